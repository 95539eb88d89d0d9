package com.zigral.orchestrator.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.zigral.launcher.Service;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A run while it happens.
 */
abstract class Watching extends OnPage {

	@Test
	void runIsWatchedThroughAReloadAndARestart() throws IOException, InterruptedException {
		WebPageIT.stack().linkedIn().faults().delay(Duration.ofMillis(150));
		start("Find CTOs of fintech companies in Austin and add them to the sheet Watched");
		PlaywrightAssertions.assertThat(this.page.locator("progress").first()).isVisible(within());
		this.page.reload();
		PlaywrightAssertions.assertThat(this.page.locator("[data-step]").first()).isVisible(within());
		this.page.evaluate("""
				() => {
				  const lost = document.querySelector("main .notice[role=status]");
				  new MutationObserver(() => { window.wasLost ||= !lost.hidden; }).observe(lost, { attributes: true });
				}""");
		WebPageIT.stack().restart(Service.ORCHESTRATOR);
		WebPageIT.stack().linkedIn().faults().delay(Duration.ZERO);
		awaitStatus("completed");
		assertThat(this.page.evaluate("window.wasLost")).isEqualTo(true);
		PlaywrightAssertions.assertThat(this.page.locator("[data-step]").last()).containsText("Added");
		PlaywrightAssertions.assertThat(this.page.locator("[data-step] a[href*='/spreadsheets/d/']")).isVisible();
		PlaywrightAssertions.assertThat(this.page.getByText("Connection lost")).isHidden();
		Locator rows = this.page.locator("tbody tr");
		PlaywrightAssertions.assertThat(this.page.locator("main")).containsText("25 people");
		PlaywrightAssertions.assertThat(rows.nth(20)).isVisible();
		PlaywrightAssertions.assertThat(this.page.getByText("Open sheet")).isVisible();
		assertThat(this.page.locator("tbody b").count()).isZero();
		Locator did = rows.first().locator("[data-did]");
		PlaywrightAssertions.assertThat(did).hasText(new String[] { "found", "profile read", "added" });
		PlaywrightAssertions.assertThat(rows.first()).containsText(Pattern.compile("Row \\d+"));
		press("Name");
		press("Name");
		PlaywrightAssertions.assertThat(this.page.locator("th[aria-sort=descending]")).hasText("Name");
		this.page.getByLabel("Search names").fill("bobby");
		PlaywrightAssertions.assertThat(rows).hasCount(1);
		rows.first().locator("th a").click();
		PlaywrightAssertions.assertThat(this.page.locator("dialog.drawer h2")).containsText("Bobby");
		show("#/people");
		PlaywrightAssertions
			.assertThat(this.page.getByText("Sheet", new Page.GetByTextOptions().setExact(true)).first())
			.isVisible();
	}

	@Test
	void sentenceIsCarriedOutFromTheTerminal() throws Exception {
		TestTerminal ask = TestTerminal.run(WebPageIT.stack().uri(Service.ORCHESTRATOR), Optional.empty(), "ask",
				"Find 4 CTOs of fintech companies in Austin and add them to the sheet Terminal", "--approve",
				"--context", "job_id=from-terminal");
		assertThat(ask.code()).as(ask.out() + ask.errors()).isZero();
		assertThat(ask.out()).contains("The plan of from-terminal")
			.contains("Lincoln: search people")
			.contains("full name")
			.contains("Job from-terminal is done.");
		assertThat(
				WebPageIT.stack().sheets().rows(WebPageIT.stack().sheets().idsOf("Terminal").getFirst(), "Prospects"))
			.hasSize(5);
		TestTerminal job = TestTerminal.run(WebPageIT.stack().uri(Service.ORCHESTRATOR), Optional.empty(), "job",
				"from-terminal", "--json");
		assertThat(job.code()).isZero();
		assertThat(job.out()).contains("\"status\" : \"completed\"").contains("\"people\" : [");
		assertThat(
				TestTerminal.run(WebPageIT.stack().uri(Service.ORCHESTRATOR), Optional.empty(), "job", "nobody").code())
			.isEqualTo(1);
	}

	@Test
	void pinIsAskedWithItsScreenshotAndGoesIntoTheOpenPage() {
		WebPageIT.stack().linkedIn().faults().pin(true);
		WebPageIT.stack().linkedIn().faults().expireSessions();
		start("Find 3 CTOs in Austin");
		awaitStatus("waiting_for_input");
		PlaywrightAssertions.assertThat(this.page).hasTitle("(1) Zigral");
		show("#/account");
		PlaywrightAssertions.assertThat(this.page.locator("[data-session='account.asks']")).isVisible();
		follow("Answer");
		PlaywrightAssertions.assertThat(this.page.getByText("LinkedIn has sent a PIN")).isVisible();
		PlaywrightAssertions.assertThat(this.page.getByAltText("Screenshot")).isVisible(within());
		this.page.waitForFunction("document.querySelector('img.screenshot').naturalWidth > 0");
		this.page.getByLabel("Your answer").fill(WebPageIT.stack().linkedIn().pin().orElseThrow());
		this.page.keyboard().press("Enter");
		PlaywrightAssertions.assertThat(this.page.getByText("Nothing needs your approval")).isVisible();
		WebPageIT.stack().linkedIn().faults().pin(false);
		follow("Jobs");
		this.page.getByText("Find 3 CTOs in Austin").first().click();
		awaitStatus("completed");
		show("#/account");
		PlaywrightAssertions.assertThat(this.page.locator("[data-session='account.signed.in']")).isVisible();
	}

	@Test
	void failureIsShownWithItsScreenshotAndTriedAgain() {
		WebPageIT.stack().linkedIn().faults().withoutNames(true);
		String jobId = start("Find 1 CTO in Austin and add them to the sheet Again");
		awaitStatus("failed");
		PlaywrightAssertions.assertThat(this.page.getByAltText("Screenshot")).isVisible();
		WebPageIT.stack().linkedIn().faults().withoutNames(false);
		press("Try again");
		awaitStatus("completed");
		WebPageIT.api().post("/command", """
				{"command": "Find 2 CTOs in Austin", "dry_run": true, "context": {"job_id": "%s"}}""".formatted(jobId));
		this.page.reload();
		awaitStatus("planned");
		Locator earlier = this.page.locator("[data-run='1']");
		earlier.locator("summary").click();
		PlaywrightAssertions.assertThat(earlier.locator("[data-step='s3']")).containsText("Added");
	}

	@Test
	void cancelledJobSaysSo() {
		start("Find 9 CTOs in Austin and invite them");
		awaitStatus("waiting_for_approval");
		press("Cancel");
		awaitStatus("cancelled");
	}

}
