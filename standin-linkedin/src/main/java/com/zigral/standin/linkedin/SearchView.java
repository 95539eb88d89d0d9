package com.zigral.standin.linkedin;

import java.util.List;

/**
 * What a page of search results shows.
 *
 * @param texts the language
 * @param query the query of the page's address
 * @param kind which search it is
 * @param page the page's number, from 1
 * @param total how many people were found on all pages
 * @param members who is on this page
 * @param pages how many pages there are
 * @param limited whether the account has searched too much this month
 */
record SearchView(Texts texts, String query, Kind kind, int page, int total, List<Member> members, int pages,
		boolean limited) {

	/** How many results are shown of a page once the month's searches are used up. */
	private static final int AT_THE_LIMIT = 3;

	SearchView {
		members = List.copyOf(members);
	}

	static SearchView of(Texts texts, String query, Kind kind, int page, List<Member> found) {
		int from = Math.min((page - 1) * kind.pageSize, found.size());
		int to = (page <= kind.mostPages()) ? Math.min(from + kind.pageSize, found.size()) : from;
		int pages = Math.min(kind.mostPages(), (found.size() + kind.pageSize - 1) / kind.pageSize);
		return new SearchView(texts, query, kind, page, found.size(), found.subList(from, to), pages, false);
	}

	SearchView atTheLimit() {
		return new SearchView(this.texts, this.query, this.kind, this.page, this.total,
				this.members.stream().limit(AT_THE_LIMIT).toList(), this.pages, true);
	}

	boolean isLast() {
		return this.limited || this.page >= this.pages;
	}

	List<Member> atFirst() {
		return this.members.subList(0, Math.min(this.kind.atFirst, this.members.size()));
	}

	List<Member> later() {
		return this.members.subList(atFirst().size(), this.members.size());
	}

	String moreUrl() {
		return this.kind.path + "more/?" + this.query;
	}

	/** The searches, and how much they show. */
	enum Kind {

		/** The people search: 10 results a page, 1,000 in all. */
		PEOPLE("/search/results/people/", 10, 5, 1000),

		/** Sales Navigator's search: 25 results a page, 2,500 in all. */
		LEADS("/sales/search/people/", 25, 9, 2500);

		private final String path;

		private final int pageSize;

		/** How many results a page has before anybody scrolls. */
		private final int atFirst;

		private final int most;

		Kind(String path, int pageSize, int atFirst, int most) {
			this.path = path;
			this.pageSize = pageSize;
			this.atFirst = atFirst;
			this.most = most;
		}

		private int mostPages() {
			return this.most / this.pageSize;
		}

	}

}
