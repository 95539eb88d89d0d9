package com.zigral.standin.linkedin.page;

import com.zigral.standin.linkedin.markup.Content;
import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.Late;
import com.zigral.standin.linkedin.markup.ProfileView;
import com.zigral.standin.linkedin.markup.Sdui;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.DomContent;

import static j2html.TagCreator.a;
import static j2html.TagCreator.aside;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

/**
 * Profile pages in Ember markup. Sections are known by an anchor; their lists have hashed
 * class names.
 */
final class EmberProfile implements ProfileMarkup {

	private static final String CARD = "artdeco-card pv-profile-card break-words mt2";

	private final Generation generation;

	EmberProfile(Generation generation) {
		this.generation = generation;
	}

	@Override
	public DomContent profile(ProfileView view) {
		DomContent sections = each(ProfileView.SECTIONS, (section) -> listed(view, section));
		return page(view, new EmberTopCard(view, this.generation).card(), about(view), Late.after(Late.SOON, sections));
	}

	@Override
	public DomContent cards(ProfileView view, int part) {
		return each();
	}

	@Override
	public DomContent details(ProfileView view, String section) {
		DomContent more = iff(view.hasLaterDetails(section),
				li(Late.more(view.detailsPath(section) + "more/?markup=" + this.generation)));
		DomContent list = ul(new EmberEntries(view).entries(view.firstDetails(), section), more)
			.withClass(Hashed.word());
		return page(view, section(h2(view.texts().get(section)).withClass("t-20 t-bold"),
				div(Late.after(Late.SOON, list)).withClass("pvs-list__container"))
			.withClass("artdeco-card"));
	}

	@Override
	public DomContent moreDetails(ProfileView view, String section) {
		return new EmberEntries(view).entries(view.laterDetails(), section);
	}

	private DomContent page(ProfileView view, DomContent... content) {
		Texts texts = view.texts();
		DomContent others = each(view.alsoViewed(), (other) -> li(
				a(span(EmberEntries.twice(other.name())).withClass("t-bold")).withHref(other.path())
					.withClass("optional-action-target-wrapper"),
				span("· " + texts.degree(other.degree())).withClass("t-14 t-normal t-black--light"),
				EmberTopCard.action("connect-small", texts.get("connect.with", other.name()), texts.get("connect"))
					.attr("data-practice-invite", ProfileView.invitePath(other)))
			.attr("data-view-name", "profile-component-entity"));
		return each(new EmberTopCard(view, this.generation).toolbar(), main(content).withClass("scaffold-layout__main"),
				aside(section(h2(EmberEntries.twice(texts.get("people.also.viewed"))).withClass("pvs-header__title"),
						ul(others).withClass(Hashed.word()))
					.withClass("artdeco-card")).withClass("scaffold-layout__aside"));
	}

	private static DomContent about(ProfileView view) {
		return Content.of(view.member().about(),
				(text) -> section(anchor("about"), heading(view.texts().get("about")),
						div(EmberEntries.longText(view.texts(), text)).withClass("display-flex ph5 pv3"))
					.withClass(CARD)
					.attr("data-view-name", "profile-card"));
	}

	private static DomContent listed(ProfileView view, String section) {
		if (view.count(section) == 0) {
			return each();
		}
		Texts texts = view.texts();
		DomContent footer = iff(view.hasMore(section),
				div(a(span(texts.get("show.all.of", view.count(section), texts.get(section)))
					.withClass("pvs-navigation__text"))
					.withHref(Sdui.publicUrl(view.member()) + "details/" + section
							+ "?profileUrn=urn%3Ali%3Afsd_profile%3A" + view.member().profileId()))
					.withClass("pvs-list__footer-wrapper"));
		return section(anchor(section), heading(texts.get(section)),
				div(ul(new EmberEntries(view).entries(view.shortened(), section)).withClass(Hashed.word()), footer)
					.withClass(Hashed.word()))
			.withClass(CARD)
			.attr("data-view-name", "profile-card");
	}

	private static DomContent anchor(String name) {
		return div().withId(name).withClass("pv-profile-card__anchor");
	}

	private static DomContent heading(String text) {
		return div(div(h2(EmberEntries.twice(text)).withClass("pvs-header__title text-heading-large"))
			.withClass("pvs-header__left-container--stack")).withClass(Hashed.word());
	}

}
