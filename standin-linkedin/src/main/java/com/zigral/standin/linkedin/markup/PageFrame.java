package com.zigral.standin.linkedin.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.DomContent;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.link;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

/**
 * What every page has around it: the banner that says that it is practice, the style
 * sheet, the scripts, the navigation, and the place where dialogs open.
 */
public final class PageFrame {

	private static final DomContent STYLE = style(
			rawHtml(resource("site.css") + ".%s { display: none; }".formatted(Hashed.UNDISPLAYED)));

	private static final DomContent SCRIPT = each(script(rawHtml(resource("site.js"))),
			script(rawHtml(resource("social.js"))));

	private PageFrame() {
	}

	/**
	 * A page for whoever is logged in.
	 * @param texts the language
	 * @param heading the page's title
	 * @param content what it shows
	 * @return the page
	 */
	public static DomContent withNavigation(Texts texts, String heading, DomContent... content) {
		return page(texts, heading, navigation(texts), each(content));
	}

	/**
	 * A page without navigation.
	 * @param texts the language
	 * @param heading the page's title
	 * @param content what it shows
	 * @return the page
	 */
	public static DomContent page(Texts texts, String heading, DomContent... content) {
		return each(document(), html(
				head(meta().withCharset("utf-8"), title(heading), STYLE, link().withRel("icon").withHref("data:,")),
				body(div(texts.get("banner")).withId("practice-banner"), each(content),
						div().withId("artdeco-modal-outlet"),
						div().withId("interop-outlet")
							.withClass("theme--light")
							.attr("data-testid", "interop-shadowdom"),
						SCRIPT))
			.withLang(texts.language()));
	}

	private static DomContent navigation(Texts texts) {
		return header(h2("0 notifications"), nav(a("LinkedIn").withHref("/feed/"),
				a(texts.get("search")).withHref("/search/results/people/"), a(texts.get("me")).withHref("/in/me/")))
			.withId("global-nav");
	}

	/**
	 * Read a text that lies beside this class.
	 * @param name the file's name
	 * @return all of it
	 * @throws NullPointerException if there is no such file
	 */
	public static String resource(String name) {
		try (InputStream in = PageFrame.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
