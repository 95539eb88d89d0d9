package com.zigral.orchestrator.web;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import org.junit.jupiter.api.Test;

/**
 * Many people at once.
 */
abstract class Selecting extends OnPage {

	@Test
	void manyAreSelectedAndSavedAsAListOrPutIntoACampaignOrKeptFromContact() {
		Knowing.search("Find 4 CTOs in Austin");
		show("#/people");
		Locator ticks = this.page.locator("tbody input[data-profile]");
		ticks.nth(2).waitFor();
		ticks.first().focus();
		this.page.keyboard().press("Space");
		ticks.nth(2).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
		Locator bar = this.page.locator(".selected");
		PlaywrightAssertions.assertThat(bar).containsText("3 selected");
		String first = String.valueOf(ticks.first().getAttribute("data-profile"));
		press("Start a campaign with these people");
		PlaywrightAssertions.assertThat(this.page.getByLabel("One LinkedIn address a line"))
			.hasValue(Pattern.compile("^" + first.replace(".", "\\.") + "\n[^\n]+\n[^\n]+$"));
		press("Discard");
		show("#/people");
		ticks.first().waitFor();
		int everybody = count("");
		press("Select all " + everybody);
		PlaywrightAssertions.assertThat(bar).containsText(everybody + " selected");
		press("Save as list");
		this.page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("Selected <b>people</b>");
		this.page.keyboard().press("Enter");
		PlaywrightAssertions.assertThat(this.page.locator("h1")).hasText("Selected <b>people</b>");
		PlaywrightAssertions.assertThat(this.page.locator("tbody tr").first()).isVisible();
		show("#/people");
		filterByListAndAddToIt(ticks, bar);
		ticks.first().click();
		ticks.nth(1).click();
		this.page.locator(".selected button.danger").click();
		this.page.getByLabel("Reason").fill("Competitor");
		this.page.keyboard().press("Enter");
		PlaywrightAssertions.assertThat(this.page.locator("#said")).hasText("2 people will not be contacted again.");
		PlaywrightAssertions.assertThat(this.page.locator("tbody [data-status=do_not_contact]").nth(1)).isVisible();
		PlaywrightAssertions.assertThat(bar).not().containsText("selected");
	}

	private void filterByListAndAddToIt(Locator ticks, Locator bar) {
		Locator degree = this.page.locator("#people-degree");
		degree.selectOption("2nd");
		PlaywrightAssertions.assertThat(this.page.locator("tbody tr").first()).containsText("2nd");
		int second = count("degree=2nd");
		PlaywrightAssertions.assertThat(this.page.locator("[role=status].quiet")).hasText(second + " people");
		degree.selectOption("");
		String other = String.valueOf(ticks.first().getAttribute("data-profile"));
		String id = WebPageIT.api()
			.post("/lists", "{\"name\": \"Short list\", \"profiles\": [\"%s\"]}".formatted(other))
			.json()
			.path("id")
			.stringValue();
		WebPageIT.api().post("/lists/" + id + "/commit", "");
		this.page.reload();
		ticks.first().click();
		ticks.nth(1).click();
		bar.getByRole(AriaRole.COMBOBOX).selectOption("Short list");
		PlaywrightAssertions.assertThat(this.page.locator("#said"))
			.hasText("1 added to Short list. 1 were in it already.");
		this.page.locator("#people-list").selectOption("Short list");
		PlaywrightAssertions.assertThat(this.page.getByText("2 people", new Page.GetByTextOptions().setExact(true)))
			.isVisible();
		this.page.getByLabel("Search names").fill("austin");
		PlaywrightAssertions.assertThat(ticks).hasCount(count("list=" + id + "&q=austin"));
		press("Clear selection");
		show("#/people");
		this.page.reload();
	}

	private static int count(String filter) {
		return Integer.parseInt(
				WebPageIT.api().get("/people?limit=1&" + filter).headers().firstValue("X-Total-Count").orElseThrow());
	}

	@Test
	void allThatAFilterFindsAmongTenThousandAreSelected() throws SQLException {
		try {
			Knowing
				.crowd("""
						INSERT INTO orchestrator.person
						  (profile, full_name, title, job_id, collected_at, words, name_key, company_key)
						SELECT 'https://www.linkedin.com/in/crowd-' || n, 'Throng ' || n, 'Member', 'crowd',
						  now(), to_tsvector('simple', 'throng ' || n), 'throng ' || n, '' FROM generate_series(1, 10000) n""");
			show("#/people");
			this.page.locator("tbody tr").first().waitFor();
			this.page.getByLabel("Search names").fill("throng 99");
			PlaywrightAssertions.assertThat(this.page.getByText("111 people")).isVisible();
			press("Select all 111");
			PlaywrightAssertions.assertThat(this.page.locator(".selected")).containsText("111 selected");
		}
		finally {
			Knowing.crowd("DELETE FROM orchestrator.person WHERE job_id = 'crowd'");
		}
	}

}
