package com.zigral.orchestrator.web;

import java.sql.SQLException;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What comes again and again, and what comes back: schedules and answers.
 */
abstract class Repeating extends OnPage {

	private static final String HOSTILE = "Weekly <img src=x onerror=alert(1)>";

	private static final String SENTENCE = "Find 2 new CTOs in Austin";

	@Test
	void aScheduleIsMadeTriedPausedChangedAndDeleted() {
		show("#/schedules/new");
		press("Create schedule");
		PlaywrightAssertions.assertThat(this.page.locator("#schedule-name + .mistake")).hasText("Please fill this in.");
		PlaywrightAssertions.assertThat(this.page.locator("#schedule-name")).isFocused();
		this.page.keyboard().type(HOSTILE);
		this.page.locator("#schedule-command").fill(SENTENCE);
		this.page.locator("#schedule-when").fill("whenever it suits");
		press("Create schedule");
		PlaywrightAssertions.assertThat(this.page.locator("#schedule-when + .mistake")).containsText("every weekday");
		this.page.locator("#schedule-when").fill("* * * * *");
		press("Create schedule");
		PlaywrightAssertions.assertThat(this.page.locator("#schedule-when + .mistake")).containsText("15 minutes");
		press("on Mondays and Thursdays at 8:30");
		this.page.reload();
		PlaywrightAssertions.assertThat(this.page.locator("#schedule-when"))
			.hasValue("on Mondays and Thursdays at 8:30");
		this.page.locator("#schedule-zone").fill("Nowhere/Land");
		press("Create schedule");
		PlaywrightAssertions.assertThat(this.page.locator("#schedule-zone + .mistake"))
			.hasText("Enter a time zone such as Europe/Berlin.");
		this.page.locator("#schedule-zone").fill("America/Chicago");
		press("Create schedule");
		PlaywrightAssertions.assertThat(this.page.locator("h1")).hasText(HOSTILE);
		awaitStatus("active");
		PlaywrightAssertions.assertThat(this.page.locator("dd time")).hasCount(3);
		PlaywrightAssertions.assertThat(this.page.getByText("No time has come yet.")).isVisible();
		press("Plan it now");
		this.page.locator("[data-step]").first().waitFor();
		press("Pause");
		awaitStatus("paused");
		PlaywrightAssertions.assertThat(this.page.locator("dd time")).hasCount(0);
		press("Resume");
		awaitStatus("active");
		follow("Edit");
		this.page.locator("#schedule-when").fill("30 6 * * 1");
		press("Save changes");
		PlaywrightAssertions.assertThat(this.page.locator("dd code")).hasText("30 6 * * 1");
		follow("Schedules");
		Locator row = this.page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(HOSTILE));
		PlaywrightAssertions.assertThat(row).containsText(SENTENCE);
		assertThat(this.page.locator("main img").count()).isZero();
		row.getByRole(AriaRole.LINK).first().click();
		press("Delete schedule");
		this.page.getByRole(AriaRole.DIALOG)
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete schedule"))
			.click();
		this.page.waitForURL(Pattern.compile("#/schedules$"));
		PlaywrightAssertions.assertThat(row).hasCount(0);
	}

	@Test
	void somebodyElsesChangeOfAScheduleIsNotOverwritten() {
		String id = WebPageIT.api()
			.post("/schedules",
					"{\"name\": \"Shared\", \"command\": \"%s\", \"when\": \"every day\"}".formatted(SENTENCE))
			.json()
			.path("id")
			.stringValue();
		show("#/schedules/" + id + "/edit");
		this.page.locator("#schedule-name").fill("Mine");
		WebPageIT.api().post("/schedules/" + id + "/pause", "");
		press("Save changes");
		PlaywrightAssertions.assertThat(this.page.getByRole(AriaRole.ALERT)).containsText("has been changed since");
		PlaywrightAssertions.assertThat(this.page.locator("#schedule-name")).hasValue("Mine");
		assertThat(WebPageIT.api().get("/schedules/" + id).json().path("name").stringValue()).isEqualTo("Shared");
	}

	@Test
	void answersAreReadAndNobodyWhoWantsNoMoreIsContactedAgain() throws SQLException {
		String jobId = Knowing.search("Find 2 people in London");
		JsonNode campaign = WebPageIT.api().post("/campaigns", """
				{"name": "Asked <b>them</b>", "people": {"from_job": "%s"}, "steps": [
				  {"kind": "message", "text": "Hello {first_name}"}]}""".formatted(jobId)).json();
		String id = campaign.path("id").stringValue();
		replies(id);
		show("#/inbox");
		this.page.getByLabel("Campaign").selectOption(id);
		Locator cards = this.page.locator("main li.card");
		PlaywrightAssertions.assertThat(cards).hasCount(2);
		PlaywrightAssertions.assertThat(cards.first()).containsText("Please <b>stop</b>");
		PlaywrightAssertions.assertThat(cards.last()).containsText("the words were not read");
		assertThat(this.page.locator("main b").count()).isZero();
		String name = cards.first().locator("h2").innerText();
		press("Do not contact " + name);
		this.page.getByLabel("Reason").fill("Asked for it");
		this.page.keyboard().press("Enter");
		PlaywrightAssertions.assertThat(this.page.locator("#said")).hasText(name + " will not be contacted again.");
		PlaywrightAssertions.assertThat(button("Do not contact " + name)).hasCount(0);
		cards.first().getByRole(AriaRole.LINK).first().click();
		PlaywrightAssertions.assertThat(this.page.locator("dialog.drawer h2")).hasText(name);
		PlaywrightAssertions.assertThat(this.page.locator("dialog.drawer")).containsText("Asked for it");
	}

	@Test
	void aScheduleFeedsTheCampaignThatIsChosenForIt() {
		String campaign = WebPageIT.api()
			.post("/campaigns",
					"""
							{"name": "Evergreen <b>all year</b>", "steps": [{"kind": "message", "text": "Hello {first_name}"}]}""")
			.json()
			.path("id")
			.stringValue();
		show("#/schedules/new");
		this.page.locator("#schedule-name").fill("Feeding");
		this.page.locator("#schedule-command").fill(SENTENCE);
		this.page.locator("#schedule-when").fill("every day at 9");
		this.page.locator("#schedule-campaign").selectOption(campaign);
		press("Create schedule");
		awaitStatus("active");
		follow("Evergreen <b>all year</b>");
		PlaywrightAssertions.assertThat(this.page.locator("h1")).hasText("Evergreen <b>all year</b>");
		follow("Feeding");
		PlaywrightAssertions.assertThat(this.page.locator("h1")).hasText("Feeding");
		assertThat(this.page.locator("main b").count()).isZero();
	}

	/** Both people of a campaign have answered; the words of one of them were read. */
	private static void replies(String campaignId) throws SQLException {
		Knowing.crowd("""
				UPDATE orchestrator.enrolment SET state = 'replied', active = false, sent = 1, revision = revision + 1,
				  replied_at = now() - id * interval '1 second' WHERE campaign_id = '%s'""".formatted(campaignId));
		Knowing.crowd("""
				INSERT INTO orchestrator.answer (account, profile, words, digest, seen_at, shared_name)
				SELECT account, profile, 'Please <b>stop</b>', 'test', now(), false FROM orchestrator.enrolment
				WHERE campaign_id = '%s' ORDER BY id LIMIT 1""".formatted(campaignId));
	}

}
