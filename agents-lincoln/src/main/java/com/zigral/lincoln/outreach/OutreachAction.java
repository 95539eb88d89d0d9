package com.zigral.lincoln.outreach;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Delivery;
import com.zigral.agent.MessageTemplate;
import com.zigral.agent.Outcome;
import com.zigral.agent.Outreach;
import com.zigral.agent.OutreachRules;
import com.zigral.agent.PersonResult;
import com.zigral.agent.Progress;
import com.zigral.agent.Prospect;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;
import com.zigral.lincoln.LincolnSettings;
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

	/** What LinkedIn takes in one message. */
	private static final int LONGEST_MESSAGE = 8000;

	/** How the sources of prospects begin that were read from a page. */
	private static final List<String> PAGES = List.of("linkedin ", "sales navigator ");

	private static final String PLACEHOLDERS = " May hold {first_name}, {full_name}, {company} and {title}, which are "
			+ "filled in for each.";

	/** Invites members to connect. */
	public static final OutreachAction INVITATIONS = new OutreachAction(
			new Action("send_connection_requests",
					"Invites each prospect to connect on LinkedIn, after a person has approved it. Who is connected or "
							+ "invited already is left out.",
					List.of(Parameter.text("note",
							"The note, at most 200 characters once filled in; without it none." + PLACEHOLDERS, 300),
							Parameter.data(Prospect.KIND, "Whom to invite")),
					Set.of(), Effect.OUTREACH, RetryClass.VERIFIABLE)
				.spending("invitation")
				.sending(notes(LincolnSettings.BASIC_NOTE)),
			"invitation", "note", InvitationSender::new);

	/** Writes to members who are connected. */
	public static final OutreachAction MESSAGES = new OutreachAction(
			new Action("send_messages",
					"Writes to each prospect on LinkedIn, after a person has approved it. Only who is connected with "
							+ "the account can be written to.",
					List.of(Parameter.text("text", "The message." + PLACEHOLDERS, LONGEST_MESSAGE).asRequired(),
							Parameter.data(Prospect.KIND, "To whom to write")),
					Set.of(), Effect.OUTREACH, RetryClass.VERIFIABLE)
				.spending("message")
				.sending(new OutreachRules("text", false, LONGEST_MESSAGE,
						Map.of("2nd", refused(Obstacle.NOT_CONNECTED), "3rd", refused(Obstacle.NOT_CONNECTED)))),
			"message", "text", MessageSender::new);

	/**
	 * The invitations of an account.
	 * @param longest how many characters the account may write in a note
	 * @return the action by which plans ask for them
	 */
	public static Action invitations(int longest) {
		return INVITATIONS.action().sending(notes(longest));
	}

	private static OutreachRules notes(int longest) {
		return new OutreachRules("note", true, longest, Map.of("1st", refused(Obstacle.ALREADY_CONNECTED)));
	}

	private static Delivery.Skipped refused(Obstacle obstacle) {
		return new Delivery.Skipped(obstacle.key(), obstacle.words());
	}

	/**
	 * What would be sent to whom, with the placeholders filled in. Nothing is opened or
	 * sent.
	 * @param request the prospects and the words
	 * @return one for each prospect, in the order given
	 * @throws com.zigral.lincoln.browser.LinkedInException if one of them is not a
	 * prospect
	 */
	public List<Outreach> outreach(ActionRequest request) {
		MessageTemplate template = new MessageTemplate(request.text(this.words).orElse(""));
		return Prospects.of(request)
			.stream()
			.map((person) -> new Outreach(this.kind, person.profileUrl(), person.fullName(), template.filledFor(person),
					person.text(Prospect.Field.CONNECTION_DEGREE)
						.map((degree) -> new Outreach.Degree(degree, seenAt(person)))))
			.toList();
	}

	// A sheet or a list says what somebody wrote there at some time.
	private static Instant seenAt(Prospect person) {
		return PAGES.stream().anyMatch(person.source()::startsWith) ? person.collectedAt() : Instant.EPOCH;
	}

	/**
	 * Send to each person in turn. Whoever the saved state has a result for is left out.
	 * @param linkedIn the site
	 * @param request the prospects and the words
	 * @param context the step, which saves the results and delivers each thing only once
	 * @return a result for each person; once a delivery is postponed, when to go on
	 * @throws com.zigral.lincoln.browser.LinkedInException if a page cannot be read
	 * @throws InterruptedException if the calling thread was told to stop
	 */
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
		return ended(results);
	}

	private static Optional<Outcome> deliver(Outreach outreach, ProfileOutreachSender sender, PersonResults results,
			StepContext context) throws InterruptedException {
		switch (context.deliver(outreach, sender)) {
			case Delivery.Sent sent -> add(results, outreach, PersonResult.SENT, "", sent.evidence());
			case Delivery.Skipped skipped -> add(results, outreach, PersonResult.SKIPPED,
					sender.obstacle(outreach.recipient()).map(Obstacle::key).orElse(skipped.code()), skipped.reason());
			case Delivery.Unclear unclear -> add(results, outreach, PersonResult.UNKNOWN, "", unclear.reason());
			case Delivery.Postponed later -> {
				return Optional.of(new Outcome.NotBefore(later.instant(), later.reason()));
			}
		}
		return Optional.empty();
	}

	private static void add(PersonResults results, Outreach outreach, String result, String code, String reason) {
		results.add(new PersonResult(outreach.recipient(), outreach.name(), result, code, reason));
	}

	private Outcome ended(PersonResults results) {
		String others = results.othersThan(PersonResult.SENT);
		int unknown = results.count(PersonResult.UNKNOWN);
		if (results.count(PersonResult.SENT) + unknown == 0) {
			return Outcome.Succeeded.empty(
					"Nothing sent: " + (others.isEmpty() ? "there was nobody to send it to" : others),
					results.toData());
		}
		return new Outcome.Succeeded("Sent %d of %d: %s%s%s".formatted(results.count(PersonResult.SENT), results.done(),
				this.kind, others.isEmpty() ? "" : "; not sent: " + others, (unknown > 0)
						? ". A person must see whether the unknown ones went out: GET /ledger?state=unknown" : ""),
				results.toData(), List.of());
	}

}
