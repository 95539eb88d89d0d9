package com.zigral.lincoln.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Page;
import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.browser.ExtractedFields;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.browser.PageScript;

/**
 * One page of search results. Its locators are in {@code search-page.js} and
 * {@code sales-page.js}.
 *
 * @param results what each result showed, in the page's order
 * @param total how many people the site says it has found, if it says so
 * @param hasNext whether there is a further page
 * @param filters which filters the page shows as set, for those that it shows at all
 * @param isLimited whether the account has used up its searches of this month
 */
public record SearchPage(List<ExtractedFields> results, Optional<Integer> total, boolean hasNext,
		Map<String, Boolean> filters, boolean isLimited) {

	private static final PageScript PEOPLE = PageScript.of(SearchPage.class, "labels.js", "waiting.js",
			"search-page.js");

	private static final PageScript LEADS = PageScript.of(SearchPage.class, "waiting.js", "sales-page.js");

	public SearchPage {
		results = List.copyOf(results);
		filters = Map.copyOf(filters);
	}

	/**
	 * Scroll through the open page and read it.
	 * @param page the open page
	 * @param site where the search is
	 * @param timeoutMillis how long to wait for the first results; 0 for a saved page,
	 * which is read as it is and whose scripts need not run
	 * @param patienceMillis how long the page must not have changed before what is still
	 * missing is believed not to come
	 * @return what it shows
	 * @throws LinkedInException if it shows neither results nor that there are none, or
	 * if the account has no Sales Navigator
	 */
	@SuppressWarnings("unchecked")
	public static SearchPage read(Page page, SearchSite site, double timeoutMillis, double patienceMillis) {
		refuseOther(page, site);
		Map<String, Object> read = script(site).read(page, List.of(timeoutMillis, patienceMillis));
		if (!read.containsKey("items")) {
			throw new LinkedInException(ErrorKind.PAGE_CHANGED,
					"The search page %s shows neither results nor that there are none (%s): its markup may have changed"
						.formatted(page.url(), read.getOrDefault("seen", "nothing")));
		}
		List<ExtractedFields> results = ((List<Map<String, Object>>) read.getOrDefault("items", List.of())).stream()
			.map(ExtractedFields::new)
			.toList();
		return new SearchPage(results, total((String) read.getOrDefault("count", "")),
				Boolean.TRUE.equals(read.get("next")), (Map<String, Boolean>) read.getOrDefault("filters", Map.of()),
				Boolean.TRUE.equals(read.get("limited")));
	}

	private static PageScript script(SearchSite site) {
		return switch (site) {
			case LINKEDIN -> PEOPLE;
			case SALES_NAVIGATOR -> LEADS;
		};
	}

	private static void refuseOther(Page page, SearchSite site) {
		if (site == SearchSite.SALES_NAVIGATOR && !page.url().contains(site.path())) {
			throw new LinkedInException(ErrorKind.PRECONDITION,
					("LinkedIn leads to %s instead of Sales Navigator: the account "
							+ "does not have it, or a person has to choose its contract there once. Without it search with site "
							+ "linkedin")
						.formatted(page.url().replaceFirst("[?#].*", "")));
		}
	}

	private static Optional<Integer> total(String digits) {
		return Optional.of(digits).filter((text) -> text.matches("\\d{1,9}")).map(Integer::valueOf);
	}

}
