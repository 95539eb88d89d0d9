package com.zigral.lincoln.outreach;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Delivery;
import com.zigral.agent.Effect;
import com.zigral.agent.MessageTemplate;
import com.zigral.agent.Outcome;
import com.zigral.agent.Outreach;
import com.zigral.agent.Parameter;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Progress;
import com.zigral.agent.Prospect;
import com.zigral.agent.RetryClass;
import com.zigral.agent.StepContext;
import com.zigral.lincoln.profile.Obstacle;
import com.zigral.lincoln.profile.PersonResults;
import com.zigral.lincoln.profile.Prospects;
import com.zigral.lincoln.session.LinkedInSite;

/**
 * Sends the same words to several people, one after the other.
 *
 * @param action the action by which plans ask for it
 * @param kind what is sent
 * @param words the parameter that holds the words
 * @param senders how it is sent
 */
public record OutreachAction(Action action, String kind, String words,
		BiFunction<LinkedInSite, StepContext, ? extends ProfileOutreachSender> senders) {

	private static final String SENT = "sent";

	private static final String UNCLEAR = "unclear";

	private static final String PLACEHOLDERS = " May hold {first_name}, {full_name}, {company} and {title}, which are "
			+ "filled in for each.";

	/** Invites members to connect. */
	public static final OutreachAction INVITATIONS = new OutreachAction(new Action("send_connection_requests",
			"Invites each prospect to connect on LinkedIn, after a person has approved it. Who is connected or "
					+ "invited already is left out.",
			List.of(Parameter.text("note",
					"The note, at most 200 characters once filled in; without it none." + PLACEHOLDERS, 300),
					Parameter.data(Prospect.KIND, "Whom to invite")),
			Set.of(), Effect.OUTREACH, RetryClass.VERIFIABLE)
		.spending("invitation"), "invitation", "note", InvitationSender::new);

	/** Writes to members who are connected. */
	public static final OutreachAction MESSAGES = new OutreachAction(new Action("send_messages",
			"Writes to each prospect on LinkedIn, after a person has approved it. Only who is connected with "
					+ "the account can be written to.",
			List.of(Parameter.text("text", "The message." + PLACEHOLDERS, 8000).asRequired(),
					Parameter.data(Prospect.KIND, "To whom to write")),
			Set.of(), Effect.OUTREACH, RetryClass.VERIFIABLE)
		.spending("message"), "message", "text", MessageSender::new);

	public List<Outreach> outreach(ActionRequest request) {
		MessageTemplate template = new MessageTemplate(request.text(this.words).orElse(""));
		return Prospects.of(request)
			.stream()
			.map((person) -> new Outreach(this.kind, person.profileUrl(), person.fullName(),
					template.filledFor(person)))
			.toList();
	}

	public Outcome run(LinkedInSite linkedIn, ActionRequest request, StepContext context) throws InterruptedException {
		List<Outreach> all = outreach(request);
		PersonResults results = PersonResults.from(context.savedState());
		ProfileOutreachSender sender = this.senders.apply(linkedIn, context);
		for (Outreach outreach : all) {
			if (!results.has(outreach.recipient())) {
				Optional<Outcome> end = deliver(outreach, sender, results, context);
				if (end.isPresent()) {
					return end.get();
				}
				context.save(new Progress(results.done(), OptionalInt.of(all.size()),
						"Did %d of %d: %s".formatted(results.done(), all.size(), this.kind), results.toData()));
			}
		}
		return new Outcome.Succeeded(summary(results), results.toData(), List.of());
	}

	private static Optional<Outcome> deliver(Outreach outreach, ProfileOutreachSender sender, PersonResults results,
			StepContext context) throws InterruptedException {
		ProfileUrl recipient = outreach.recipient();
		switch (context.deliver(outreach, sender)) {
			case Delivery.Sent sent -> results.add(recipient, outreach.name(), SENT, sent.evidence());
			case Delivery.Skipped skipped -> results.add(recipient, outreach.name(),
					sender.obstacle(recipient).map(Obstacle::key).orElse("skipped"), skipped.reason());
			case Delivery.Unclear unclear -> results.add(recipient, outreach.name(), UNCLEAR, unclear.reason());
			case Delivery.Postponed later -> {
				return Optional.of(new Outcome.NotBefore(later.instant(), later.reason()));
			}
		}
		return Optional.empty();
	}

	private String summary(PersonResults results) {
		String others = results.othersThan(SENT);
		return "Sent %d of %d: %s%s%s".formatted(results.count(SENT), results.done(), this.kind,
				others.isEmpty() ? "" : "; not sent: " + others, (results.count(UNCLEAR) > 0)
						? ". A person must see whether the unclear ones went out: GET /ledger?state=unknown" : "");
	}

}
