package com.zigral.lincoln;

import com.microsoft.playwright.Locator;
import com.zigral.standin.linkedin.member.Generation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What searches and profiles of the practice site are in a real browser, looked at
 * without Lincoln's readers.
 */
class PracticeMarkupIT extends OnPracticePages {

	private static final String RESULT = "[role=list] > div > [role=listitem], [data-chameleon-result-urn], .entity-result";

	private static final String SEARCH = "/search/results/people/?titleFreeText=CTO";

	@ParameterizedTest
	@EnumSource
	void resultsComeLateAndTheirSecondHalfOnScrolling(Generation generation) throws Exception {
		this.site.faults().show(generation);
		on(SEARCH, (page) -> {
			assertThat(page.locator(RESULT)).hasCount(5);
			page.locator(RESULT).last().scrollIntoViewIfNeeded();
			page.mouse().move(400, 400);
			page.mouse().wheel(0, 5000);
			assertThat(page.locator(RESULT)).hasCount(10);
		});
	}

	@Test
	void cardsAreLinksWithLinksInThemAndSomeAreTornApart() throws Exception {
		on(SEARCH, (page) -> {
			Locator cards = page.locator(RESULT);
			assertThat(cards).hasCount(5);
			assertThat(cards.first().locator("a[tabindex='0'] p a[href*='/in/']").first()).isVisible();
			assertThat(cards.nth(4).locator("a a")).hasCount(0);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "S26 | [aria-label='Filter by Locations'] | body > [role=dialog]",
					"E26 | #searchFilter_geoUrn | [role=tooltip][aria-hidden=false]",
					"E24 | #searchFilter_geoUrn | [role=tooltip][aria-hidden=false]" })
	void filterOpensItsBoxAndTakesWhatIsChosen(Generation generation, String button, String box) throws Exception {
		this.site.faults().show(generation);
		on(SEARCH, (page) -> {
			page.locator(button).click();
			page.locator(box).locator("input[role=combobox]").fill("Austin, Te");
			page.locator(box).locator("[role=option]").first().click();
			page.locator(box).getByText("Show results").click();
			page.waitForURL("**geoUrn=*104472865*");
		});
	}

	@Test
	void sectionsOfAProfileAreMountedOnScrolling() throws Exception {
		on("/in/bobby-tables/", (page) -> {
			Locator experience = page.locator("[componentkey$=ExperienceTopLevelSection] h2");
			assertThat(page.locator("h2").getByText("About")).isVisible();
			assertThat(experience).hasCount(0);
			page.locator("[componentkey^=profileCardsBelowActivityPart1]").first().scrollIntoViewIfNeeded();
			assertThat(experience).hasText("Experience");
		});
	}

	@Test
	void onlyOneOfTwoDegreesIsDisplayed() throws Exception {
		on("/in/layla-haddad/", (page) -> {
			Locator card = page.locator("section[componentkey$=Topcard]");
			assertThat(card.getByText("· 1st")).isHidden();
			assertThat(card.getByText("· 2nd")).isVisible();
		});
	}

}
