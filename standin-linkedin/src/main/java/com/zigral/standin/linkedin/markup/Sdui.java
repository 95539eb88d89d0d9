package com.zigral.standin.linkedin.markup;

import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import j2html.tags.DomContent;
import j2html.tags.specialized.ATag;
import j2html.tags.specialized.ButtonTag;
import j2html.tags.specialized.DialogTag;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.HrTag;
import j2html.tags.specialized.MainTag;
import j2html.tags.specialized.PTag;
import j2html.tags.specialized.SpanTag;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.dialog;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.hr;
import static j2html.TagCreator.main;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;

/**
 * The elements that pages of {@link Generation#S26} are made of.
 */
public final class Sdui {

	private Sdui() {
	}

	/**
	 * An element with a class that means nothing, as nearly all have.
	 * @param content what is in it
	 * @return the element
	 */
	public static DivTag box(DomContent... content) {
		return div(content).withClass(Hashed.name());
	}

	/**
	 * A line of text.
	 * @param text what it says
	 * @return the element
	 */
	public static PTag line(String text) {
		return p(text).withClass(Hashed.name());
	}

	/**
	 * A line that has more than text in it.
	 * @param content what is in it
	 * @return the element
	 */
	public static PTag line(DomContent... content) {
		return p(content).withClass(Hashed.name());
	}

	static SpanTag words(String text) {
		return span(text).withClass(Hashed.name());
	}

	/**
	 * An element that lays nothing out, as the real site puts around many.
	 * @param content what is in it
	 * @return the element
	 */
	public static DivTag contents(DomContent... content) {
		return div(content).attr("data-display-contents", "true");
	}

	/**
	 * An element with a {@code componentkey}, by which the site's scripts find it.
	 * @param key the key
	 * @param content what is in it
	 * @return the element
	 */
	public static DivTag keyed(String key, DomContent... content) {
		return box(content).attr("componentkey", key);
	}

	/**
	 * The page's main part, which has the scroll bar.
	 * @param content what it shows
	 * @return the element
	 */
	public static MainTag workspace(DomContent... content) {
		return main(content).withId("workspace").withClass(Hashed.name()).attr("tabindex", "-1");
	}

	/**
	 * A link that looks like a button.
	 * @param href where it leads
	 * @param icon the name of its icon
	 * @param text what it says
	 * @return the link
	 */
	public static ATag linkButton(String href, String icon, String text) {
		return a(span(Svg.named(icon), div(words(text)).withClass(Hashed.name())).withClass(Hashed.name()))
			.withHref(href)
			.withClass(Hashed.name())
			.attr("aria-disabled", "false")
			.attr("componentkey", Hashed.uuid());
	}

	/**
	 * A button with an icon and a text.
	 * @param icon the name of its icon
	 * @param label what a screen reader says
	 * @param text what it shows
	 * @return the button
	 */
	public static ButtonTag iconButton(String icon, String label, String text) {
		return button(span(Svg.named(icon), div(words(text)).withClass(Hashed.name())).withClass(Hashed.name()))
			.withType("button")
			.withClass(Hashed.name())
			.attr("componentkey", Hashed.uuid())
			.attr("aria-label", label);
	}

	/**
	 * A line drawn between two entries, which screen readers skip.
	 * @return the element
	 */
	public static HrTag rule() {
		return hr().attr("role", "presentation").withClass(Hashed.name());
	}

	/**
	 * A dialog, closed unless it is opened.
	 * @param title its heading
	 * @param content what it shows
	 * @return the dialog
	 */
	public static DialogTag box(String title, DomContent... content) {
		return dialog(
				button(span(Svg.named("close-medium"))).withType("button")
					.withClass(Hashed.name())
					.attr("data-practice-close", ""),
				header(h2(title).withClass(Hashed.name())).withId("dialog-header").withClass(Hashed.name()),
				div(content).withClass(Hashed.name()).attr("data-testid", "dialog-content"))
			.withClass(Hashed.name())
			.attr("data-testid", "dialog")
			.attr("aria-labelledby", "dialog-header");
	}

	/**
	 * The address of a profile as links of search results have it.
	 * @param member whose profile
	 * @return the address on the real site's host
	 */
	public static String publicUrl(Member member) {
		return "https://www.linkedin.com" + member.path();
	}

}
