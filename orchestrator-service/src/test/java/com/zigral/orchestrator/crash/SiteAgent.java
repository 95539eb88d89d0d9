package com.zigral.orchestrator.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Agent;
import com.zigral.agent.Delivery;
import com.zigral.agent.DeliveryCheck;
import com.zigral.agent.MessageTemplate;
import com.zigral.agent.Outcome;
import com.zigral.agent.Outreach;
import com.zigral.agent.OutreachSender;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Progress;
import com.zigral.agent.Prospect;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;

/**
 * Does what Lincoln does, in the same steps and with an account of its own, but without a
 * browser: many of them fit on a small machine.
 */
final class SiteAgent implements Agent {

	private static final Pattern NAME = Pattern.compile("<title>(?:\\(\\d+\\) )?(.+?) \\| LinkedIn</title>");

	private static final Pattern PROFILE_ID = Pattern.compile("[?&;]recipient=(ACoAA\\w+)");

	private static final String MESSAGES = "/voyager/api/parts/events?recipient=";

	private static final String SENT = "/voyager/api/parts/sent?start=";

	private static final int SENT_AT_ONCE = 5;

	private final String name;

	private final SiteClient site;

	SiteAgent(String name, SiteClient site) {
		this.name = name;
		this.site = site;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public String description() {
		return "Works on the practice LinkedIn without a browser.";
	}

	@Override
	public Optional<String> account() {
		return Optional.of(this.name + "@zigral.example");
	}

	@Override
	public List<Action> actions() {
		Parameter prospects = Parameter.data(Prospect.KIND, "Whom");
		return List.of(
				new Action("search_people", "Finds people.",
						List.of(Parameter.texts("people", "The last parts of their addresses", 10).asRequired()),
						Set.of(Prospect.KIND), Effect.READ, RetryClass.IDEMPOTENT),
				new Action("collect_profiles", "Reads their profiles.", List.of(prospects), Set.of(Prospect.KIND),
						Effect.READ, RetryClass.IDEMPOTENT)
					.spending("profile_view"),
				new Action("send_connection_requests", "Invites them.",
						List.of(Parameter.text("note", "The note", 200), prospects), Set.of(), Effect.OUTREACH,
						RetryClass.VERIFIABLE)
					.spending("invitation"),
				new Action("send_messages", "Writes to them.",
						List.of(Parameter.text("text", "The message", 1000).asRequired(), prospects), Set.of(),
						Effect.OUTREACH, RetryClass.VERIFIABLE)
					.spending("message"));
	}

	@Override
	public List<Outreach> outreach(ActionRequest request) {
		boolean isInvitation = request.action().equals("send_connection_requests");
		MessageTemplate words = new MessageTemplate(request.text(isInvitation ? "note" : "text").orElse(""));
		return request.data(Prospect.KIND)
			.stream()
			.map(Prospect::from)
			.map((person) -> new Outreach(isInvitation ? "invitation" : "message", person.profileUrl(),
					person.fullName(), words.filledFor(person)))
			.toList();
	}

	@Override
	public Outcome perform(ActionRequest request, StepContext context) throws InterruptedException {
		return switch (request.action()) {
			case "search_people" -> search(request.texts("people"), context);
			case "collect_profiles" -> collect(request, context);
			default -> send(outreach(request), context);
		};
	}

	private Outcome search(List<String> people, StepContext context) throws InterruptedException {
		List<Map<String, Object>> found = new ArrayList<>();
		for (String slug : people) {
			String words = slug.replaceAll("-[^-]+$", "").replace('-', ' ');
			this.site.page("/search/results/people/?keywords=" + SiteClient.encoded(words));
			found.add(prospect(slug, words, context));
		}
		return found(found);
	}

	private Outcome collect(ActionRequest request, StepContext context) throws InterruptedException {
		List<Map<String, Object>> read = new ArrayList<>(
				new ActionRequest("saved", context.savedState()).data(Prospect.KIND));
		List<Map<String, Object>> all = request.data(Prospect.KIND);
		for (Map<String, Object> person : all.subList(read.size(), all.size())) {
			Optional<Outcome.NotBefore> full = context.spend("profile_view");
			if (full.isPresent()) {
				return full.get();
			}
			String slug = Prospect.from(person).profileUrl().publicIdentifier();
			read.add(prospect(slug, nameIn(profile(slug)), context));
			save(context, read.size(), all.size(), Map.of(Prospect.KIND, List.copyOf(read)));
		}
		return found(read);
	}

	private static Outcome found(List<Map<String, Object>> people) {
		return new Outcome.Succeeded(people.size() + " people", Map.of(Prospect.KIND, people), List.of());
	}

	private static Map<String, Object> prospect(String slug, String fullName, StepContext context) {
		Map<Prospect.Field, String> texts = Map.of(Prospect.Field.FIRST_NAME, fullName.split(" ")[0]);
		return Prospect.brief(new ProfileUrl(slug), fullName, texts, context.clock().instant(), "practice").toData();
	}

	private static void save(StepContext context, int done, int total, Map<String, Object> state) {
		context.save(new Progress(done, OptionalInt.of(total), "%d of %d".formatted(done, total), state));
	}

	private Outcome send(List<Outreach> all, StepContext context) throws InterruptedException {
		List<String> done = new ArrayList<>(new ActionRequest("saved", context.savedState()).texts("done"));
		for (Outreach outreach : all.subList(done.size(), all.size())) {
			switch (context.deliver(outreach, new OnSite())) {
				case Delivery.Sent sent -> done.add("sent: " + sent.evidence());
				case Delivery.Skipped skipped -> done.add("skipped: " + skipped.reason());
				case Delivery.Unclear unclear -> done.add("unclear: " + unclear.reason());
				case Delivery.Postponed later -> {
					return new Outcome.NotBefore(later.instant(), later.reason());
				}
			}
			save(context, done.size(), all.size(), Map.of("done", List.copyOf(done)));
		}
		return new Outcome.Succeeded(String.join("; ", done), Map.of("done", done), List.of());
	}

	private String profile(String slug) throws InterruptedException {
		return this.site.page("/in/" + slug + "/");
	}

	private static String nameIn(String profile) {
		Matcher title = NAME.matcher(profile);
		if (!title.find()) {
			throw new IllegalStateException("No name in " + profile);
		}
		return title.group(1).replace("&#39;", "'").replace("&amp;", "&");
	}

	/** How something is sent: all that the site knows is on its pages. */
	private final class OnSite implements OutreachSender {

		private String profileId = "";

		@Override
		public Optional<String> prepare(Outreach outreach) throws InterruptedException {
			String profile = profile(outreach.recipient().publicIdentifier());
			Matcher contact = PROFILE_ID.matcher(profile);
			boolean isContact = contact.find() && !isStranger(profile, outreach.recipient().publicIdentifier());
			this.profileId = isContact ? contact.group(1) : "";
			return (isContact == isMessage(outreach)) ? Optional.empty()
					: Optional.of(isContact ? "Is a contact already" : "Is no contact");
		}

		@Override
		public DeliveryCheck send(Outreach outreach) throws InterruptedException {
			if (isMessage(outreach)) {
				SiteAgent.this.site.post("/voyager/api/messages",
						Map.of("recipient", this.profileId, "text", outreach.text()));
			}
			else {
				SiteAgent.this.site.post("/voyager/api/invitations",
						Map.of("vanityName", outreach.recipient().publicIdentifier(), "message", outreach.text()));
			}
			return look(outreach);
		}

		@Override
		public DeliveryCheck look(Outreach outreach) throws InterruptedException {
			String shown = isMessage(outreach) ? thread(outreach) : sent();
			String trace = isMessage(outreach) ? ">" + outreach.text() + "</p>"
					: "vanityName=" + outreach.recipient().publicIdentifier() + "\"";
			return shown.contains(trace) ? new DeliveryCheck.Seen("The site shows it")
					: new DeliveryCheck.NotSeen("The site does not show it");
		}

		private String sent() throws InterruptedException {
			StringBuilder all = new StringBuilder();
			String part = SENT + "0";
			for (int start = 0; part.contains(SENT + start); start += SENT_AT_ONCE) {
				part = SiteAgent.this.site.page(SENT + start);
				all.append(part);
			}
			return all.toString();
		}

		private String thread(Outreach outreach) throws InterruptedException {
			Matcher contact = PROFILE_ID.matcher(profile(outreach.recipient().publicIdentifier()));
			return contact.find() ? SiteAgent.this.site.page(MESSAGES + contact.group(1)) : "";
		}

		// Some strangers' profiles have a link to write to them, too.
		private static boolean isStranger(String profile, String slug) {
			return profile.contains("custom-invite/?vanityName=" + slug) || profile.contains("clock-small");
		}

		private static boolean isMessage(Outreach outreach) {
			return outreach.kind().equals("message");
		}

	}

}
