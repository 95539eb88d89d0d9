package com.zigral.lincoln.search;

import java.util.List;

/**
 * Whole pages of search results, as each generation of the site writes them.
 */
final class FixturePage {

	/** Makes links that hold links, which no parser leaves as they are. */
	private static final String NEST = """
			<script>for (const part of document.querySelectorAll("x-link")) {
			  const link = document.createElement("a");
			  for (const { name, value } of part.attributes) link.setAttribute(name, value);
			  link.append(...part.childNodes);
			  part.replaceWith(link);
			}</script>""";

	static final String TOOLBAR = """
			<div role="toolbar"><div componentkey="SearchResults_SearchResultsFilterBar"><div role="button" aria-expanded="false"
			componentkey="u1"><div aria-label="Filter by People"><label>People</label></div></div><div role="radio"
			aria-checked="false">1st</div></div></div>""";

	private FixturePage() {
	}

	static String sdui(String language, String items, boolean hasNext) {
		return """
				<!doctype html><html lang="%s"><head><title>Search | LinkedIn</title></head><body><div id="root">
				<h2 data-testid="toasts-title">0 notifications</h2>%s<main id="workspace"><div role="main"
				data-sdui-screen="com.linkedin.sdui.flagshipnav.search.SearchResultsPeople"><div data-testid="lazy-column">
				<div role="list">%s<div><div data-display-contents="true"><p>Reach more people</p><a
				href="/premium/products/">Try Premium</a></div></div></div><div><p>Are these results helpful?</p><button
				type="button">Yes</button></div>%s</div></div><div componentkey="SearchResults_SearchRightRail"><dialog><h2>Ad
				options</h2></dialog><div role="list"><div role="listitem"><a href="/in/more-people/"><p>More People</p></a></div>
				</div></div></main></div>%s</body></html>
				"""
			.formatted(language, TOOLBAR, items, pages(hasNext), NEST);
	}

	static String ember(String language, String heading, String items, boolean hasNext) {
		return """
				<!doctype html><html lang="%s"><head><title>Search | LinkedIn</title></head><body><main><h1 class="visually-hidden"
				id="search-srp-prompt">Search results for x. There are 10 results. Currently on page 1 of 100.</h1>
				<div class="search-marvel-srp"><div class="search-results-container">%s<div class="artdeco-card">
				<ul class="uHash list-style-none" role="list">%s<li><div class="display-flex"></div></li></ul></div></div>
				<div class="artdeco-pagination"><button class="artdeco-pagination__button--next" type="button" %s>Next</button>
				</div></div></main></body></html>
				"""
			.formatted(language, heading.isEmpty() ? "" : "<h2 class=\"t-14\"><div>" + heading + "</div></h2>", items,
					hasNext ? "" : "disabled");
	}

	private static String pages(boolean hasNext) {
		return """
				<ul data-testid="pagination-controls-list"><li><button aria-current="true">1</button></li></ul>
				<button type="button" data-testid="pagination-controls-next-button-%s"><span>Next</span></button>
				""".formatted(hasNext ? "visible" : "hidden");
	}

	static List<List<String>> orders() {
		return List.of(List.of("snippet", "followers", "common"), List.of("common", "snippet"),
				List.of("followers", "common", "snippet"));
	}

}
