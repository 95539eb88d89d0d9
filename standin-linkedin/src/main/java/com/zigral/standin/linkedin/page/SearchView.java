package com.zigral.standin.linkedin.page;

import java.util.List;

import com.zigral.standin.linkedin.member.Criteria;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Standing;
import com.zigral.standin.linkedin.member.Texts;

/**
 * What a page of search results shows.
 *
 * @param texts the language
 * @param generation the generation of its markup
 * @param query the query of the page's address
 * @param criteria what the query asks for
 * @param kind which search it is
 * @param page the page's number, from 1
 * @param total how many people were found on all pages
 * @param results who is on this page
 * @param pages how many pages there are
 * @param limited whether the account has searched too much this month
 */
public record SearchView(Texts texts, Generation generation, String query, Criteria criteria, Kind kind, int page,
		int total, List<Result> results, int pages, boolean limited) {

	/** How many results are shown of a page once the month's searches are used up. */
	private static final int AT_THE_LIMIT = 3;

	public SearchView {
		results = List.copyOf(results);
	}

	/**
	 * Cut one page out of all that was found.
	 * @param texts the language
	 * @param generation the generation of its markup
	 * @param query the query of the page's address
	 * @param criteria what the query asks for
	 * @param kind which search it is
	 * @param page the page's number, from 1
	 * @param found everybody found
	 * @return the page, without results behind the last page that the search shows
	 */
	public static SearchView of(Texts texts, Generation generation, String query, Criteria criteria, Kind kind,
			int page, List<Result> found) {
		int from = Math.min((page - 1) * kind.pageSize, found.size());
		int to = (page <= kind.mostPages()) ? Math.min(from + kind.pageSize, found.size()) : from;
		int pages = Math.min(kind.mostPages(), (found.size() + kind.pageSize - 1) / kind.pageSize);
		return new SearchView(texts, generation, query, criteria, kind, page, found.size(), found.subList(from, to),
				pages, false);
	}

	/**
	 * The same with what is left of it once the month's searches are used up.
	 * @return the first 3 results, as the last page
	 */
	public SearchView atTheLimit() {
		return new SearchView(this.texts, this.generation, this.query, this.criteria, this.kind, this.page, this.total,
				this.results.stream().limit(AT_THE_LIMIT).toList(), this.pages, true);
	}

	boolean isLast() {
		return this.limited || this.page >= this.pages;
	}

	List<Result> atFirst() {
		return this.results.subList(0, Math.min(this.kind.atFirst, this.results.size()));
	}

	List<Result> later() {
		return this.results.subList(atFirst().size(), this.results.size());
	}

	/**
	 * Where the results come from that are shown later.
	 * @return the address, empty when there are none
	 */
	String moreUrl() {
		return later().isEmpty() ? "" : this.kind.path + "more/?" + this.query + "&markup=" + this.generation;
	}

	/**
	 * The text that says how many were found.
	 * @return the text in the page's language
	 */
	String count() {
		return this.texts.get("results", this.texts.count(this.total));
	}

	/**
	 * Whether the page says how many were found. Not every page of {@link Generation#S26}
	 * does; all pages of one search do or do not.
	 * @return whether it does
	 */
	boolean saysHowMany() {
		return this.generation != Generation.S26 || this.total % 2 == 0;
	}

	/**
	 * One result.
	 *
	 * @param member who was found
	 * @param standing how the account stands with them
	 */
	public record Result(Member member, Standing standing) {

		boolean isConnected() {
			return this.standing == Standing.CONNECTED;
		}

		/**
		 * The key of their degree's text.
		 * @return 1 when they are connected by now
		 */
		int degree() {
			return isConnected() ? 1 : this.member.degree();
		}

	}

	/** The searches, and how much they show. */
	public enum Kind {

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
