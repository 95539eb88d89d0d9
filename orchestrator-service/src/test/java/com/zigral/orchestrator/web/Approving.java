package com.zigral.orchestrator.web;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes out in somebody's name.
 */
abstract class Approving extends OnPage {

	@Test
	void invitationsGoOutAsTheyWereChangedAndTickedOnThePage() {
		int before = WebPageIT.stack().linkedIn().ledger().paths(Kind.INVITATION).size();
		PlaywrightAssertions.assertThat(this.page.locator("#practice")).containsText("is not LinkedIn");
		plan("Find 6 CTOs of fintech companies in Austin and invite them with the note \"Hi {first_name}\"");
		Locator steps = this.page.locator("[data-step]");
		PlaywrightAssertions.assertThat(steps).hasCount(2);
		PlaywrightAssertions.assertThat(steps.last()).containsText("needs your approval");
		steps.first().getByLabel("Limit").fill("5");
		press("Start");
		awaitStatus("waiting_for_approval");
		assertThat(WebPageIT.stack().linkedIn().ledger().paths(Kind.INVITATION)).hasSize(before);
		PlaywrightAssertions.assertThat(this.page).hasTitle(Pattern.compile("\\([2-5]\\) Zigral"));
		follow("Review and approve");
		Locator items = this.page.locator(".item");
		items.first().waitFor();
		int offered = items.count();
		assertThat(offered + this.page.locator(".left-out").count()).isEqualTo(5);
		Locator second = items.nth(1);
		String recipient = String.valueOf(second.locator("textarea").getAttribute("data-recipient"));
		PlaywrightAssertions.assertThat(second).containsText("CTO");
		press("Select none");
		second.getByRole(AriaRole.CHECKBOX).check();
		second.locator("textarea").fill("Good & \"nice\" day");
		press("Approve 1 of " + offered);
		PlaywrightAssertions.assertThat(this.page.locator("#said")).containsText("Save your changes first");
		press("Save changes");
		PlaywrightAssertions.assertThat(this.page.locator("#said")).containsText("Review it again");
		assertThat(items.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setChecked(true)).count())
			.isEqualTo(1);
		press("Approve 1 of " + offered);
		PlaywrightAssertions.assertThat(this.page.locator("#said")).hasText("Approved.");
		follow("Jobs");
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Find 6 CTOs"))).click();
		awaitStatus("completed");
		this.page.locator("[data-decided=approved]").waitFor();
		assertThat(this.page.locator("[data-decided=approved]").textContent())
			.startsWith("Approved by the account's owner, ");
		assertThat(WebPageIT.stack().linkedIn().ledger().texts(Kind.INVITATION)).hasSize(before + 1)
			.last()
			.isEqualTo("Good & \"nice\" day");
		assertThat(recipient).endsWith(
				WebPageIT.stack().linkedIn().ledger().paths(Kind.INVITATION).getLast().replaceAll("^/in/|/$", ""));
	}

	@Test
	void strangeNamesStayTexts() {
		start("Find 7 CTOs of fintech companies in Austin and invite them with the note \"Hello <img src=x onerror=alert(1)>\"");
		awaitStatus("waiting_for_approval");
		follow("Review and approve");
		PlaywrightAssertions.assertThat(this.page.getByText("Bobby <b>Tables</b>").first()).isVisible();
		assertThat(this.page.locator(".item b, .item img").count()).isZero();
		this.page.getByText("Reject instead").click();
		this.page.getByLabel("Reason for rejecting").fill("Only looking");
		press("Reject all");
		PlaywrightAssertions.assertThat(this.page.getByText("Nothing needs your approval")).isVisible();
	}

	@Test
	void whoeverIsNeverToBeContactedIsLeftOutWithTheReason() {
		String jobId = start("Find 9 CTOs in Austin and invite them");
		awaitStatus("waiting_for_approval");
		show("#/approvals");
		Locator card = this.page.locator("[data-job='" + jobId + "']");
		Locator items = card.locator(".item");
		items.first().waitFor();
		int offered = items.count();
		items.first().getByText("Do not contact").click();
		this.page.getByLabel("Reason", new Page.GetByLabelOptions().setExact(true)).fill("Is a <i>customer</i>");
		this.page.getByRole(AriaRole.DIALOG)
			.getByText("Do not contact", new Locator.GetByTextOptions().setExact(true))
			.click();
		PlaywrightAssertions.assertThat(items).hasCount(offered - 1);
		PlaywrightAssertions.assertThat(card.locator(".all-left-out")).containsText("is on the do-not-contact list");
		assertThat(WebPageIT.api().get("/do-not-contact").body()).contains("Is a <i>customer</i>");
		assertThat(card.locator(".left-out input").count()).isZero();
		card.getByText("Reject instead").click();
		card.getByLabel("Reason for rejecting").fill("Only looking");
		card.getByText("Reject all").click();
		PlaywrightAssertions.assertThat(card).hasCount(0);
	}

}
