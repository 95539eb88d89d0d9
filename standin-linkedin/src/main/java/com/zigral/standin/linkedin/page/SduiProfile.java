package com.zigral.standin.linkedin.page;

import java.util.List;
import java.util.Map;

import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.Late;
import com.zigral.standin.linkedin.markup.ProfileView;
import com.zigral.standin.linkedin.markup.Sdui;
import com.zigral.standin.linkedin.markup.Variation;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;

import static j2html.TagCreator.a;
import static j2html.TagCreator.aside;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.section;

/**
 * Profile pages in {@link Generation#S26} markup. Below the activity nothing is in the
 * page before somebody scrolls to it.
 */
final class SduiProfile implements ProfileMarkup {

	/** The parts below the activity in the order in which they stand. */
	private static final List<Integer> PARTS = List.of(0, 1, 7, 2, 3, 4, 5, 6);

	/** What the cards of a section and its page are called in their keys. */
	private static final Map<String, String> CARDS = Map.of("experience", "ExperienceTopLevelSection", "education",
			"EducationTopLevelSection", "skills", "Skills", "languages", "LanguageTopLevel");

	@Override
	public DomContent profile(ProfileView view) {
		Member member = view.member();
		String slug = member.slug();
		DomContent parts = each(PARTS, (part) -> unmounted(member, part));
		SduiTopCard topCard = new SduiTopCard(view);
		DivTag column = Sdui.box(topCard.card(),
				Sdui.keyed("profileCardsAboveActivity" + slug, Late.after(Late.SOON, about(view))),
				Sdui.keyed("com.linkedin.sdui.profile.card.ref" + slug + "Activity", activity(view)), parts);
		return screen(topCard, Sdui.workspace(div(lazyColumn(column), sidebar(view))));
	}

	private static DomContent screen(SduiTopCard topCard, DomContent workspace) {
		return div(div(topCard.toolbar(), workspace)).attr("role", "main")
			.attr("data-sdui-screen", "com.linkedin.sdui.flagshipnav.profile.Profile");
	}

	/**
	 * A part as it is before somebody scrolls to it.
	 * @param member whose profile
	 * @param part which of the parts, 0 for experience alone
	 * @return the empty part
	 */
	private static DomContent unmounted(Member member, int part) {
		boolean alone = Variation.EXPERIENCE_ALONE.isOf(member);
		if (part == 0 && !alone) {
			return each();
		}
		String key = switch (part) {
			case 0 -> "profileCardsExperienceOnly";
			case 1 -> alone ? "profileCardsBelowActivityPart1WithoutExp" : "profileCardsBelowActivityPart1";
			default -> "profileCardsBelowActivityPart" + part;
		} + member.slug();
		return Sdui.keyed(key, Sdui.contents(Late.more(member.path() + "more/?part=" + part + "&markup=S26")));
	}

	@Override
	public DomContent cards(ProfileView view, int part) {
		boolean alone = Variation.EXPERIENCE_ALONE.isOf(view.member());
		return div(Sdui.box(switch (part) {
			case 0 -> card(view, "experience");
			case 1 -> each(alone ? each() : card(view, "experience"), card(view, "education"),
					empty(view, "CertificationTopLevel"));
			case 2 -> empty(view, "RecommendationsTopLevel");
			case 3 -> each(empty(view, "PublicationTopLevelSection"), empty(view, "Patents"));
			case 4 -> each(card(view, "languages"), empty(view, "Organizations"));
			case 5 -> interests(view);
			case 7 -> card(view, "skills");
			default -> empty(view, "Causes");
		})).attr("data-sdui-component",
				"com.linkedin.sdui.generated.profile.dsl.impl.profileCardsBelowActivityPart" + part);
	}

	@Override
	public DomContent details(ProfileView view, String section) {
		DomContent more = Late
			.more(view.hasLaterDetails(section) ? view.detailsPath(section) + "more/?markup=S26" : "");
		DomContent list = section(h2(view.texts().get(section)).withClass(Hashed.name()),
				new SduiEntries(view).entries(view.firstDetails(), section), more)
			.withClass(Hashed.name())
			.attr("componentkey", key(view, CARDS.get(section) + "DetailsSection"));
		return screen(new SduiTopCard(view),
				Sdui.workspace(div(lazyColumn(Late.after(Late.SOON, list)), sidebar(view))));
	}

	@Override
	public DomContent moreDetails(ProfileView view, String section) {
		return new SduiEntries(view).entries(view.laterDetails(), section);
	}

