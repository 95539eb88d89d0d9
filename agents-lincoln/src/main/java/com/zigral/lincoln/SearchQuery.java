package com.zigral.lincoln;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.zigral.agent.ActionRequest;
import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.Filter.Status;
import com.zigral.lincoln.TypeAhead.Term;

/**
 * A request for people in the words of the site: the address of its results, and what
 * became of each filter.
 *
 * @param path the path and query, without a page number
 * @param filters what became of each filter
 */
record SearchQuery(String path, List<Filter> filters) {

	/** The empty search, from which the filters can be opened. */
	static final String START = "/search/results/people/";

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
	 * @param request the request
	 * @param terms what the site takes its names for
	 * @return the query
	 * @throws Trouble if the site does not know a location or company
	 */
	static SearchQuery of(ActionRequest request, Map<Facet, Term> terms) {
		List<Filter> filters = new ArrayList<>();
		List<String> keywords = new ArrayList<>(request.text("keywords").stream().toList());
		List<String> address = new ArrayList<>();
		keywords.forEach((words) -> filters.add(applied("keywords", words, words)));
		request.text("title").ifPresent((title) -> {
			address.add("titleFreeText=" + encoded(title));
			filters.add(applied("title", title, title));
		});
		names(request).forEach((facet, name) -> {
			Optional<Term> term = Optional.ofNullable(terms.get(facet));
			term.ifPresent((known) -> address.add(facet.inAddress() + "=" + encoded("[\"" + known.id() + "\"]")));
			filters.add(term.map((known) -> known(facet, name, known.label()))
				.orElseGet(() -> unknown(facet, name, keywords)));
		});
		if (!keywords.isEmpty()) {
			address.addFirst("keywords=" + encoded(String.join(" ", keywords)));
		}
		return new SearchQuery(START + "?" + address.stream().collect(Collectors.joining("&")), filters);
	}

	String page(int number) {
		return this.path + "&page=" + number;
	}

	Optional<String> applied(Facet facet) {
		return this.filters.stream()
			.filter((filter) -> filter.name().equals(facet.parameter()) && filter.isListed())
			.map(Filter::value)
			.findFirst();
	}

	private static Filter unknown(Facet facet, String name, List<String> keywords) {
		if (facet != Facet.INDUSTRY) {
			throw new Trouble(ErrorKind.PRECONDITION,
					"LinkedIn knows no %s '%s': name it as LinkedIn's own filter lists it, or leave it out"
						.formatted(facet.parameter(), name));
		}
		keywords.add(name);
		return new Filter(facet.parameter(), name, Status.APPROXIMATED, name,
				Optional.of("LinkedIn lists no such industry; it was searched for as a keyword instead"));
	}

	private static Filter known(Facet facet, String name, String label) {
		boolean meant = label.toLowerCase(Locale.ROOT).contains(name.strip().toLowerCase(Locale.ROOT));
		return meant ? applied(facet.parameter(), name, label)
				: new Filter(facet.parameter(), name, Status.APPROXIMATED, label,
						Optional.of("LinkedIn lists no such " + facet.parameter() + "; this came closest"));
	}

	private static Filter applied(String name, String asked, String value) {
		return new Filter(name, asked, Status.APPLIED, value, Optional.empty());
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
