package com.zigral.lincoln;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.zigral.agent.ErrorKind;

/**
 * One page of search results. Its locators are in {@code search-page.js}.
 *
 * @param results what each result showed, in the page's order
 * @param total how many people the site says it has found, if it says so
 * @param hasNext whether there is a further page
 */
record SearchPage(List<Found> results, Optional<Integer> total, boolean hasNext) {

	/** More than this the site never shows of one search. */
	static final int MOST_RESULTS = 1000;

	private static final Script SCRIPT = Script.of("search-page.js");

	private static final String ANY_SIGN = "[data-view-name=people-search-result], .entity-result, "
			+ "[data-view-name=search-no-results], .search-reusable-search-no-results";

	SearchPage {
		results = List.copyOf(results);
	}

	/**
	 * Scroll through the open page and read it.
	 * @param page the open page
	 * @param patienceMillis how long to wait for results that load late
	 * @return what it shows
	 * @throws Trouble if it shows neither results nor that there are none
	 */
	@SuppressWarnings("unchecked")
	static SearchPage read(Page page, long patienceMillis) {
		try {
			page.waitForSelector(ANY_SIGN, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
		}
		catch (TimeoutError ex) {
			throw new Trouble(ErrorKind.PAGE_CHANGED, "The search page " + page.url()
					+ " shows neither results nor that there are none: its markup may have changed");
		}
		Map<String, Object> read = SCRIPT.read(page, (double) patienceMillis);
		List<Found> results = ((List<Map<String, Object>>) read.getOrDefault("items", List.of())).stream()
			.map(Found::new)
			.toList();
		return new SearchPage(results, total((String) read.getOrDefault("count", "")),
				Boolean.TRUE.equals(read.get("next")));
	}

	private static Optional<Integer> total(String digits) {
		return Optional.of(digits).filter((text) -> text.matches("\\d{1,9}")).map(Integer::valueOf);
	}

}
