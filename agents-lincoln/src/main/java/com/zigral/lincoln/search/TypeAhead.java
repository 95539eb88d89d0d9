package com.zigral.lincoln.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.zigral.lincoln.browser.PageScript;
import com.zigral.lincoln.search.NameLookup.Term;

/**
 * The box of a search filter in which a name is typed and chosen from a list: the only
 * way to the number by which a search knows it. Its locators are in
 * {@code filter-bar.js}.
 *
 * @param page the open search page
 * @param timeoutMillis how long the filters may take to appear
 * @param patienceMillis how long a box may take to open, and suggestions to come
 */
record TypeAhead(Page page, double timeoutMillis, double patienceMillis) {

	private static final PageScript SCRIPT = PageScript.of(TypeAhead.class, "waiting.js", "filter-bar.js");

	/**
	 * Look names up.
	 * @param facet the filter
	 * @param names the names
	 * @param asListed how the site may list a name
	 * @return what the site takes each for, or why the filter could not be used
	 */
	NameLookup find(Facet facet, List<String> names, UnaryOperator<String> asListed) {
		Map<String, Optional<Term>> terms = new LinkedHashMap<>();
		try {
			for (String name : names) {
				terms.put(name, find(facet, asListed.apply(name)));
			}
			this.page.keyboard().press("Escape");
			return NameLookup.of(terms);
		}
		catch (UnusableFilterException ex) {
			return NameLookup.unusable(ex.reason());
		}
	}

	private Optional<Term> find(Facet facet, String name) throws UnusableFilterException {
		ElementHandle field = open(facet);
		List<String> before = texts(facet, "labels", field, "labels");
		boolean isAnswered = type(field, name);
		Map<String, Object> options = ask("options", facet, field, this.patienceMillis);
		List<String> labels = strings(options, "labels");
		// Without an answer of the site what is listed may still be what it offered
		// before.
		int best = best(labels, name, isAnswered || !labels.equals(before));
		if (best < 0) {
			return Optional.empty();
		}
		String id = strings(options, "ids").get(best);
		return Optional.of(new Term(id.isEmpty() ? chosenId(facet, field, best) : id, labels.get(best)));
	}

	private ElementHandle open(Facet facet) throws UnusableFilterException {
		ElementHandle button = button(facet);
		JSHandle before = SCRIPT.handle(this.page, List.of("inputs", facet.inAddress()));
		if (!"true".equals(button.getAttribute("aria-expanded"))) {
			click(button);
		}
		return SCRIPT.element(this.page, List.of("input", facet.inAddress(), button, before, this.patienceMillis))
			.orElseThrow(() -> unusable(facet, "its box did not open or has no field"));
	}

	private ElementHandle button(Facet facet) throws UnusableFilterException {
		Optional<ElementHandle> button = element("button", facet, this.timeoutMillis);
		if (button.filter(ElementHandle::isVisible).isPresent()) {
			return button.get();
		}
		// Filters that are used less have no button until this one has been clicked.
		element("all filters", facet).ifPresent(this::click);
		return element("later button", facet, this.patienceMillis)
			.orElseThrow(() -> unusable(facet, "there is no button for it"));
	}

	private boolean type(ElementHandle field, String name) {
		try {
			this.page.waitForResponse((response) -> response.url().toLowerCase(Locale.ROOT).contains("typeahead"),
					new Page.WaitForResponseOptions().setTimeout(this.patienceMillis), () -> field.fill(name));
			return true;
		}
		catch (TimeoutError ex) {
			return false;
		}
	}

	private String chosenId(Facet facet, ElementHandle field, int option) throws UnusableFilterException {
		List<String> before = texts(facet, "checked", field, "ids");
		element("option", facet, field, option).ifPresent(this::click);
		List<String> after = new ArrayList<>(texts(facet, "checked", field, "ids"));
		after.removeAll(before);
		return after.isEmpty() ? idInAddress(facet, field) : after.getLast();
	}

	/**
	 * Where nothing carries a number the site is asked for the results: their address
	 * does.
	 */
	private String idInAddress(Facet facet, ElementHandle field) throws UnusableFilterException {
		List<String> before = FacetIds.in(this.page.url(), facet);
		element("submit", facet, field).ifPresent(this::click);
		try {
			this.page.waitForURL((url) -> !FacetIds.in(url, facet).equals(before),
					new Page.WaitForURLOptions().setTimeout(this.timeoutMillis));
		}
		catch (TimeoutError ex) {
			throw unusable(facet, "what was chosen carries no number, and the results' address has none");
		}
		List<String> after = new ArrayList<>(FacetIds.in(this.page.url(), facet));
		after.removeAll(before);
		return after.isEmpty() ? "" : after.getLast();
	}

	private void click(ElementHandle element) {
		try {
			element.click(new ElementHandle.ClickOptions().setTimeout(this.patienceMillis));
		}
		catch (PlaywrightException ex) {
			// Another box covers it, or it is moved as the page is laid out.
			element.evaluate("(element) => element.click()");
		}
	}

	private static int best(List<String> labels, String name, boolean anyWillDo) {
		String asked = name.strip().toLowerCase(Locale.ROOT);
		return first(labels, (label) -> label.equals(asked))
			.orElseGet(() -> first(labels, (label) -> label.startsWith(asked))
				.orElseGet(() -> first(labels, (label) -> anyWillDo || label.contains(asked)).orElse(-1)));
	}

	private static Optional<Integer> first(List<String> labels, Predicate<String> condition) {
		return IntStream.range(0, labels.size())
			.filter((i) -> condition.test(labels.get(i).toLowerCase(Locale.ROOT)))
			.boxed()
			.findFirst();
	}

	private UnusableFilterException unusable(Facet facet, String what) {
		return new UnusableFilterException("LinkedIn's filter for the %s could not be used: %s (seen: %s)"
			.formatted(facet.words(), what, ask("seen", facet).getOrDefault("seen", "nothing")));
	}

	private Optional<ElementHandle> element(String what, Facet facet, Object... rest) {
		return SCRIPT.element(this.page, arguments(what, facet, rest));
	}

	private List<String> texts(Facet facet, String what, ElementHandle field, String key) {
		return strings(ask(what, facet, field), key);
	}

	private Map<String, Object> ask(String what, Facet facet, Object... rest) {
		return SCRIPT.read(this.page, arguments(what, facet, rest));
	}

	private static List<Object> arguments(String what, Facet facet, Object... rest) {
		List<Object> arguments = new ArrayList<>(List.of(what, facet.inAddress()));
		arguments.addAll(List.of(rest));
		return arguments;
	}

	@SuppressWarnings("unchecked")
	private static List<String> strings(Map<String, Object> data, String key) {
		return (List<String>) data.getOrDefault(key, List.of());
	}

	/** A filter that cannot be opened or read. */
	private static final class UnusableFilterException extends Exception {

		private static final long serialVersionUID = 1L;

		private UnusableFilterException(String reason) {
			super(reason);
		}

		String reason() {
			return String.valueOf(getMessage());
		}

	}

}
