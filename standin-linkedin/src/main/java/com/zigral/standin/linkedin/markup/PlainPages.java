package com.zigral.standin.linkedin.markup;

import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.DomContent;

import static j2html.TagCreator.button;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.main;

/**
 * The pages of which nothing but their being there counts.
 */
public final class PlainPages {

	private static final String TITLE = "LinkedIn";

	private PlainPages() {
	}

	/**
	 * The page that a log-in leads to. It shows one button and no posts.
	 * @param texts the language
	 * @return the page
	 */
	public static DomContent feed(Texts texts) {
		return PageFrame.withNavigation(texts, TITLE, main(button(texts.get("feed")).withType("button")));
	}

	/**
	 * A page that says one sentence to whoever is not logged in.
	 * @param texts the language
	 * @param key the sentence
	 * @return the page
	 */
	public static DomContent message(Texts texts, String key) {
		return PageFrame.page(texts, TITLE, main(h1(texts.get(key))));
	}

	/**
	 * The page of what does not exist, to send with status 404.
	 * @param texts the language
	 * @return the page
	 */
	public static DomContent notFound(Texts texts) {
		return PageFrame.withNavigation(texts, TITLE, main(h2(texts.get("not.found"))));
	}

}
