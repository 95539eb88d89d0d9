package com.zigral.lincoln.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import com.microsoft.playwright.Page;
import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import com.zigral.agent.Outreach;
import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Progress;
import com.zigral.agent.Prospect;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.profile.Obstacle;
import com.zigral.lincoln.profile.PersonResults;
import com.zigral.lincoln.profile.Prospects;
import com.zigral.lincoln.profile.Relationship;
import com.zigral.lincoln.session.LinkedInSite;

/**
 * Looks what has become of invitations and messages: who has accepted, who has written
 * back. A thread that is looked at counts as read.
 *
 * @param linkedIn the site
 */
public record ReplyCheck(LinkedInSite linkedIn) {

	private static final String BUDGET = "profile_view";

	private static final String REPLIED = "replied";

	/** The action by which plans ask for it. */
	public static final Action ACTION = new Action("check_replies",
			"Looks on LinkedIn whether each prospect has accepted an invitation or written back, and puts out the "
					+ "prospects who have written.",
			List.of(Parameter.data(Prospect.KIND, "Whose answers to look for")), Set.of(Prospect.KIND), Effect.READ,
			RetryClass.IDEMPOTENT)
		.spending(BUDGET);

	/**
	 * Visit the profile of each prospect, and the thread with those who are connected.
	 * Whoever the saved state has a result for is not visited again.
	 * @param request the prospects
	 * @param context the step, which saves the results and grants the profile views
	 * @return who has written back, with a result for each person; when the profile views
	 * are used up, when to go on
	 * @throws LinkedInException if a page cannot be read; a profile that is gone is only
	 * a result of its person
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public Outcome run(ActionRequest request, StepContext context) throws InterruptedException {
		List<Prospect> people = Prospects.of(request);
		PersonResults results = PersonResults.from(context.savedState());
		for (Prospect person : people) {
			if (!results.has(person.profileUrl())) {
				Optional<Outcome.NotBefore> exhausted = context.spend(BUDGET);
				if (exhausted.isPresent()) {
					return exhausted.get();
				}
				check(person, results);
				context.save(new Progress(results.done(), OptionalInt.of(people.size()),
						"Looked for the answer of %d of %d".formatted(results.done(), people.size()),
						results.toData()));
			}
		}
		List<Map<String, Object>> replied = people.stream()
			.filter((person) -> results.has(person.profileUrl(), REPLIED))
			.map(Prospect::toData)
			.toList();
		String others = results.othersThan(REPLIED);
		Map<String, Object> output = Map.of(Prospect.KIND, replied, PersonResult.KEY, results.toList());
		return replied.isEmpty()
				? Outcome.Succeeded
					.empty("Nobody has written back: " + (others.isEmpty() ? "nobody was named" : others), output)
				: new Outcome.Succeeded("%d of %d have written back%s".formatted(replied.size(), people.size(),
						others.isEmpty() ? "" : "; the others: " + others), output, List.of());
	}

	private void check(Prospect person, PersonResults results) throws InterruptedException {
		ProfileUrl member = person.profileUrl();
		try {
			Relationship relationship = this.linkedIn.visit(member.toUri().getRawPath() + "/",
					(page) -> read(page, member));
			if (relationship.isConnected()) {
				connected(person, relationship, results);
			}
			else if (relationship.isPending()) {
				results.add(member, person.fullName(), "pending", "They have not answered the invitation");
			}
			else if (relationship.isUnknown() && !relationship.isOutOfNetwork()) {
				results.add(member, person.fullName(), Obstacle.UNKNOWN_DEGREE.key(),
						"LinkedIn does not show clearly how they are connected; see their profile");
			}
			else {
				results.add(member, person.fullName(), "not_connected", "They are not connected");
			}
		}
		catch (LinkedInException ex) {
			if (ex.kind() != ErrorKind.NOT_FOUND) {
				throw ex;
			}
			results.add(member, person.fullName(), Obstacle.GONE.key(), ex.reason());
		}
	}

	private void connected(Prospect person, Relationship relationship, PersonResults results)
			throws InterruptedException {
		ProfileUrl member = person.profileUrl();
		Optional<MessageThread> thread = thread(person, relationship);
		List<MessageThread.Message> replies = thread.map(MessageThread::replies).orElse(List.of());
		if (thread.isEmpty()) {
			results.add(member, person.fullName(), "connected",
					"They are connected; whether they have written is not known: " + Obstacle.NO_THREAD.words());
		}
		else {
			results.add(member, person.fullName(), replies.isEmpty() ? "connected" : REPLIED,
					replies.isEmpty() ? "They are connected and have not written" : replies.getLast().text());
		}
	}

	private static Relationship read(Page page, ProfileUrl member) {
		if (!ProfileUrl.from(page.url()).equals(Optional.of(member))) {
			throw new LinkedInException(ErrorKind.NOT_FOUND, Obstacle.OTHER_PROFILE.words(page.url(), member));
		}
		return Relationship.read(page, member);
	}

	private Optional<MessageThread> thread(Prospect person, Relationship relationship) throws InterruptedException {
		Outreach none = new Outreach("message", person.profileUrl(), relationship.name().orElse(person.fullName()), "");
		ThreadOpener opener = new ThreadOpener(this.linkedIn, person.profileUrl());
		return opener.open(relationship, (page, thread) -> {
			thread.requireFor(none,
					relationship.recipientId().orElseGet(() -> thread.idOver(page, person.profileUrl())));
			return thread;
		});
	}

}
