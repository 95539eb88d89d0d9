package com.zigral.orchestrator.web;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the sentence to a plan.
 */
abstract class Asking extends OnPage {

	@Test
	void whatIsSaidBesideTheSentenceGoesOnWithAJob() {
		PlaywrightAssertions.assertThat(this.page.locator("#setup")).containsText("LINKEDIN_USERNAME");
		this.page.getByText("What is running").click();
		this.page.reload();
		PlaywrightAssertions.assertThat(this.page.locator("#setup[open]")).hasCount(0);
		this.page.getByText("Add context").click();
		this.page.getByLabel("Name 1").fill("job_id");
		this.page.getByLabel("Value 1").fill("named-here");
		this.page.getByLabel("Name 2").fill("target_industry");
		this.page.getByLabel("Value 2").fill("fintech");
		plan("Find 3 CTOs in Austin");
		this.page.locator("[data-step]").first().waitFor();
		assertThat(WebPageIT.api().get("/jobs/named-here").json().at("/context/target_industry").asString(""))
			.isEqualTo("fintech");
	}

	@Test
	void whatIsNotUnderstoodIsSaidAndNothingIsPlanned() {
		plan("Make me rich");
		PlaywrightAssertions.assertThat(this.page.getByRole(AriaRole.ALERT)).containsText("OPENAI_API_KEY");
		PlaywrightAssertions.assertThat(this.page.locator("[data-step]")).hasCount(0);
	}

	@Test
	void wrongChangeOfThePlanIsRefusedWithItsPlace() {
		plan("Find 3 CTOs in Austin");
		this.page.locator("[data-step]").first().getByLabel("Limit").fill("many");
		press("Save changes");
		PlaywrightAssertions.assertThat(this.page.locator("#said")).containsText("limit");
	}

}
