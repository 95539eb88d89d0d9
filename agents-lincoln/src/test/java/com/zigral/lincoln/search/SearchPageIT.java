package com.zigral.lincoln.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.FixtureSite;
import com.zigral.lincoln.browser.ExtractedFields;
import com.zigral.lincoln.browser.LinkedInException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Reads whole pages of results that were written anew after saved pages of the site.
 */
class SearchPageIT {

	private static final String PATH = SearchSite.LINKEDIN.path();

	/** Language, degree, label and line of a current and of a past position. */
	private static final List<List<String>> LANGUAGES = List.of(
			List.of("en", "• 2nd", "Current: CTO at Paylane", "Past: CTO at Oldbank"),
			List.of("de", "• 2.", "Aktuell: CTO bei Paylane", "Früher: CTO bei Oldbank"),
			List.of("fr", "• 2e", "Entreprise actuelle  : CTO chez Paylane",
					"Entreprise précédente : CTO chez Oldbank"),
			List.of("es", "• 2º", "Actual: CTO en Paylane", "Anterior: CTO en Oldbank"),
			List.of("pl", "• 2", "Aktualne: CTO w Paylane", "Wcześniejsze: CTO w Oldbank"),
			List.of("pt", "• 2º", "Atual: CTO na empresa Paylane", "Anterior: CTO na empresa Oldbank"),
			List.of("tr", "• 2.", "Mevcut: Paylane şirketinde CTO", "Geçmiş: Oldbank şirketinde CTO"),
			List.of("nl", "• 2e", "Huidig: CTO bij Paylane", "Vorig: CTO bij Oldbank"));

	private static final List<String> HOSTILE = List.of("Bobby <b>Tables</b>", "🔺Ida Falk", "דנה לוי", "محمد علي",
			"Cher", "Ana Lucía O’Neil-Šimková, PhD", "李小龙", "Dr. No • Yes", "A \"Quote\" B");

	@RegisterExtension
	private static final FixtureSite site = FixtureSite.start();

	static Stream<Arguments> everyPage() {
		return LANGUAGES.stream()
			.flatMap((language) -> Stream.of("S26 parsed", "S26 live", "E26", "E24")
				.map((generation) -> Arguments.of(generation, language)));
	}

	@ParameterizedTest
	@MethodSource("everyPage")
	void everybodyIsReadExactlyInEveryGenerationAndLanguage(String generation, List<String> language)
			throws InterruptedException {
		List<FixtureCard> cards = cards(language);
		List<ExtractedFields> results = read(page(generation, language.getFirst(), cards)).results();
		assertThat(results).extracting((result) -> result.text("url").orElse(""))
			.isEqualTo(cards.stream()
				.map((card) -> "/in/" + card.slug()
						+ (generation.startsWith("S26") ? "/" : generation.equals("E26") ? "?miniProfileUrn=u" : "?x"))
				.toList());
		assertThat(results).extracting((result) -> result.text("full_name").orElse(""))
			.isEqualTo(cards.stream().map(FixtureCard::name).toList());
		assertThat(results).extracting((result) -> result.text("headline").orElse("--"))
			.isEqualTo(cards.stream().map(FixtureCard::headline).toList());
		assertThat(results).extracting((result) -> result.text("location").orElse(""))
			.isEqualTo(cards.stream().map(FixtureCard::location).toList());
		assertThat(results).extracting((result) -> result.text("connection_degree").orElse("")).containsOnly("2nd");
		assertThat(results).noneMatch((result) -> result.has("unread"));
	}

	@ParameterizedTest
	@MethodSource("everyPage")
	void onlyACurrentPositionIsTitleAndCompany(String generation, List<String> language) throws InterruptedException {
		List<ExtractedFields> results = read(page(generation, language.getFirst(), cards(language))).results();
		assertThat(results.stream().map((result) -> result.text("title"))).startsWith(Optional.of("CTO"),
				Optional.empty(), Optional.empty(), Optional.empty());
		assertThat(results.stream().map((result) -> result.text("company"))).startsWith(Optional.of("Paylane"),
				Optional.empty(), Optional.empty(), Optional.empty());
	}

	@ParameterizedTest
	@CsvSource({ "• 1st, 1st", "· 3., 3rd", "• 3e et +, 3rd", "• 3+, 3rd", "• 3rd+, 3rd", "• 3.+, 3rd", "• ٢, 2nd",
			"• 2 度, 2nd", "• 2촌, 2nd", "She/Her • 2nd, 2nd" })
	void degreeIsToldInEveryScript(String shown, String degree) throws InterruptedException {
		FixtureCard card = new FixtureCard("ida-falk", "Ida Falk", shown, "Baker", "Graz", "");
		assertThat(only("S26 live", card).text("connection_degree")).contains(degree);
	}

