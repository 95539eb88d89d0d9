package com.zigral.lincoln.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.browser.LinkedInException;

/**
 * The box of a search filter in which a name is typed and chosen from a list: the only
 * way to the number by which a search knows it.
 *
 * @param page the open search page
 * @param patienceMillis how long suggestions may take once the site has answered
 */
record TypeAhead(Page page, double patienceMillis) {

	/** Filters that are used less have no button until this one has been clicked. */
	private static final String ALL_FILTERS = ".search-reusables__all-filters-pill-button, "
			+ "button[componentkey=searchFilter_allFilters]";

	private static final Pattern URN = Pattern.compile("urn:li:\\w+:(\\d+)");

	/**
	 * Look a name up.
	 * @param facet the filter
	 * @param name the name
	 * @return what the site takes it for, empty when it lists nothing
	 */
	Optional<Term> find(Facet facet, String name) {
		Locator box = open(facet);
		Locator input = box.locator("input[role=combobox], input[type=text]").first();
		this.page.waitForResponse((response) -> response.url().toLowerCase(Locale.ROOT).contains("typeahead"),
				() -> input.fill(name));
		Locator options = box.locator("[role=option]");
		try {
			options.first().waitFor(new Locator.WaitForOptions().setTimeout(this.patienceMillis));
		}
		catch (TimeoutError ex) {
			return Optional.empty();
		}
		List<String> labels = options.allInnerTexts().stream().map(String::strip).toList();
		int best = best(labels, name);
		return Optional.of(new Term(id(box, options.nth(best)), labels.get(best)));
	}

	private Locator open(Facet facet) {
		String name = "searchFilter_" + facet.inAddress();
		Locator button = this.page.locator("button#%s, button[componentkey=%s]".formatted(name, name)).first();
		try {
			button.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
			if (!button.isVisible()) {
				this.page.locator(ALL_FILTERS).first().click();
			}
			button.click();
		}
		catch (TimeoutError ex) {
			throw new LinkedInException(ErrorKind.PAGE_CHANGED, "The search page has no filter for the "
					+ facet.parameter() + " where Lincoln looks for it: its markup may have changed");
		}
		return button.locator("xpath=following-sibling::*[@role='dialog'][1]");
	}

	private static int best(List<String> labels, String name) {
		return IntStream.range(0, labels.size())
			.filter((i) -> labels.get(i).equalsIgnoreCase(name))
			.findFirst()
			.orElseGet(() -> IntStream.range(0, labels.size())
				.filter((i) -> startsWith(labels.get(i), name))
				.findFirst()
				.orElse(0));
	}

	private static boolean startsWith(String label, String name) {
		return label.regionMatches(true, 0, name, 0, name.length());
	}

	private static String id(Locator box, Locator option) {
		Matcher matcher = URN.matcher((String) option.evaluate("(option) => option.outerHTML"));
		if (matcher.find()) {
			return matcher.group(1);
		}
		option.click();
		Locator chosen = box.locator("input[type=checkbox]:checked").last();
		return (String) chosen.evaluate("(checkbox) => checkbox.value");
	}

	/**
	 * What the site takes a name for.
	 *
	 * @param id the number by which searches know it
	 * @param label its full name
	 */
	record Term(String id, String label) {

		Term {
			if (!id.matches("\\d{1,19}")) {
				throw new LinkedInException(ErrorKind.PAGE_CHANGED, "The filter's suggestion '" + label
						+ "' carries no number where Lincoln looks for it: its markup may have changed");
			}
		}

	}

}
