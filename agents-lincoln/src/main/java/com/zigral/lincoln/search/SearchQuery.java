package com.zigral.lincoln.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.zigral.agent.ActionRequest;
import com.zigral.lincoln.browser.ExtractedFields;
import com.zigral.lincoln.search.FilterReport.Status;

/**
 * A request for people in the words of the site: the address of its results, and what
 * became of each filter.
 *
 * @param path the path and query, without a page number
 * @param filters what became of each filter
 */
record SearchQuery(String path, List<FilterReport> filters) {

	SearchQuery {
		filters = List.copyOf(filters);
	}

	/**
	 * The names in a request that must be looked up in the site's filters.
	 * @param request the request
	 * @return the names
	 */
	static Map<Facet, List<String>> names(ActionRequest request) {
		Map<Facet, List<String>> names = new EnumMap<>(Facet.class);
		for (Facet facet : Facet.values()) {
			List<String> asked = request.texts(facet.parameter());
			if (!asked.isEmpty()) {
				names.put(facet, asked);
			}
		}
		return names;
	}

	SearchSite site() {
		return SearchSite.ofPath(this.path);
	}

	String page(int number) {
		return this.path + "&page=" + number;
	}

	/**
	 * The names that Lincoln itself looks for in what the site finds.
	 * @return the current companies' names, none if they are not left to Lincoln
	 */
	List<String> companiesToSee() {
		return reports(Facet.COMPANY.parameter()).filter((filter) -> filter.status() == Status.POST_FILTERED)
			.flatMap((filter) -> filter.asked().stream())
			.toList();
	}

	/**
	 * Whether somebody is left out because no name that Lincoln looks for is on their
	 * card.
	 * @param result what the card shows
	 * @return whether they are
	 */
	boolean leavesOut(ExtractedFields result) {
		List<String> companies = companiesToSee();
		return !companies.isEmpty() && Stream.of("company", "headline")
			.noneMatch((field) -> TitleWords.areIn(companies, result.text(field).orElse("")));
	}

	/**
	 * The one value of a filter that everybody found has.
	 * @param facet the filter
	 * @return the value, empty when there is none or people may have one of several
	 */
	Optional<String> applied(Facet facet) {
		List<FilterReport> reports = reports(facet.parameter()).toList();
		return (reports.size() == 1) ? reports.getFirst().shared() : Optional.empty();
	}

	/**
	 * The same after a look at the page: a filter that the site does not show as set was
	 * ignored in silence.
	 * @param shown the filters that the page shows, by the site's names, and whether set
	 * @return the query
	 */
	SearchQuery seen(Map<String, Boolean> shown) {
		return new SearchQuery(this.path,
				this.filters.stream()
					.map((filter) -> salesTypes(filter.name()).anyMatch((type) -> Boolean.FALSE.equals(shown.get(type)))
							? ignored(filter) : filter)
					.toList());
	}

	private Stream<FilterReport> reports(String name) {
		return this.filters.stream().filter((filter) -> filter.name().equals(name));
	}

	private static Stream<String> salesTypes(String name) {
		Stream<String> facets = Stream.of(Facet.values())
			.filter((facet) -> facet.parameter().equals(name))
			.map(Facet::salesType);
		Stream<String> choices = Stream.of(Choice.values())
			.filter((choice) -> choice.parameter().equals(name))
			.map(Choice::salesType);
		return Stream.concat(facets, choices);
	}

	private static FilterReport ignored(FilterReport filter) {
		return new FilterReport(filter.name(), filter.asked(), Status.UNSUPPORTED, filter.value(),
				Optional.of("Sales Navigator does not show this filter as set, and so has not applied it"));
	}

}
