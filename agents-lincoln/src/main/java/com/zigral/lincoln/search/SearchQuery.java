package com.zigral.lincoln.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.zigral.agent.ActionRequest;
import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.search.FilterReport.Status;
import com.zigral.lincoln.search.TypeAhead.Term;

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
	static Map<Facet, String> names(ActionRequest request) {
		Map<Facet, String> names = new EnumMap<>(Facet.class);
		for (Facet facet : Facet.values()) {
			request.text(facet.parameter()).ifPresent((name) -> names.put(facet, name));
		}
		return names;
	}

	/**
	 * Put a request in the words of the site.
	 * @param site where to search
	 * @param request the request
	 * @param terms what the site takes its names for
	 * @return the query
	 * @throws LinkedInException if the site does not know a location
	 */
	static SearchQuery of(SearchSite site, ActionRequest request, Map<Facet, Term> terms) {
		List<FilterReport> filters = new ArrayList<>();
		List<String> keywords = new ArrayList<>(request.text("keywords").stream().toList());
		SearchAddress address = SearchAddress.on(site);
		keywords.forEach((words) -> filters.add(applied("keywords", words, words)));
		request.text("title").ifPresent((title) -> {
			address.title(title);
			filters.add(applied("title", title, title));
		});
		names(request).forEach((facet, name) -> {
			Optional<Term> term = Optional.ofNullable(terms.get(facet));
			term.ifPresent((known) -> address.term(facet, known));
			filters.add(term.map((known) -> known(facet, name, known.label()))
				.orElseGet(() -> unknown(facet, name, keywords, address)));
		});
		for (Choice choice : Choice.values()) {
			List<String> values = request.texts(choice.parameter());
			if (!values.isEmpty()) {
				filters.add(chosen(choice, String.join(", ", values), address.anyOf(choice, values)));
			}
		}
		if (!keywords.isEmpty()) {
			address.keywords(String.join(" ", keywords));
		}
		return new SearchQuery(address.path(), filters);
	}

	SearchSite site() {
		return SearchSite.ofPath(this.path);
	}

	String page(int number) {
		return this.path + "&page=" + number;
	}

	/**
	 * The words that Lincoln itself looks for in what the site finds.
	 * @return the words of the current company's name, if it is left to Lincoln
	 */
	Optional<String> companyToSee() {
		return filter(Facet.COMPANY.parameter()).filter((filter) -> filter.status() == Status.POST_FILTERED)
			.map(FilterReport::asked);
	}

	Optional<String> applied(Facet facet) {
		return filter(facet.parameter()).filter(FilterReport::isListed).map(FilterReport::value);
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

	private Optional<FilterReport> filter(String name) {
		return this.filters.stream().filter((filter) -> filter.name().equals(name)).findFirst();
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

	private static FilterReport chosen(Choice choice, String values, boolean taken) {
		return taken ? applied(choice.parameter(), values, values)
				: new FilterReport(choice.parameter(), values, Status.UNSUPPORTED, values,
						Optional.of("Only Sales Navigator has this filter: search there with site sales_navigator"));
	}

	private static FilterReport unknown(Facet facet, String name, List<String> keywords, SearchAddress address) {
		return switch (facet) {
			case LOCATION -> throw new LinkedInException(ErrorKind.PRECONDITION,
					"LinkedIn knows no %s '%s': name it as LinkedIn's own filter lists it, or leave it out"
						.formatted(facet.parameter(), name));
			case COMPANY -> {
				address.company(name);
				yield new FilterReport(facet.parameter(), name, Status.POST_FILTERED, name, Optional
					.of("LinkedIn lists no such company; it was searched for by its words, and only people who show them are kept"));
			}
			case INDUSTRY, PAST_COMPANY, SCHOOL -> {
				keywords.add(name);
				yield new FilterReport(facet.parameter(), name, Status.APPROXIMATED, name,
						Optional.of("LinkedIn lists no such " + facet.parameter().replace('_', ' ')
								+ "; it was searched for as a keyword instead"));
			}
		};
	}

	private static FilterReport known(Facet facet, String name, String label) {
		boolean meant = label.toLowerCase(Locale.ROOT).contains(name.strip().toLowerCase(Locale.ROOT));
		return meant ? applied(facet.parameter(), name, label)
				: new FilterReport(facet.parameter(), name, Status.APPROXIMATED, label,
						Optional.of("LinkedIn lists no such " + facet.parameter() + "; this came closest"));
	}

	private static FilterReport applied(String name, String asked, String value) {
		return new FilterReport(name, asked, Status.APPLIED, value, Optional.empty());
	}

}
