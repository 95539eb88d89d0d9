package com.zigral.standin.linkedin.markup;

import java.util.Optional;
import java.util.function.Function;

import j2html.tags.DomContent;

import static j2html.TagCreator.each;

/**
 * Parts of a page that are not in every page.
 */
public final class Content {

	private Content() {
	}

	/**
	 * What shows a value, if there is one.
	 * @param <T> the value's type
	 * @param value the value
	 * @param shown how it is shown
	 * @return the element, or nothing
	 */
	public static <T> DomContent of(Optional<T> value, Function<? super T, ? extends DomContent> shown) {
		return value.<DomContent>map(shown).orElseGet(() -> each());
	}

}