	private static DivTag lazyColumn(DomContent... content) {
		return Sdui.keyed(Hashed.uuid(), content)
			.attr("data-testid", "lazy-column")
			.attr("data-component-type", "LazyColumn");
	}

	private static String key(ProfileView view, String card) {
		return "com.linkedin.sdui.profile.card.ref" + view.member().profileId() + card;
	}

	private static DomContent empty(ProfileView view, String card) {
		return Sdui.keyed(key(view, card));
	}

	/**
	 * A card with its key on both, or on the element around the section only.
	 * @param view the profile
	 * @param card what the card is called in its key
	 * @param content what it shows
	 * @return the card
	 */
	private static DomContent keyed(ProfileView view, String card, DomContent... content) {
		String inner = Variation.KEY_ON_DIV.isOf(view.member()) ? Hashed.uuid() : key(view, card);
		return Sdui.keyed(key(view, card),
				Sdui.contents(section(content).withClass(Hashed.name()).attr("componentkey", inner)));
	}

	private static DomContent heading(String text) {
		return Sdui.box(Sdui.box(h2(text).withClass(Hashed.name())));
	}

	private static DomContent about(ProfileView view) {
		DomContent card = view.member()
			.about()
			.<DomContent>map((text) -> keyed(view, "About", heading(view.texts().get("about")),
					Sdui.box(Sdui.line(SduiEntries.expandable(view.texts(), text)))))
			.orElseGet(() -> empty(view, "About"));
		return div(Sdui.box(empty(view, "SuggestedForYou"), card, empty(view, "Services"), empty(view, "Featured")))
			.attr("data-sdui-component", "com.linkedin.sdui.generated.profile.dsl.impl.profileCardsAboveActivity");
	}

	private static DomContent activity(ProfileView view) {
		Texts texts = view.texts();
		return Sdui.contents(section(heading(texts.get("activity")),
				Sdui.line(texts.get("followers", texts.count((int) view.member().id() * 13))),
				Sdui.line(texts.get("no.posts", view.name())),
				showAll(view.member().path() + "recent-activity/all/", texts.get("show.all"), texts))
			.withClass(Hashed.name())
			.attr("componentkey", Hashed.uuid()));
	}

	private static DomContent card(ProfileView view, String section) {
		if (view.count(section) == 0) {
			return empty(view, CARDS.getOrDefault(section, section));
		}
		Texts texts = view.texts();
		DomContent all = iff(view.hasMore(section),
				showAll(view.detailsPath(section), texts.get("show.all") + ": " + texts.get(section), texts));
		return keyed(view, CARDS.getOrDefault(section, section), heading(texts.get(section)),
				Sdui.box(new SduiEntries(view).entries(view.shortened(), section)), all);
	}

	private static DomContent showAll(String path, String label, Texts texts) {
		return each(Sdui.rule(),
				div(Sdui.linkButton(path, "arrow-right-small", texts.get("show.all")).attr("aria-label", label)));
	}

	private static DomContent interests(ProfileView view) {
		Texts texts = view.texts();
		return Sdui.contents(
				section(heading(texts.get("interests")),
						each(view.member().positions().stream().limit(1).toList(), (position) -> div(
								a(Sdui.line(position.company().name()))
									.withHref("/company/" + position.company().term().id() + "/"),
								Sdui.line(texts.get("followers", texts.count(311_825))),
								Sdui.iconButton("add-small", texts.get("follow.with", position.company().name()),
										texts.get("follow")))))
					.withClass(Hashed.name())
					.attr("componentkey", Hashed.uuid()));
	}

	private static DomContent sidebar(ProfileView view) {
		Texts texts = view.texts();
		DomContent others = each(view.alsoViewed(),
				(other) -> Sdui.box(
						a(Sdui.line(other.name())).withHref(Sdui.publicUrl(other)).attr("componentkey", Hashed.uuid()),
						Sdui.line("· " + texts.degree(other.degree())), Sdui.line(other.headline()),
						Sdui.linkButton(ProfileView.invitePath(other), "connect-small", texts.get("connect"))
							.attr("aria-label", texts.get("connect.with", other.name()))));
		return aside(
				section(h2(texts.get("people.also.viewed")).withClass(Hashed.name()), others).withClass(Hashed.name()),
				Sdui.box(texts.get("ad.options"), Sdui.line(texts.get("ad.hide"))))
			.withClass(Hashed.name());
	}

}
