package com.zigral.orchestrator.web;

import java.sql.SQLException;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Campaigns, from their form to their end.
 */
abstract class Campaigning extends OnPage {

	private static final String HOSTILE = "Fintech <img src=x onerror=alert(1)>";

	@Test
	void aCampaignIsMadeStartedWatchedPausedAndEnded() {
		String jobId = Knowing.search("Find 3 people in London");
		int before = WebPageIT.stack().linkedIn().ledger().texts(Kind.INVITATION).size();
		show("#/campaigns/new/job/" + jobId);
		this.page.getByLabel("Name of the campaign").fill(HOSTILE);
		this.page.locator("#step-0-text").fill("Hello {first_name}, from the campaign");
		this.page.locator("#step-1-text").fill("Thank you");
		press("Add step");
		this.page.locator("#step-2-kind").selectOption("withdraw");
		this.page.locator("#step-2-delay").fill("21");
		press("Create campaign");
		PlaywrightAssertions.assertThat(this.page.locator("h1")).hasText(HOSTILE);
		awaitStatus("draft");
		PlaywrightAssertions.assertThat(this.page.locator(".sequence"))
			.containsText("21 working days after the invitation, if they have not accepted");
		Locator people = this.page.locator("tbody tr");
		PlaywrightAssertions.assertThat(people).hasCount(3);
		press("Start campaign");
		awaitStatus("active");
		Locator waiting = this.page.locator("tbody [data-status=waiting_approval]");
		PlaywrightAssertions.assertThat(waiting.first()).isVisible(within());
		follow("Review and approve");
		this.page.locator(".item").first().waitFor();
		int offered = this.page.locator(".item").count();
		press("Approve " + offered + " of " + offered);
		PlaywrightAssertions.assertThat(this.page.locator("#said")).hasText("Approved.");
		this.page.goBack();
		Locator invited = this.page.locator("[data-figure=invited]");
		PlaywrightAssertions.assertThat(invited.getByText(offered + " of 3")).isVisible(within());
		PlaywrightAssertions.assertThat(this.page.locator("tbody [data-status=invited]")).hasCount(offered);
		assertThat(WebPageIT.stack().linkedIn().ledger().texts(Kind.INVITATION)).hasSize(before + offered);
		PlaywrightAssertions.assertThat(this.page.locator("[data-figure=accepted]"))
			.containsText(offered + " still open");
		assertThat(this.page.locator("main img, main b").count()).isZero();
		assertDrawerTellsWhatHappened();
		press("Pause");
		awaitStatus("paused");
		removeFirstPerson();
		follow("Campaigns");
		Locator row = this.page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(HOSTILE));
		PlaywrightAssertions.assertThat(row.first()).containsText(offered + " / 3");
		assertReportCounts(row, offered);
		row.first().getByRole(AriaRole.LINK).click();
		press("End campaign");
		this.page.keyboard().press("Escape");
		awaitStatus("paused");
		press("End campaign");
		PlaywrightAssertions.assertThat(this.page.getByRole(AriaRole.DIALOG)).containsText("cannot be undone");
		inDialog("End campaign");
		awaitStatus("ended");
		PlaywrightAssertions.assertThat(this.page.locator("tbody [data-status=invited]")).hasCount(0);
		assertThat(button("End campaign").count()).isZero();
		assertThat(
				WebPageIT.api().get(String.valueOf(this.page.getByText("Report as CSV").getAttribute("href"))).body())
			.contains("invited,,0,,%d,3,0".formatted(offered));
	}

	private void assertReportCounts(Locator row, int offered) {
		follow("Report");
		PlaywrightAssertions.assertThat(this.page.locator("h1")).hasText("Report");
		PlaywrightAssertions.assertThat(row.first()).containsText(offered + " / 3");
		PlaywrightAssertions.assertThat(this.page.locator("svg.chart"))
			.hasAttribute("aria-label", Pattern.compile("Invited: [1-9]\\d*, Accepted: .*"));
		PlaywrightAssertions.assertThat(this.page.locator("[data-step-figure=invite-1]")).containsText("Invitation 1");
		assertThat(this.page.locator("main img, main b").count()).isZero();
		assertThat(
				WebPageIT.api().get(String.valueOf(this.page.getByText("Report as CSV").getAttribute("href"))).body())
			.contains("onerror");
		this.page.goBack();
	}

	private void assertDrawerTellsWhatHappened() {
		String address = this.page.url();
		this.page.locator("tbody th a").first().click();
		Locator drawer = this.page.getByRole(AriaRole.DIALOG);
		PlaywrightAssertions.assertThat(drawer.locator("ol.timeline")).containsText("Invitation: sent");
		PlaywrightAssertions.assertThat(drawer.locator("blockquote")).containsText("from the campaign");
		PlaywrightAssertions.assertThat(drawer.locator("ul.timeline")).containsText(HOSTILE);
		assertThat(drawer.locator("img, b").count()).isZero();
		assertThat(this.page.url()).contains("#/person/");
		this.page.keyboard().press("Escape");
		PlaywrightAssertions.assertThat(drawer).hasCount(0);
		assertThat(this.page.url()).isEqualTo(address);
	}

	private void removeFirstPerson() {
		Locator first = this.page.locator("tbody tr").first();
		first.getByText("Remove").click();
		inDialog("Remove");
		PlaywrightAssertions.assertThat(first.locator("[data-status=stopped]")).isVisible();
	}

	private void inDialog(String name) {
		this.page.getByRole(AriaRole.DIALOG)
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
			.click();
	}

	@Test
	void whatIsWrongStandsAtItsFieldAndNothingTypedIsLost() {
		show("#/campaigns/new");
		press("Create campaign");
		assertThat(this.page.locator("fieldset .mistake").innerText()).isEqualTo("Choose who is in the campaign.");
		this.page.getByLabel("One LinkedIn address a line").fill("https://www.linkedin.com/in/nobody-knows-them");
		this.page.locator("#step-0-text").fill("Hello {frist_name}");
		PlaywrightAssertions.assertThat(this.page.locator("#step-0-text-count"))
			.containsText("unknown placeholder {frist_name}");
		this.page.locator("#step-1-text").fill("Thank you");
		press("Create campaign");
		PlaywrightAssertions.assertThat(this.page.locator("#campaign-name + .mistake")).hasText("Please fill this in.");
		PlaywrightAssertions.assertThat(this.page.locator("#campaign-name")).isFocused();
		this.page.keyboard().type("By hand");
		press("Create campaign");
		Locator text = this.page.locator("#step-0-text");
		PlaywrightAssertions.assertThat(text.locator("+ .mistake")).containsText("{frist_name}");
		PlaywrightAssertions.assertThat(text).hasAttribute("aria-invalid", "true");
		text.fill("Hello {first_name}");
		PlaywrightAssertions.assertThat(text.locator("+ .mistake")).hasCount(0);
		press("Create campaign");
		PlaywrightAssertions.assertThat(this.page.locator("#campaign-profiles + .mistake"))
			.containsText("Zigral does not know one of these people");
		press("Move step 2 up");
		PlaywrightAssertions.assertThat(this.page.locator("#step-0-kind")).isFocused();
		press("Create campaign");
		PlaywrightAssertions.assertThat(this.page.locator("#step-1-kind + .mistake"))
			.hasText("Only the first step can be an invitation.");
		this.page.reload();
		PlaywrightAssertions.assertThat(this.page.getByLabel("Name of the campaign")).hasValue("By hand");
		PlaywrightAssertions.assertThat(this.page.locator("#step-0-text")).hasValue("Thank you");
		press("Discard");
		this.page.waitForURL(Pattern.compile("#/campaigns$"));
	}

	@Test
	void aCampaignIsMadeAndStartedWithTheKeyboardAlone() {
		String jobId = Knowing.search("Find 1 CTO in Berlin");
		show("#/campaigns/new/job/" + jobId);
		PlaywrightAssertions.assertThat(this.page.getByLabel("Name of the campaign")).isFocused();
		this.page.keyboard().type("Typed");
		tabTo("#step-0-text");
		this.page.keyboard().type("Hello");
		tabTo("#step-1-text");
		this.page.keyboard().type("Thank you");
		tabTo("button.first");
		this.page.keyboard().press("Enter");
		awaitStatus("draft");
		tabTo("button.first");
		this.page.keyboard().press("Enter");
		awaitStatus("active");
		tabTo("button.danger");
		this.page.keyboard().press("Enter");
		this.page.getByRole(AriaRole.DIALOG).waitFor();
		this.page.keyboard().press("Enter");
		awaitStatus("ended");
		this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Typed")).waitFor();
	}

	@Test
	void whoeverHasCleanedUpTheInboxHasItReadFromTheStart() throws SQLException {
		String jobId = Knowing.search("Find 1 CTO in Berlin");
		show("#/campaigns/new/job/" + jobId);
		this.page.getByLabel("Name of the campaign").fill("Cleaned up");
		this.page.locator("#step-0-text").fill("Hello");
		this.page.locator("#step-1-text").fill("Thank you");
		press("Create campaign");
		awaitStatus("draft");
		press("Start campaign");
		awaitStatus("active");
		Locator held = this.page.locator("[data-held]");
		PlaywrightAssertions.assertThat(held).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(90_000));
		Knowing.crowd("""
				UPDATE orchestrator.sweep SET failed_at = now(), error = 'The list may be cut off',
					next_at = now() + interval '1 hour'""");
		PlaywrightAssertions.assertThat(held).containsText("The list may be cut off");
		press("Resync inbox");
		PlaywrightAssertions.assertThat(this.page.getByRole(AriaRole.DIALOG)).containsText("archived or deleted");
		inDialog("Resync inbox");
		PlaywrightAssertions.assertThat(this.page.locator("#said"))
			.hasText("Zigral reads the inbox from the start at its next look.");
		PlaywrightAssertions.assertThat(held).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(90_000));
		press("End campaign");
		inDialog("End campaign");
		awaitStatus("ended");
	}

	private void tabTo(String selector) {
		for (int i = 0; i < 60 && !isFocused(selector); i++) {
			this.page.keyboard().press("Tab");
		}
		assertThat(isFocused(selector)).as(selector).isTrue();
	}

	private boolean isFocused(String selector) {
		return Boolean.TRUE
			.equals(this.page.evaluate("(selector) => document.activeElement.matches(selector)", selector));
	}

}
