package com.zigral.lincoln.search;

import java.util.List;
import java.util.stream.Collectors;

import com.zigral.lincoln.FixtureSite;
import com.zigral.lincoln.browser.ExtractedFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads whole pages of Sales Navigator's results in both of their forms.
 */
class SalesPageIT {

	private static final String PATH = SearchSite.SALES_NAVIGATOR.path();

	private static final List<String> NAMES = List.of("Pia Ro", "Anna Li", "Anna Lo", "Cher", "李小龙", "O'Neil <b>X</b>");

	@RegisterExtension
	private static final FixtureSite site = FixtureSite.start();

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Add {} to selection", "{} zur Auswahl hinzufügen", "{}さんを選択に追加",
			"Ajouter {} à la sélection", "Xyz {} qux zyx" })
	void nameAndLeadAreReadFromWhatScreenReadersSay(String label) throws InterruptedException {
		List<ExtractedFields> results = read(NAMES.stream()
			.map((name) -> row(NAMES.indexOf(name), label.replace("{}", name)))
			.collect(Collectors.joining()));
		assertThat(results).extracting((result) -> result.text("full_name").orElse("")).isEqualTo(NAMES);
		assertThat(results.getFirst().text("lead")).contains("/sales/lead/ACwAA0,NAME_SEARCH,x");
	}

	@Test
	void singleRowOfTheKnownFormHasANameAndNoneOfAnUnknownOne() throws InterruptedException {
		assertThat(read(row(1, "Add Pia Ro to selection")).getFirst().text("full_name")).contains("Pia Ro");
		ExtractedFields unknown = read(row(1, "Xyz Pia Ro qux")).getFirst();
		assertThat(unknown.text("full_name")).isEmpty();
		assertThat(unknown.texts("unread")).containsExactly("full_name");
	}

	@Test
	void olderFormIsReadByItsNamedParts() throws InterruptedException {
		ExtractedFields result = read(
				"""
						<li class="artdeco-list__item"><div data-x-search-result="LEAD"
						data-scroll-into-view="urn:li:fs_salesProfile:(ACwAA1,NAME_SEARCH,x)"><div class="artdeco-entity-lockup__title"><a
						href="/sales/lead/ACwAA1,NAME_SEARCH,x"><span data-anonymize="person-name">Pia Ro</span></a></div><span
						class="artdeco-entity-lockup__degree">· 2nd</span><div><span data-anonymize="title">Glazier</span> <a
						data-anonymize="company-name" href="/sales/company/1">Glas AG</a></div><span
						data-anonymize="location">Wien</span></div></li>""")
			.getFirst();
		assertThat(result.singles()).containsEntry("lead", "/sales/lead/ACwAA1,NAME_SEARCH,x")
			.containsEntry("full_name", "Pia Ro")
			.containsEntry("title", "Glazier")
			.containsEntry("company", "Glas AG")
			.containsEntry("location", "Wien")
			.containsKey("connection_degree");
	}

	@Test
	void linesThatCannotBeReadAreNamed() throws InterruptedException {
		ExtractedFields result = read(
				row(1, "Add Pia Ro to selection").replace("</label>", "</label><p>Glazier at Glas</p>"))
			.getFirst();
		assertThat(result.texts("unread")).containsExactly("title", "company", "location");
	}

	private static String row(int number, String label) {
		return """
				<li class="artdeco-list__item"><div data-scroll-into-view="urn:li:fs_salesProfile:(ACwAA%d,NAME_SEARCH,x)"><label>
				<input type="checkbox"><span class="a11y-text" style="position: absolute; left: -9999px">%s</span></label></div></li>
				"""
			.formatted(number, FixtureCard.escaped(label));
	}

	private static List<ExtractedFields> read(String rows) throws InterruptedException {
		site.serve(PATH,
				"""
						<!doctype html><html lang="en"><body><main><div id="search-results-container"><ol class="artdeco-list">%s</ol></div>
						<button class="artdeco-pagination__button--next" disabled></button></main></body></html>"""
					.formatted(rows));
		return site.read(PATH, (page) -> SearchPage.read(page, SearchSite.SALES_NAVIGATOR, 10_000, 300)).results();
	}

}