	@ParameterizedTest
	@CsvSource({ "• 1K followers", "• 2nd • 3rd", "• 22nd", "• second" })
	void degreeThatIsNotCertainIsNone(String shown) throws InterruptedException {
		FixtureCard card = new FixtureCard("ida-falk", "Ida Falk", shown, "Baker", "Graz", "");
		ExtractedFields result = only("S26 live", card);
		assertThat(result.text("connection_degree")).isEmpty();
		assertThat(result.texts("unread")).containsExactly("connection_degree");
	}

	@Test
	void labelOfNoKnownLanguageIsNeitherTitleNorLocation() throws InterruptedException {
		ExtractedFields result = read(
				"""
						<main><div role="listitem"><p><a href="/in/ann-aa/">Ann Aa</a><span> • 2nd</span></p><div><p>Retired</p></div>
						<p>Xyzzyk: CTO at Oldbank</p></div><button data-testid="pagination-controls-next-button-hidden"></button></main>""")
			.results()
			.getFirst();
		assertThat(result.text("headline")).contains("Retired");
		assertThat(result.text("location")).isEmpty();
		assertThat(result.text("title")).isEmpty();
	}

	@Test
	void headlineMayHaveAColon() throws InterruptedException {
		FixtureCard card = new FixtureCard("ida-falk", "Ida Falk", "• 2nd", "Cook: fish and more", "Graz, Austria", "");
		assertThat(only("S26 parsed", card).text("headline")).contains("Cook: fish and more");
		assertThat(only("S26 parsed", card).text("location")).contains("Graz, Austria");
	}

	@Test
	void linesThatNoStrategyReadsAreNamed() throws InterruptedException {
		FixtureCard card = new FixtureCard("ida-falk", "Ida Falk", "• 2nd", "Xyz: qux", "Zyx: wvu", "");
		assertThat(only("S26 live", card).texts("unread")).containsExactly("headline", "location");
	}

	@Test
	void pastAndSummaryBesideTheNameAreNoPosition() throws InterruptedException {
		List<ExtractedFields> results = read(
				Stream.of("Past: CTO at Oldbank", "Summary: works at night", "Current: Chef")
					.map((line) -> """
							<div role="listitem"><div data-view-name="people-search-result"><p><a data-view-name="search-result-lockup-title"
							href="/in/cy-cc/">Cy Cc</a><span> • 2nd</span></p><div><p>Cook</p></div><div><p>Oslo, Norway</p></div><p>%s</p></div>
							</div>"""
						.formatted(line))
					.collect(Collectors.joining("", "<main>", "</main>")))
			.results();
		assertThat(results.stream().map((result) -> result.text("title"))).containsExactly(Optional.empty(),
				Optional.empty(), Optional.of("Chef"));
		assertThat(results).allSatisfy((result) -> assertThat(result.singles()).containsEntry("headline", "Cook")
			.containsEntry("location", "Oslo, Norway")
			.doesNotContainKey("company"));
	}

