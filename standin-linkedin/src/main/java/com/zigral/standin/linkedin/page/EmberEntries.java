package com.zigral.standin.linkedin.page;

import java.util.List;

import com.zigral.standin.linkedin.markup.Content;
import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.ProfileView;
import com.zigral.standin.linkedin.markup.Svg;
import com.zigral.standin.linkedin.markup.Variation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Position;
import com.zigral.standin.linkedin.member.School;
import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

/**
 * The entries of a profile's sections in Ember markup. Most texts stand there twice: once
 * to be seen, once to be read aloud.
 */
final class EmberEntries {

	private static final String LIGHT = "t-14 t-normal t-black--light";

	private final Member member;

	private final Texts texts;

	EmberEntries(ProfileView view) {
		this.member = view.member();
		this.texts = view.texts();
	}

	/**
	 * The entries of a section.
	 * @param shown the view with those entries
	 * @param section the section's name in the address of its page
	 * @return the entries
	 */
	DomContent entries(ProfileView shown, String section) {
		Member some = shown.member();
		return switch (section) {
			case "education" -> each(some.education(), this::school);
			case "skills" -> each(some.skills(), (skill) -> entry(skill, each()));
			case "languages" ->
				each(some.languages(), (language) -> entry(language, each(), caption(this.texts.get("native"))));
			default -> each(shown.companies(), this::company);
		};
	}

	static DomContent twice(String text) {
		return twice(text, text);
	}

	private static DomContent twice(String text, String spoken) {
		return each(span(text).attr("aria-hidden", "true"), span(spoken).withClass("visually-hidden"));
	}

	/**
	 * A long text, of which the rest is behind a button.
	 * @param texts the language
	 * @param text the text
	 * @return the element
	 */
	static DivTag longText(Texts texts, String text) {
		return div(twice(text),
				span(button(texts.get("more")).withType("button").withClass("inline-show-more-text__button"))
					.withClass("inline-show-more-text__link-container-collapsed"))
			.withClass(Hashed.word() + " inline-show-more-text--is-collapsed full-width")
			.attr("tabindex", "-1");
	}

	private DomContent company(List<Position> roles) {
		if (roles.size() == 1) {
			Position position = roles.getFirst();
			return position(position, position.company().name() + " · " + this.texts.get("full.time"));
		}
		return entry(roles.getFirst().company().name(),
				ul(each(roles, (role) -> position(role, this.texts.get("full.time")))).withClass(Hashed.word()),
				normal(this.texts.duration(roles)));
	}

	private DomContent position(Position position, String second) {
		DomContent below = ul(
				iff(Variation.HELPED.isOf(this.member) && position.isCurrent(),
						li(div(twice(this.texts.get("helped"))).withClass(LIGHT))),
				Content.of(position.description(), (text) -> li(longText(this.texts, text))),
				iff(Variation.ATTACHMENT.isOf(this.member) && position.isCurrent(),
						li(a(div(twice("Onboarding kit.pdf"))).withHref("#"))))
			.withClass(Hashed.word());
		String dates = this.texts.datesAndDuration(position);
		return entry(position.title(), below, normal(second),
				span(span(dates).withClass("pvs-entity__caption-wrapper").attr("aria-hidden", "true"),
						span(this.texts.spokenDatesAndDuration(position)).withClass("visually-hidden"))
					.withClass(LIGHT),
				Content.of(position.location(), EmberEntries::light));
	}

	private DomContent school(School school) {
		return entry(school.name(), each(), Content.of(school.degree(), EmberEntries::normal),
				Content.of(school.years(), EmberEntries::caption));
	}

	private static DomContent normal(String text) {
		return span(twice(text)).withClass("t-14 t-normal");
	}

	private static DomContent caption(String text) {
		return span(span(text).withClass("pvs-entity__caption-wrapper").attr("aria-hidden", "true"),
				span(text).withClass("visually-hidden"))
			.withClass(LIGHT);
	}

	private static DomContent light(String text) {
		return span(twice(text)).withClass(LIGHT);
	}

	private static DomContent entry(String title, DomContent below, DomContent... lines) {
		DivTag heading = div(div(div(twice(title)).withClass("display-flex align-items-center mr1 t-bold"))
			.withClass("display-flex flex-wrap align-items-center full-height"), each(lines))
			.withClass("display-flex flex-column full-width");
		DivTag content = div(div(heading).withClass("display-flex flex-row justify-space-between"),
				div(below).withClass(Hashed.word() + " pvs-entity__sub-components"))
			.withClass("display-flex flex-column full-width align-self-center");
		return li(div(div(Svg.tested("company-accent-4")), content).withClass(Hashed.word())
			.attr("data-view-name", "profile-component-entity")).withClass("artdeco-list__item " + Hashed.word());
	}

}
