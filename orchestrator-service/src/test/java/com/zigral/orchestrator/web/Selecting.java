package com.zigral.orchestrator.web;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.KeyboardModifier;
import org.junit.jupiter.api.Test;

/**
 * Many people at once.
 */
abstract class Selecting extends OnPage {

	@Test
	void manyAreSelectedAndPutIntoACampaign() {
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
