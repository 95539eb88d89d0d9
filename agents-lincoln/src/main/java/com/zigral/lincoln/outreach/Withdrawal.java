package com.zigral.lincoln.outreach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Progress;
import com.zigral.agent.Prospect;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.profile.PersonResults;
import com.zigral.lincoln.profile.Prospects;
import com.zigral.lincoln.profile.Relationship;
import com.zigral.lincoln.session.LinkedInSite;

/**
 * Takes back invitations that were not answered. Nobody is told; they can be invited
 * again three weeks later. Whose invitation is about to be taken back is saved before:
 * whoever goes on after a crash and does not find it any more knows why.
 *
 * @param linkedIn the site
 */
public record Withdrawal(LinkedInSite linkedIn) {

	/** Where the saved state has whose invitation is about to be taken back. */
	private static final String TAKING_BACK = "taking_back";

	private static final String NOT_LISTED = "The list of sent invitations does not have it any more";

	/** The action by which plans ask for it. */
	public static final Action ACTION = new Action("withdraw_invitations",
			"Takes back the invitation to each prospect that is still pending on LinkedIn. They cannot be invited "
					+ "again for three weeks.",
			List.of(Parameter.data(Prospect.KIND, "Whose invitations to take back")), Set.of(), Effect.WRITE,
			RetryClass.IDEMPOTENT);

	/**
	 * Withdraw the invitations one by one. Whoever the saved state has a result for is
	 * left out.
	 * @param request the prospects
	 * @param context the step, which saves the results
	 * @return a result for each person: withdrawn, skipped as none was pending, or
	 * unknown
	 * @throws LinkedInException if the list of sent invitations cannot be read, or an
	 * invitation is still pending after it was withdrawn
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public Outcome run(ActionRequest request, StepContext context) throws InterruptedException {
		List<Prospect> people = Prospects.of(request);
		PersonResults results = PersonResults.from(context.savedState());
		for (Prospect person : people) {
			if (!results.has(person.profileUrl())) {
				withdraw(person, results, context, people.size());
				context.save(new Progress(results.done(), OptionalInt.of(people.size()),
						"Looked after invitation %d of %d".formatted(results.done(), people.size()), results.toData()));
			}
		}
		String others = results.othersThan(PersonResult.WITHDRAWN);
		if (results.count(PersonResult.WITHDRAWN) + results.count(PersonResult.UNKNOWN) == 0) {
			return Outcome.Succeeded.empty("Nothing taken back: " + (others.isEmpty() ? "nobody was named" : others),
					results.toData());
		}
		return new Outcome.Succeeded("Took back %d of %d invitations%s".formatted(results.count(PersonResult.WITHDRAWN),
				results.done(), others.isEmpty() ? "" : "; the others: " + others), results.toData(), List.of());
	}

	private void withdraw(Prospect person, PersonResults results, StepContext context, int total)
			throws InterruptedException {
		ProfileUrl member = person.profileUrl();
		switch (listing(member)) {
			case LISTED -> {
				context.save(new Progress(results.done(), OptionalInt.of(total),
						"Takes back the invitation to " + person.fullName(), begun(member, results)));
				takeBack(person, results);
			}
			case NOT_LISTED -> results.add(notListed(person, context));
			case UNKNOWN -> results.add(member, person.fullName(), PersonResult.UNKNOWN,
					"Whether an invitation to them is pending is not known: the list of sent invitations did not "
							+ "show its end");
		}
	}

	private PersonResult notListed(Prospect person, StepContext context) throws InterruptedException {
		ProfileUrl member = person.profileUrl();
		boolean isTakenBack = member.toString().equals(context.savedState().get(TAKING_BACK))
				&& !relationship(member).isConnected();
		return isTakenBack ? new PersonResult(member, person.fullName(), PersonResult.WITHDRAWN, "", NOT_LISTED)
				: new PersonResult(member, person.fullName(), PersonResult.SKIPPED, "not_pending",
						"No invitation to them is pending");
	}

	private static Map<String, Object> begun(ProfileUrl member, PersonResults results) {
		Map<String, Object> state = new LinkedHashMap<>(results.toData());
		state.put(TAKING_BACK, member.toString());
		return state;
	}

	private void takeBack(Prospect person, PersonResults results) throws InterruptedException {
		ProfileUrl member = person.profileUrl();
		this.linkedIn.here((page) -> clicked(page, member));
		String proof = switch (listing(member)) {
			case LISTED -> throw stillPending(person);
			case NOT_LISTED -> NOT_LISTED;
			case UNKNOWN -> onProfile(person);
		};
		results.add(member, person.fullName(), PersonResult.WITHDRAWN, proof);
	}

	private SentInvitations.Listing listing(ProfileUrl member) throws InterruptedException {
		return this.linkedIn.visit(SentInvitations.PATH,
				(page) -> SentInvitations.find(page, member, this.linkedIn.settings()));
	}

	private String onProfile(Prospect person) throws InterruptedException {
		Relationship relationship = relationship(person.profileUrl());
		if (relationship.isPending() || relationship.degree().isEmpty()) {
			throw stillPending(person);
		}
		return "Their profile does not show it any more";
	}

	private Relationship relationship(ProfileUrl member) throws InterruptedException {
		return this.linkedIn.visit(member.toUri().getRawPath() + "/", (page) -> Relationship.read(page, member));
	}

	private static LinkedInException stillPending(Prospect person) {
		return new LinkedInException(ErrorKind.PAGE_CHANGED,
				"The invitation to %s is still pending after it was taken back, or cannot be seen to be gone"
					.formatted(person.fullName()));
	}

	private boolean clicked(Page page, ProfileUrl member) {
		ElementHandle button = SentInvitations.withdrawal(page, member);
		this.linkedIn.requireOnSite(page);
		button.click();
		this.linkedIn.await(page, () -> Dialog.on(page).isPresent());
		if (Dialog.on(page).isPresent()) {
			this.linkedIn.requireOnSite(page);
			Dialog.confirm(page);
			this.linkedIn.await(page, () -> Dialog.on(page).isEmpty());
		}
		return true;
	}

}
