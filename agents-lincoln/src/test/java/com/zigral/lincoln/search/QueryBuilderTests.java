package com.zigral.lincoln.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.ActionRequest;
import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.search.NameLookup.Term;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class QueryBuilderTests {

	private static final Term AUSTIN = new Term("1", "Austin, Texas");

	private static final Term GRAZ = new Term("2", "Graz, Styria");

	@Test
	void severalTitlesAreLinkedInsOr() {
		assertThat(path(SearchSite.LINKEDIN, Map.of("title", List.of("CTO", "VP Engineering")), Map.of()))
			.contains("titleFreeText=CTO OR \"VP Engineering\"");
		assertThat(path(SearchSite.SALES_NAVIGATOR, Map.of("title", List.of("CTO", "VP Engineering")), Map.of()))
			.contains("(type:CURRENT_TITLE,values:List((text:CTO,selectionType:INCLUDED),"
					+ "(text:VP%20Engineering,selectionType:INCLUDED)))");
	}

	@Test
	void severalPlacesAreSeveralValuesOfOneFacet() {
		Map<String, Object> places = Map.of("location", List.of("Austin", "Graz"));
		Map<Facet, NameLookup> lookups = Map.of(Facet.LOCATION, lookup("Austin", AUSTIN, "Graz", GRAZ));
		assertThat(path(SearchSite.LINKEDIN, places, lookups)).contains("geoUrn=[\"1\",\"2\"]");
		assertThat(path(SearchSite.SALES_NAVIGATOR, places, lookups)).contains("(id:1,text:", "(id:2,text:");
		assertThat(build(SearchSite.LINKEDIN, places, lookups).filters()).singleElement()
			.satisfies((filter) -> assertThat(filter.toData()).containsEntry("asked", List.of("Austin", "Graz"))
				.containsEntry("value", List.of("Austin, Texas", "Graz, Styria"))
				.containsEntry("status", "applied"));
	}

	@Test
	void valuesOfWhichDifferentThingsBecameAreReportedEach() {
		SearchQuery query = build(SearchSite.LINKEDIN, Map.of("company", List.of("Acme", "Nowhere")),
				Map.of(Facet.COMPANY, lookup("Acme", new Term("7", "Acme"), "Nowhere", null)));
		assertThat(query.filters()).extracting((filter) -> filter.toData().get("status"))
			.containsExactly("applied", "unsupported");
		assertThat(query.companiesToSee()).isEmpty();
	}

	@Test
	void severalUnlistedNamesAreKeywordsOfWhichOneWillDo() {
		SearchQuery query = build(SearchSite.LINKEDIN,
				Map.of("keywords", "remote", "school", List.of("Hogwarts", "Rice University")),
				Map.of(Facet.SCHOOL, lookup("Hogwarts", null, "Rice University", null)));
		assertThat(URLDecoder.decode(query.path(), StandardCharsets.UTF_8))
			.contains("keywords=remote (Hogwarts OR \"Rice University\")");
	}

	@Test
	void severalUnlistedCompaniesAreLeftToLincoln() {
		SearchQuery query = build(SearchSite.LINKEDIN, Map.of("company", List.of("Acme", "Nowhere")),
				Map.of(Facet.COMPANY, lookup("Acme", null, "Nowhere", null)));
		assertThat(query.companiesToSee()).containsExactly("Acme", "Nowhere");
		assertThat(URLDecoder.decode(query.path(), StandardCharsets.UTF_8)).contains("company=Acme OR Nowhere");
	}

	@Test
	void filterThatCannotBeUsedIsApproximatedByKeywords() {
		SearchQuery query = build(SearchSite.LINKEDIN, Map.of("industry", "Banking"),
				Map.of(Facet.INDUSTRY, NameLookup.unusable("The filter did not open (seen: no filters)")));
		assertThat(query.path()).contains("keywords=Banking");
		assertThat(query.filters()).singleElement().satisfies((filter) -> {
			assertThat(filter.status()).isEqualTo(FilterReport.Status.APPROXIMATED);
			assertThat(filter.note().orElse("")).contains("no filters");
		});
	}

	@Test
	void placeThatCannotBeAskedForIsAnError() {
		assertThatExceptionOfType(LinkedInException.class)
			.isThrownBy(() -> build(SearchSite.LINKEDIN, Map.of("location", "Graz"),
					Map.of(Facet.LOCATION, NameLookup.unusable("The filter did not open (seen: no filters)"))))
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(ErrorKind.PAGE_CHANGED))
			.withMessageContaining("no filters");
		assertThatExceptionOfType(LinkedInException.class)
			.isThrownBy(() -> build(SearchSite.LINKEDIN, Map.of("location", List.of("Graz", "Atlantis")),
					Map.of(Facet.LOCATION, lookup("Graz", GRAZ, "Atlantis", null))))
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(ErrorKind.PRECONDITION))
			.withMessageContaining("'Atlantis'");
	}

	@Test
	void onlyASingleValueIsKnownOfEverybodyFound() {
		Term banking = new Term("43", "Banking");
		assertThat(build(SearchSite.LINKEDIN, Map.of("industry", "Banking"),
				Map.of(Facet.INDUSTRY, lookup("Banking", banking)))
			.applied(Facet.INDUSTRY)).contains("Banking");
		assertThat(build(SearchSite.LINKEDIN, Map.of("industry", List.of("Banking", "Tech")),
				Map.of(Facet.INDUSTRY, lookup("Banking", banking, "Tech", new Term("6", "Technology"))))
			.applied(Facet.INDUSTRY)).isEmpty();
	}

	@Test
	void reportsAreTheSameAfterTheyWereSaved() {
		FilterReport several = new FilterReport("title", List.of("CTO", "VP"), FilterReport.Status.APPLIED,
				List.of("CTO", "VP"), Optional.empty());
		FilterReport single = FilterReport.of("school", "Rice", FilterReport.Status.APPROXIMATED, "Rice", "closest");
		assertThat(FilterReport.from(several.toData())).isEqualTo(several);
		assertThat(FilterReport.from(single.toData())).isEqualTo(single);
		assertThat(single.toData()).containsEntry("asked", "Rice");
	}

	@Test
	void choicesHaveCodes() {
		assertThat(path(SearchSite.LINKEDIN, Map.of("network", List.of("1st", "3rd+")), Map.of()))
			.contains("network=[\"F\",\"O\"]");
		assertThat(path(SearchSite.SALES_NAVIGATOR, Map.of("seniority", List.of("CXO")), Map.of())).contains("id:310");
	}

	@Test
	void addressesTellTheNumbersOfAFilter() {
		assertThat(
				FacetIds.in("https://x/search/?keywords=1&geoUrn=%5B%22103%22%2C%22104%22%5D&page=2", Facet.LOCATION))
			.containsExactly("103", "104");
		assertThat(FacetIds.in("https://x/?geoUrn=%22urn%3Ali%3Ageo%3A103%22", Facet.LOCATION)).containsExactly("103");
		assertThat(FacetIds.in("https://x/?keywords=geoUrn", Facet.LOCATION)).isEmpty();
	}

	private static NameLookup lookup(Object... namesAndTerms) {
		Map<String, Optional<Term>> terms = new LinkedHashMap<>();
		for (int i = 0; i < namesAndTerms.length; i += 2) {
			terms.put((String) namesAndTerms[i], Optional.ofNullable((Term) namesAndTerms[i + 1]));
		}
		return NameLookup.of(terms);
	}

	private static SearchQuery build(SearchSite site, Map<String, Object> parameters, Map<Facet, NameLookup> lookups) {
		return QueryBuilder.build(site, new ActionRequest("search_people", parameters), lookups);
	}

	private static String path(SearchSite site, Map<String, Object> parameters, Map<Facet, NameLookup> lookups) {
		return URLDecoder.decode(build(site, parameters, lookups).path(), StandardCharsets.UTF_8);
	}

}
