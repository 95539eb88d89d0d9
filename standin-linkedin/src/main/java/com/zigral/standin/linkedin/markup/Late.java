package com.zigral.standin.linkedin.markup;

import java.io.IOException;
import java.io.UncheckedIOException;

import j2html.Config;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;

import static j2html.TagCreator.div;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.template;

/**
 * What is not in a page when it is loaded, but put into it by the page's script: after a
 * while, or when somebody scrolls. What the script needs to know is in attributes that
 * start with {@code data-practice-}, which the real site does not have.
 */
public final class Late {

	/** How long after the page what is rendered late comes, in milliseconds. */
	public static final int SOON = 250;

	/** The same for what comes last, such as the filters. */
	public static final int LATER = 500;

	private static final Config XML = Config.global().withEmptyTagsClosed(true);

	private Late() {
	}

	/**
	 * Content that is rendered a while after the page.
	 * @param millis how long after
	 * @param content what is rendered
	 * @return what stands in its place until then
	 */
	public static DomContent after(int millis, DomContent... content) {
		return template(content).attr("data-practice-after", millis);
	}

	/**
	 * Content that is fetched when somebody scrolls to it.
	 * @param url where it comes from; when empty there is nothing more
	 * @return what stands in its place until then
	 */
	public static DivTag more(String url) {
		return div().withClass(Hashed.name()).condAttr(!url.isEmpty(), "data-practice-more", url);
	}

	/**
	 * An element with links in links. HTML cannot say this, and a parser would tear the
	 * outer one apart; so it is sent as XML, and the page's script builds it.
	 * @param element the element
	 * @return what stands in its place until it is built
	 */
	public static DomContent nested(DivTag element) {
		element.attr("xmlns", "http://www.w3.org/1999/xhtml");
		try {
			return script(rawHtml(element.render(FlatHtml.inMemory(XML)).toString())).withType("application/xhtml+xml");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
