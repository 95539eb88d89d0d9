package com.zigral.standin.linkedin;

/**
 * The pages that look the same in every generation, and what every page has around it.
 */
final class SitePages {

	private SitePages() {
	}

	static Html withNavigation(Texts texts, String title, Html content) {
		return Html.of(PageFrame.withNavigation(texts, title, content.content()));
	}

	static Html message(Texts texts, String key) {
		return page(texts, "LinkedIn", Html.of("<main><h1>{}</h1></main>", texts.get(key)));
	}

	static Html notFound(Texts texts) {
		return withNavigation(texts, "LinkedIn", Html.of("<main><h2>{}</h2></main>", texts.get("not.found")));
	}

	static Html feed(Texts texts) {
		return withNavigation(texts, "LinkedIn", Html.of("<main><button>{}</button></main>", texts.get("feed")));
	}

	private static Html page(Texts texts, String title, Html body) {
		return Html.of(PageFrame.page(texts, title, body.content()));
	}

}