	@Test
	void hiddenMembersHaveNoAddress() throws InterruptedException {
		List<ExtractedFields> results = read(
				"""
						<main><div role="list"><div role="listitem"><p>LinkedIn Member</p><div><p>Baker</p></div><div><p>Oslo</p></div></div>
						<div role="listitem"><a href="/search/results/people/headless?x"><p>LinkedIn Member</p></a><p>Cook</p></div></div>
						<button data-testid="pagination-controls-next-button-hidden"></button></main>""")
			.results();
		assertThat(results).hasSize(2).noneMatch((result) -> result.has("url"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "About 1,200 results|1200", "Environ 1 200 résultats|1200", "Etwa 1.200 Ergebnisse|1200",
					"約 12万 件の検索結果|120000", "About 1.2K results|", "286 résultats|286", "حوالي ١٬٢٠٠ نتيجة|1200",
					"Results 1 to 10 of 90|", "''|" })
	void totalIsReadInEveryScriptOrUnknown(String heading, Integer total) throws InterruptedException {
		String page = FixturePage.ember("en", (heading != null) ? heading : "",
				cards(LANGUAGES.getFirst()).getFirst().ember(), true);
		assertThat(read(page).total()).isEqualTo(Optional.ofNullable(total));
	}

	@Test
	void nextPageIsTheOneWhoseButtonCanBeUsed() throws InterruptedException {
		List<FixtureCard> cards = cards(LANGUAGES.getFirst());
		for (String generation : List.of("S26 live", "E26")) {
			String page = page(generation, "en", cards);
			assertThat(read(page).hasNext()).isTrue();
			assertThat(read(page.replace("next-button-visible", "next-button-hidden")
				.replace("__button--next\"", "__button--next\" disabled")).hasNext()).isFalse();
		}
	}

	@Test
	void listThatMountsLateAndOnScrollingIsWaitedFor() throws InterruptedException {
		List<FixtureCard> cards = cards(LANGUAGES.getFirst());
		String items = FixtureCard.all(cards,
				(card) -> "<template>" + card.sdui("a", FixturePage.orders().getFirst()) + "</template>");
		String page = FixturePage.sdui("en", "", true)
			.replace("<div role=\"list\"><div>", "<div role=\"list\" id=\"l\"><div>")
			.replace("</main>", "</main>" + items
					+ """
							<script>const parts = [...document.querySelectorAll("template")];
							const more = () => { const part = parts.shift(); if (!part) return;
							  const place = document.createElement("div"); place.style.minHeight = "400px"; l.append(place);
							  new IntersectionObserver((seen, observer) => { if (!seen[0].isIntersecting) return; observer.disconnect();
							    setTimeout(() => { place.append(part.content); more(); }, 50); }).observe(place); };
							setTimeout(more, 300);</script>""");
		assertThat(read(page, 5_000).results()).extracting((result) -> result.text("full_name").orElse(""))
			.isEqualTo(cards.stream().map(FixtureCard::name).toList());
	}

	@Test
	void pageWithWordsButNobodyHasNoResults() throws InterruptedException {
		SearchPage page = read(
				"""
						<main id="workspace"><div data-sdui-screen="com.linkedin.sdui.flagshipnav.search.SearchResultsPeople"><div
						data-testid="lazy-column"><svg id="main-broadcast-small"></svg><h2>Brak wyników</h2><p>Usuń filtry</p>
						<button>Edytuj</button></div></div></main>""");
		assertThat(page.results()).isEmpty();
		assertThat(page.hasNext()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"<main id='workspace'><div data-sdui-screen='x.search.Y'><div data-testid='lazy-column'></div></div></main>",
			"<main><div data-sdui-screen='x.search.Y'><div role='list'></div><h2>People</h2></div></main>",
			"<main><div class='z'><a href='/in/ida-falk/'>Ida Falk</a></div></main>" })
	void pageThatShowsNeitherResultsNorNoneIsAnError(String markup) {
		site.serve(PATH, markup);
		assertThatExceptionOfType(LinkedInException.class)
			.isThrownBy(() -> site.read(PATH, (page) -> SearchPage.read(page, SearchSite.LINKEDIN, 500, 100)))
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(ErrorKind.PAGE_CHANGED))
			.withMessageContaining("list items");
	}

	private static List<FixtureCard> cards(List<String> language) {
		List<FixtureCard> cards = new ArrayList<>();
		List<String> snippets = List.of(language.get(2), language.get(3), "Summary: works at night", "");
		for (int i = 0; i < 10; i++) {
			String name = (i < HOSTILE.size()) ? HOSTILE.get(i) : "Eva Lo";
			cards.add(
					new FixtureCard("person-" + i, name, language.get(1), (i == 5) ? "--" : "Head of " + i + " at Acme",
							"Graz, Austria", (i < snippets.size()) ? snippets.get(i) : ""));
		}
		return cards;
	}

	private static String page(String generation, String language, List<FixtureCard> cards) {
		Function<FixtureCard, String> markup = switch (generation) {
			case "S26 parsed" -> (card) -> card.sdui("a", order(card));
			case "S26 live" -> (card) -> card.sdui("x-link", order(card));
			case "E26" -> FixtureCard::ember;
			default -> FixtureCard::classic;
		};
		String items = FixtureCard.all(cards, markup);
		return generation.startsWith("S26") ? FixturePage.sdui(language, items, true)
				: FixturePage.ember(language, "", items, true);
	}

	private static List<String> order(FixtureCard card) {
		return FixturePage.orders().get(card.slug().charAt(card.slug().length() - 1) % FixturePage.orders().size());
	}

	private static ExtractedFields only(String generation, FixtureCard card) throws InterruptedException {
		return read(page(generation, "en", List.of(card))).results().getFirst();
	}

	private static SearchPage read(String html) throws InterruptedException {
		return read(html, 300);
	}

	private static SearchPage read(String html, double patienceMillis) throws InterruptedException {
		site.serve(PATH, html);
		return site.read(PATH, (page) -> SearchPage.read(page, SearchSite.LINKEDIN, 10_000, patienceMillis));
	}

}
