package com.zigral.orchestrator.web;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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
	void whatIsWrongInAPlanStandsAtItsField() {
		plan("Find 3 CTOs in Austin");
		Locator limit = this.page.locator("[data-step]").first().getByLabel("Limit");
		limit.fill("0");
		press("Save changes");
		Locator mistake = this.page.locator("[data-step] .mistake");
		PlaywrightAssertions.assertThat(mistake).hasText(Pattern.compile("Enter a whole number from 1 to [\\d,]+\\."));
		PlaywrightAssertions.assertThat(limit).isFocused();
		limit.fill("4");
		PlaywrightAssertions.assertThat(mistake).hasCount(0);
		this.page.getByLabel("Add step").selectOption("shaun.upsert_prospects");
		press("Start");
		PlaywrightAssertions.assertThat(mistake).hasText("Please fill this in.");
		PlaywrightAssertions.assertThat(this.page.locator("[data-step]").last().getByLabel("Spreadsheet")).isFocused();
	}

	@Test
	void theEstimateFollowsWhatIsTypedAndNothingIsSaved() {
		plan("Find 3 CTOs in Austin");
		Locator estimate = this.page.locator("[data-estimate]");
		PlaywrightAssertions.assertThat(estimate).containsText("at most 3");
		Locator limit = this.page.locator("[data-step]")
			.first()
			.getByLabel("Limit", new Locator.GetByLabelOptions().setExact(true));
		limit.fill("7");
		PlaywrightAssertions.assertThat(estimate).containsText("at most 7");
		this.page.reload();
		PlaywrightAssertions.assertThat(limit).hasValue("7");
		PlaywrightAssertions.assertThat(estimate).containsText("at most 7");
		String jobId = this.page.url().replaceFirst(".*#/job/", "");
		JsonNode plan = WebPageIT.api().get("/jobs/" + jobId + "/plan").json();
		assertThat(plan.at("/estimate/people").intValue()).isEqualTo(3);
		this.page.getByLabel("Add step").selectOption("shaun.upsert_prospects");
		PlaywrightAssertions.assertThat(estimate).containsText("once every step is complete");
	}

	@Test
	void aPlanIsRebuiltFromTheCatalogAndKeptOverAReload() {
		plan("Find 3 CTOs in Austin");
		Locator steps = this.page.locator("[data-step]");
		steps.first().waitFor();
		int before = steps.count();
		this.page.getByLabel("Add a field to step 1").selectOption("company");
		Locator company = steps.first().getByLabel("Company", new Locator.GetByLabelOptions().setExact(true)).first();
		PlaywrightAssertions.assertThat(company).isFocused();
		this.page.keyboard().type("Paylane,Quill <b>pay</b>");
		this.page.keyboard().press("Enter");
		Locator chips = steps.first().locator(".chip").filter(new Locator.FilterOptions().setHasText("Quill"));
		PlaywrightAssertions.assertThat(chips).hasCount(1);
		press("Remove Quill <b>pay</b>");
		PlaywrightAssertions.assertThat(chips).hasCount(0);
		this.page.getByLabel("Add step").selectOption("shaun.upsert_prospects");
		steps.last().getByLabel("Spreadsheet").fill("From the editor");
		PlaywrightAssertions.assertThat(steps.last().getByLabel("People")).hasValue(Pattern.compile("from_step"));
		this.page.reload();
		PlaywrightAssertions.assertThat(steps).hasCount(before + 1);
		PlaywrightAssertions.assertThat(steps.last().getByLabel("Spreadsheet")).hasValue("From the editor");
		press("Move step " + (before + 1) + " up");
		PlaywrightAssertions.assertThat(steps.nth(before - 1).getByLabel("Spreadsheet")).hasValue("From the editor");
		press("Move step " + before + " down");
		while (before > 1) {
			press("Remove step " + before--);
		}
		press("Save changes");
		PlaywrightAssertions.assertThat(this.page.locator("#said")).hasText("Plan saved.");
		String jobId = this.page.url().replaceFirst(".*#/job/", "");
		JsonNode saved = WebPageIT.api().get("/jobs/" + jobId + "/plan").json().path("steps");
		assertThat(saved).hasSize(2);
		assertThat(saved.at("/0/parameters/company").stringValue()).isEqualTo("Paylane");
		assertThat(saved.at("/1/parameters/prospects/from_step").stringValue())
			.isEqualTo(saved.at("/0/id").stringValue());
		assertThat(this.page.locator("main b").count()).isZero();
	}

}
