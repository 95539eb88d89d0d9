package com.zigral.lincoln.doctor;

import com.microsoft.playwright.Page;
import com.zigral.lincoln.browser.PageScript;

/**
 * Which of the markups that LinkedIn serves at the same time a page is in, told from its
 * structure.
 */
enum Generation {

	/** Server-driven pages of 2026, whose parts have keys. */
	S26("main [componentkey], [data-sdui-screen]"),

	/** Ember pages of 2024, whose classes can be read. */
	E24("""
			main .pv-text-details__left-panel, main h1.text-heading-xlarge, main .entity-result__title-text,
			main li.reusable-search__result-container, main .pvs-list > li.artdeco-list__item"""),

	/** Ember pages of 2026, with hashed classes. */
	E26("main .ember-view, body.ember-application, main .artdeco-card, main [data-chameleon-result-urn], main .pv-top-card"),

	/** None that is known. */
	UNKNOWN("html");

	private static final PageScript ELEMENT = new PageScript(
			"(selector) => (document.querySelector(selector) ? { found: true } : {})");

	private final String signs;

	Generation(String signs) {
		this.signs = signs;
	}

	static Generation of(Page page) {
		for (Generation generation : values()) {
			if (!ELEMENT.read(page, generation.signs).isEmpty()) {
				return generation;
			}
		}
		return UNKNOWN;
	}

}
