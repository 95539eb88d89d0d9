package com.zigral.lincoln.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.zigral.agent.ActionRequest;
import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.search.FilterReport.Status;
import com.zigral.lincoln.search.NameLookup.Term;

/**
 * Puts a request in the words of the site, and notes what becomes of each filter. A place
 * that cannot be asked for is an error, since people elsewhere are of no use; any other
 * name is searched for by its words instead.
 */
final class QueryBuilder {

	private final SearchSite site;

	private final SearchAddress address;

	private final List<String> keywords = new ArrayList<>();

	private final List<FilterReport> filters = new ArrayList<>();

	private QueryBuilder(SearchSite site) {
		this.site = site;
		this.address = SearchAddress.on(site);
	}

	/**
	 * Build the query.
	 * @param site where to search
	 * @param request the request
	 * @param lookups what the site makes of the request's names
	 * @return the query
	 * @throws LinkedInException if the site does not know a location, or its filter for
	 * locations cannot be used
	 */
	static SearchQuery build(SearchSite site, ActionRequest request, Map<Facet, NameLookup> lookups) {
		QueryBuilder builder = new QueryBuilder(site);
		request.text("keywords").ifPresent(builder::keywords);
		builder.titles(request.texts("title"));
		lookups.forEach((facet, lookup) -> builder.names(facet, request.texts(facet.parameter()), lookup));
		for (Choice choice : Choice.values()) {
			builder.choice(choice, request.texts(choice.parameter()));
		}
		return builder.toQuery();
	}

	private void keywords(String words) {
		this.keywords.add(words);
		this.filters.add(applied("keywords", words, words));
	}

	private void titles(List<String> titles) {
		if (!titles.isEmpty()) {
			this.address.titles(titles);
			report(titles.stream().map((title) -> applied("title", title, title)));
		}
	}

	private void names(Facet facet, List<String> names, NameLookup lookup) {
		if (lookup.obstacle().isPresent()) {
			unusable(facet, names, lookup.obstacle().get());
			return;
		}
		Map<String, Term> listed = lookup.listed(names);
		List<String> unlisted = names.stream().filter((name) -> !listed.containsKey(name)).toList();
		if (facet == Facet.LOCATION && !unlisted.isEmpty()) {
			throw new LinkedInException(ErrorKind.PRECONDITION,
					"LinkedIn knows no %s '%s': name it as LinkedIn's own filter lists it, or leave it out"
						.formatted(facet.words(), String.join("', '", unlisted)));
		}
		if (!listed.isEmpty()) {
			this.address.terms(facet, listed.values().stream().distinct().toList());
			report(names.stream()
				.map((name) -> listed.containsKey(name) ? known(facet, name, lookup.term(name).orElseThrow().label())
						: leftOut(facet, name)));
		}
		else if (facet == Facet.COMPANY) {
			this.address.companies(unlisted);
			reports(facet, unlisted, Status.POST_FILTERED,
					"LinkedIn lists no such company; it was searched for by its words, and only people who show them are kept");
		}
		else {
			asKeywords(facet, unlisted,
					"LinkedIn lists no such %s; it was searched for as a keyword instead".formatted(facet.words()));
		}
	}

	private void unusable(Facet facet, List<String> names, String obstacle) {
		if (facet == Facet.LOCATION) {
			throw new LinkedInException(ErrorKind.PAGE_CHANGED, obstacle + ": its markup may have changed");
		}
		asKeywords(facet, names, obstacle + "; it was searched for as a keyword instead");
	}

	private void asKeywords(Facet facet, List<String> names, String note) {
		String words = SearchAddress.anyOf(names);
		this.keywords.add((names.size() > 1) ? "(" + words + ")" : words);
		reports(facet, names, Status.APPROXIMATED, note);
	}

	private void choice(Choice choice, List<String> values) {
		if (values.isEmpty()) {
			return;
		}
		boolean isTaken = this.address.anyOf(choice, values);
		report(values.stream()
			.map((value) -> isTaken ? applied(choice.parameter(), value, value)
					: FilterReport.of(choice.parameter(), value, Status.UNSUPPORTED, value,
							"Only Sales Navigator has this filter: search there with site sales_navigator")));
	}

	private SearchQuery toQuery() {
		if (!this.keywords.isEmpty()) {
			this.address.keywords(String.join(" ", this.keywords));
		}
		return new SearchQuery(this.address.path(), this.filters);
	}

	private void reports(Facet facet, List<String> names, Status status, String note) {
		report(names.stream().map((name) -> FilterReport.of(facet.parameter(), name, status, name, note)));
	}

	private void report(Stream<FilterReport> reports) {
		this.filters.addAll(FilterReport.merged(reports.toList()));
	}

	private static FilterReport known(Facet facet, String name, String label) {
		boolean isMeant = label.toLowerCase(Locale.ROOT).contains(name.strip().toLowerCase(Locale.ROOT));
		return isMeant ? applied(facet.parameter(), name, label) : FilterReport.of(facet.parameter(), name,
				Status.APPROXIMATED, label, "LinkedIn lists no such " + facet.words() + "; this came closest");
	}

	private FilterReport leftOut(Facet facet, String name) {
		return FilterReport.of(facet.parameter(), name, Status.UNSUPPORTED, name,
				"%s lists no such %s; it was left out, since people need only have one of the others"
					.formatted((this.site == SearchSite.LINKEDIN) ? "LinkedIn" : "Sales Navigator", facet.words()));
	}

	private static FilterReport applied(String name, String asked, String value) {
		return FilterReport.of(name, asked, Status.APPLIED, value, "");
	}

}
