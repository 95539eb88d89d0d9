package com.zigral.lincoln.outreach;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import com.microsoft.playwright.Page;
import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Effect;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import com.zigral.agent.Parameter;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Progress;
import com.zigral.agent.Prospect;
import com.zigral.agent.RetryClass;
import com.zigral.agent.StepContext;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.profile.PersonResults;
import com.zigral.lincoln.profile.Prospects;
import com.zigral.lincoln.session.LinkedInSite;

/**
 * Takes back invitations that were not answered. Nobody is told; they can be invited
 * again three weeks later.
 *
 * @param linkedIn the site
 */
public record Withdrawal(LinkedInSite linkedIn) {

	/** The action by which plans ask for it. */
	public static final Action ACTION = new Action("withdraw_invitations",
			"Takes back the invitation to each prospect that is still pending on LinkedIn. They cannot be invited "
					+ "again for three weeks.",
			List.of(Parameter.data(Prospect.KIND, "Whose invitations to take back")), Set.of(), Effect.WRITE,
			RetryClass.IDEMPOTENT);

	private static final String WITHDRAWN = "withdrawn";

	public Outcome run(ActionRequest request, StepContext context) throws InterruptedException {
		List<Prospect> people = Prospects.of(request);
		PersonResults results = PersonResults.from(context.savedState());
		for (Prospect person : people) {
			if (!results.has(person.profileUrl())) {
				withdraw(person, results);
				context.save(new Progress(results.done(), OptionalInt.of(people.size()),
						"Looked after invitation %d of %d".formatted(results.done(), people.size()), results.toData()));
			}
		}
		String others = results.othersThan(WITHDRAWN);
		return new Outcome.Succeeded("Took back %d of %d invitations%s".formatted(results.count(WITHDRAWN),
				results.done(), others.isEmpty() ? "" : "; the others: " + others), results.toData(), List.of());
	}

	private void withdraw(Prospect person, PersonResults results) throws InterruptedException {
		ProfileUrl member = person.profileUrl();
		if (!this.linkedIn.visit(SentInvitations.PATH, (page) -> SentInvitations.has(page, member))) {
			results.add(member, person.fullName(), "not_pending", "No invitation to them is pending");
			return;
		}
		this.linkedIn.here((page) -> clicked(page, member));
		if (this.linkedIn.visit(SentInvitations.PATH, (page) -> SentInvitations.has(page, member))) {
			throw new LinkedInException(ErrorKind.PAGE_CHANGED,
					"The invitation to %s is still pending after it was taken back".formatted(person.fullName()));
		}
		results.add(member, person.fullName(), WITHDRAWN, "The list of sent invitations does not have it any more");
	}

	private boolean clicked(Page page, ProfileUrl member) {
		SentInvitations.withdrawal(page, member).click();
		this.linkedIn.await(page, () -> Dialog.on(page).isPresent());
		if (Dialog.on(page).isPresent()) {
			Dialog.confirm(page);
			this.linkedIn.await(page, () -> Dialog.on(page).isEmpty());
		}
		return true;
	}

}
