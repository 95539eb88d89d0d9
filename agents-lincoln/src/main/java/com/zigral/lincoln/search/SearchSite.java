package com.zigral.lincoln.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where people are searched for, and what is publicly known of each place. That the
 * people search ends at 1,000 results says LinkedIn's help page a524335, that Sales
 * Navigator ends at 2,500 its help page a110253.
 */
public enum SearchSite {

	/** The people search, for every account. */
	LINKEDIN("/search/results/people/", 1000),

	/** Sales Navigator, for accounts that pay for it. */
	SALES_NAVIGATOR("/sales/search/people", 2500);

	/** More than this nobody is shown of one search, wherever it is. */
	static final int MOST_RESULTS = SALES_NAVIGATOR.mostResults;

	private final String path;

	private final int mostResults;

	SearchSite(String path, int mostResults) {
		this.path = path;
		this.mostResults = mostResults;
	}

	static SearchSite of(String key) {
		return Arrays.stream(values()).filter((site) -> site.key().equals(key)).findFirst().orElse(LINKEDIN);
	}

	static SearchSite ofPath(String path) {
		return path.startsWith(SALES_NAVIGATOR.path) ? SALES_NAVIGATOR : LINKEDIN;
	}

	static List<String> keys() {
		return Arrays.stream(values()).map(SearchSite::key).toList();
	}

	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Where prospects that are found here come from.
	 * @return the words for it
	 */
	String source() {
		return key().replace('_', ' ') + " search";
	}

	String path() {
		return this.path;
	}

	/**
	 * After how many results the site shows no more, whoever else it has found.
	 * @return how many
	 */
	int mostResults() {
		return this.mostResults;
	}

}
