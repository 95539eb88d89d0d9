package com.zigral.sandbox.linkedin;

import java.util.List;

/**
 * What a page of search results shows.
 *
 * @param texts the language
 * @param query the query of the page's address
 * @param page the page's number, from 1
 * @param total how many people were found on all pages
 * @param members who is on this page
 * @param pages how many pages there are
 */
record SearchView(Texts texts, String query, int page, int total, List<Member> members, int pages) {

	/** How many results a page has before anybody scrolls. */
	static final int AT_FIRST = 5;

	static final int PAGE_SIZE = 10;

	/** The site never shows more, however many people it has found. */
	static final int MOST_PAGES = 100;

	SearchView {
		members = List.copyOf(members);
	}

	static SearchView of(Texts texts, String query, int page, List<Member> found) {
		int from = Math.min((page - 1) * PAGE_SIZE, found.size());
		int to = (page <= MOST_PAGES) ? Math.min(from + PAGE_SIZE, found.size()) : from;
		int pages = Math.min(MOST_PAGES, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
		return new SearchView(texts, query, page, found.size(), found.subList(from, to), pages);
	}

	boolean isLast() {
		return this.page >= this.pages;
	}

	List<Member> atFirst() {
		return this.members.subList(0, Math.min(AT_FIRST, this.members.size()));
	}

	List<Member> later() {
		return this.members.subList(atFirst().size(), this.members.size());
	}

	String moreUrl() {
		return "/search/results/people/more/?" + this.query;
	}

}
