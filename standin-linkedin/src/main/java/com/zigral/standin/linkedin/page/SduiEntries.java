package com.zigral.standin.linkedin.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.zigral.standin.linkedin.markup.Content;
import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.ProfileView;
import com.zigral.standin.linkedin.markup.Sdui;
import com.zigral.standin.linkedin.markup.Svg;
import com.zigral.standin.linkedin.markup.Variation;
import com.zigral.standin.linkedin.member.Company;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Position;
import com.zigral.standin.linkedin.member.School;
import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.ATag;
import j2html.tags.specialized.DivTag;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

/**
 * The entries of a profile's sections in {@link Generation#S26} markup.
 */
final class SduiEntries {

	private final Member member;

	private final Texts texts;

	SduiEntries(ProfileView view) {
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
			case "skills" -> each(some.skills(), this::skill);
			case "languages" ->
				each(some.languages(), (language) -> entry(Sdui.line(language), Sdui.line(this.texts.get("native"))));
			default -> each(shown.companies(), this::company);
		};
	}

	/**
	 * A long text, of which the rest is behind a button.
	 * @param texts the language
	 * @param text the text
	 * @return the element
	 */
	static DomContent expandable(Texts texts, String text) {
		return span(text(text),
				button(span(texts.get("more"))).withType("button")
					.attr("aria-hidden", "true")
					.attr("data-testid", "expandable-text-button"))
			.attr("tabindex", "-1")
			.attr("data-testid", "expandable-text-box");
	}

	private static DivTag entry(DomContent... content) {
		return Sdui.keyed("entity-collection-item-" + Hashed.name().substring(1), Sdui.rule(), Sdui.box(content));
	}

	private DomContent company(List<Position> roles) {
		return (roles.size() > 1) ? grouped(roles) : single(roles.getFirst());
	}

	private DomContent single(Position position) {
		DivTag lines = Sdui.box(
				Sdui.box(Sdui.line(position.title()),
						Sdui.line(position.company().name() + " · " + this.texts.get("full.time"))),
				Sdui.line(this.texts.datesAndDuration(position)), Content.of(position.location(), Sdui::line));
		return entry(logo(position.company()), linked(position.company(), lines), below(position));
	}

	private DomContent grouped(List<Position> roles) {
		Company company = roles.getFirst().company();
		DivTag heading = Sdui.box(Sdui.line(company.name()), Sdui.line(this.texts.duration(roles)));
		return entry(logo(company), linked(company, heading), ul(each(roles, this::role)));
	}

	private DomContent role(Position position) {
		DivTag lines = div(Sdui.line(position.title()), Sdui.line(this.texts.get("full.time")),
				Sdui.line(this.texts.datesAndDuration(position)), Content.of(position.location(), Sdui::line));
		return li(Sdui.box(), Sdui.box(linked(position.company(), lines), below(position)));
	}

	/**
	 * A company's lines, in a link unless the company has no page of its own.
	 * @param company the company
	 * @param lines the lines
	 * @return the lines or the link
	 */
	private static DomContent linked(Company company, DivTag lines) {
		return hasPage(company) ? a(lines).withHref("/company/" + company.term().id() + "/").attr("tabindex", "0")
				: lines;
	}

	private static DomContent logo(Company company) {
		DomContent picture = figure(Svg.named("company-accent-4").attr("aria-label", company.name()));
		return hasPage(company)
				? a(picture).withHref("/company/" + company.term().id() + "/").attr("componentkey", Hashed.uuid())
				: picture;
	}

	private static boolean hasPage(Company company) {
		return company.term().id() % 5 > 0;
	}

	private DomContent below(Position position) {
		return div(iff(Variation.HELPED.isOf(this.member) && position.isCurrent(), Sdui.line(this.texts.get("helped"))),
				Content.of(skills(position), this::skillsLine),
				iff(Variation.ATTACHMENT.isOf(this.member) && position.isCurrent(),
						Sdui.box(a(figure(), Sdui.line("Onboarding kit.pdf")).withHref("#"))),
				Content.of(position.description(), (text) -> Sdui.box(Sdui.line(expandable(this.texts, text)))));
	}

	private Optional<String> skills(Position position) {
		return Stream.of(this.member)
			.filter((someone) -> Variation.SKILLS_OF_POSITION.isOf(someone) && position.isCurrent())
			.map(Member::skills)
			.filter((all) -> all.size() > 2)
			.map((all) -> this.texts.get("skills.line", all.get(0), all.get(1), all.size() - 2))
			.findFirst();
	}

	private DomContent skillsLine(String line) {
		return Sdui.line(a(span(Svg.named("skills-small")).attr("aria-hidden", "true"), span(), text(line))
			.withHref(this.member.path() + "overlay/2391499111/skill-associations-details/"));
	}

	private DomContent school(School school) {
		DomContent logo = a(figure(Svg.named("school-accent-4"))).withHref("/school/1/")
			.attr("componentkey", Hashed.uuid());
		ATag link = a(div(Sdui.line(school.name()), Content.of(school.degree(), Sdui::line),
				Content.of(school.years(), Sdui::line)))
			.withHref("/school/1/")
			.attr("tabindex", "0");
		return Variation.SKILL_KEYS.isOf(this.member) ? Sdui.keyed(Hashed.uuid(), Sdui.rule(), Sdui.box(logo, link))
				: entry(logo, link);
	}

	/**
	 * A skill, beside which the real site lists where it was used.
	 * @param name its name
	 * @return the entry
	 */
	private DomContent skill(String name) {
		if (!Variation.SKILL_KEYS.isOf(this.member)) {
			return entry(Sdui.line(name));
		}
		String key = "com.linkedin.sdui.profile.skill(%s, %d)".formatted(this.member.profileId(),
				Math.floorMod(name.hashCode(), 1_000_000));
		DomContent used = div(
				div(Svg.named("company-accent-4"),
						Sdui.line(a(this.texts.get("skill.used", this.member.positions().size()))
							.withHref(this.member.path() + "skill-insights/")))
					.attr("role", "listitem"))
			.attr("role", "list");
		return each(Sdui.keyed(key, Sdui.keyed(key, Sdui.box(Sdui.box(Sdui.line(name)), used))),
				Sdui.keyed(key + "-divider", Sdui.rule()));
	}

}
