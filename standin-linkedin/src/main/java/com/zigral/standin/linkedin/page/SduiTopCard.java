package com.zigral.standin.linkedin.page;

import java.util.Optional;

import com.zigral.standin.linkedin.markup.Content;
import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.Media;
import com.zigral.standin.linkedin.markup.ProfileView;
import com.zigral.standin.linkedin.markup.Sdui;
import com.zigral.standin.linkedin.markup.Svg;
import com.zigral.standin.linkedin.markup.Variation;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.School;
import com.zigral.standin.linkedin.member.Texts;
import com.zigral.standin.linkedin.member.Words;
import j2html.tags.DomContent;
import j2html.tags.specialized.ATag;
import j2html.tags.specialized.ButtonTag;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.PTag;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.section;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.template;
import static j2html.TagCreator.text;

/**
 * The card at the top of a profile in {@link Generation#S26} markup. Only what is
 * displayed in it counts.
 */
final class SduiTopCard {

	private static final String SEARCH = "/search/results/people/?origin=MEMBER_PROFILE_CANNED_SEARCH";

	private final ProfileView view;

	private final Member member;

	private final Texts texts;

	SduiTopCard(ProfileView view) {
		this.view = view;
		this.member = view.member();
		this.texts = view.texts();
	}

	DomContent card() {
		String key = "com.linkedin.sdui.profile.card.ref" + this.member.profileId() + "Topcard";
		DomContent portrait = div(figure(Media.portrait(this.view))).attr("role", "button").attr("tabindex", "0");
		return Sdui.keyed(key,
				Sdui.contents(section(Sdui.box(portrait, lines(), employers(), followers(), connections(), mutual(),
						Sdui.contents(Sdui.box(actions()), Sdui.box(actions()).withClass(Hashed.UNDISPLAYED))))
					.withClass(Hashed.name())
					.attr("componentkey", key)));
	}

	/**
	 * What is displayed above the profile when it has been scrolled.
	 * @return the element
	 */
	DomContent toolbar() {
		DomContent person = a(div(figure(), div(Sdui.line(this.view.name()), Sdui.line(this.member.headline())))
			.attr("aria-label", this.view.name())).withHref(Sdui.publicUrl(this.member));
		return div(Sdui.contents(Sdui.keyed(Hashed.uuid(), person, actions()))).withClass(Hashed.UNDISPLAYED)
			.attr("role", "toolbar")
			.attr("data-practice-sticky", "");
	}

	private DomContent lines() {
		String key = Hashed.uuid();
		DomContent verified = iff(Variation.VERIFIED.isOf(this.member),
				Svg.named("verified-medium").attr("aria-label", this.texts.get("verified")));
		DomContent name = a(Sdui.keyed(key, Sdui.box(h2(this.view.name()).withClass(Hashed.name()), verified)))
			.withHref(Sdui.publicUrl(this.member))
			.withClass(Hashed.name())
			.attr("tabindex", "0")
			.attr("componentkey", key);
		return Sdui.box(
				Sdui.box(Sdui.contents(name),
						iff(Variation.PRONOUNS.isOf(this.member), Sdui.line(this.texts.get("pronouns"))), degrees()),
				Sdui.line(this.member.headline()), Content.of(employersLine(), Sdui::line), place());
	}

	/**
	 * The degree. In some pages another one stands beside it, which is not displayed.
	 * @return the lines
	 */
	private DomContent degrees() {
		String shown = "· " + this.view.degree();
		if (!Variation.SECOND_DEGREE.isOf(this.member)) {
			return Sdui.line(shown);
		}
		PTag other = Sdui.line("· " + this.texts.degree(this.view.isConnected() ? 2 : 1));
		return this.view.isConnected() ? each(Sdui.line(shown), Sdui.contents(other).withClass(Hashed.UNDISPLAYED))
				: each(other.withClass(Hashed.UNDISPLAYED), Sdui.contents(Sdui.line(shown)));
	}

	private DomContent place() {
		ATag contact = a(this.texts.get("contact.info")).withClass(Hashed.name());
		return Sdui.box(Sdui.line(this.member.place().name()), Sdui.line("·"),
				Sdui.line(Variation.CONTACT_BY_SCRIPT.isOf(this.member)
						? contact.withHref("#").attr("data-practice-contact", this.view.contactPath())
						: contact.withHref(this.view.contactPath())));
	}

	private Optional<String> employersLine() {
		Optional<String> company = this.member.current().map((position) -> position.company().name());
		Optional<String> school = this.member.education().stream().findFirst().map(School::name);
		return company.flatMap((name) -> school.map((other) -> name + " · " + other))
			.or(() -> company)
			.or(() -> school);
	}

	private DomContent employers() {
		return Sdui.box(Content.of(this.member.current(), (position) -> employer("company", position.company().name())),
				Content.of(this.member.education().stream().findFirst(),
						(school) -> employer("school", school.name())));
	}

	private static DomContent employer(String icon, String name) {
		return div(Sdui.box(figure(Svg.named(icon + "-accent-4")), Sdui.box(Sdui.line(name)))).attr("role", "button")
			.attr("tabindex", "0");
	}

	private DomContent followers() {
		return iff(Variation.FOLLOWERS.isOf(this.member),
				Sdui.box(Sdui.line(this.texts.get("followers", this.texts.count((int) this.member.id() * 13)))));
	}

	private DomContent connections() {
		String count = this.view.isConnected() ? "500+" : this.texts.count((int) this.member.id());
		return this.view.isConnected()
				? a(Sdui.line(this.texts.get("connections", count))).withHref(SEARCH).attr("tabindex", "0")
				: Sdui.box(Sdui.line(count), Sdui.line(this.texts.get("connections", "").strip()));
	}

	private DomContent mutual() {
		return iff(this.member.degree() == 2 && !this.view.isConnected(), Sdui
			.box(Sdui.line(a(strong("Ana"), text(" "), text(this.texts.get("mutual", "").strip())).withHref(SEARCH))));
	}

	private DivTag actions() {
		Texts words = this.texts;
		ButtonTag more = Sdui.iconButton("overflow-web-ios-small", words.get("more.actions"), "")
			.attr("aria-expanded", "false")
			.attr("data-practice-menu", "");
		DomContent hidden = iff(this.view.offersConnect() && this.view.isBehindMore(),
				connect().attr("role", "menuitem"));
		DomContent shared = Sdui
			.linkButton("/messaging/compose/?body=" + Words.encoded(Sdui.publicUrl(this.member)), "send-medium",
					words.get("profile.share"))
			.attr("role", "menuitem");
		DomContent report = Sdui.iconButton("flag-medium", words.get("report"), words.get("report"))
			.attr("role", "menuitem");
		DomContent menu = div(Sdui.box(shared, hidden, report).attr("role", "menu")).attr("data-floating-ui-portal",
				"");
		return Sdui.box(first(), Sdui.contents(message()), Sdui.contents(more, template(menu)));
	}

	private DomContent first() {
		return switch (this.view.standing()) {
			case CONNECTED -> each();
			case PENDING -> Sdui.contents(Sdui.linkButton("#", "clock-small", this.texts.get("pending"))
				.attr("aria-label", this.texts.get("pending.with", this.view.name())));
			case WITHDRAWN -> Sdui.contents(withdrawn());
			case STRANGER -> Sdui.contents((this.view.offersConnect() && !this.view.isBehindMore())
					? Sdui.keyed(Hashed.uuid(), Sdui.contents(connect())) : follow());
		};
	}

	/**
	 * Connect for somebody whose invitation was withdrawn: it is there and leads nowhere.
	 * @return the button
	 */
	private DomContent withdrawn() {
		return Variation.NAMED_KEY.isOf(this.member)
				? Sdui
					.iconButton("connect-small", this.texts.get("connect.with", this.view.name()),
							this.texts.get("connect"))
					.attr("componentkey",
							"ConnectButtonstate:invitation:urn:li:member:" + this.member.id() + "_withdrawn")
				: follow();
	}

	private DomContent follow() {
		return Sdui.iconButton("add-small", this.texts.get("follow.with", this.view.name()), this.texts.get("follow"));
	}

	private ATag connect() {
		ATag connect = Sdui.linkButton(ProfileView.invitePath(this.member), "connect-small", this.texts.get("connect"))
			.attr("aria-label", this.texts.get("connect.with", this.view.name()));
		return Variation.NAMED_KEY.isOf(this.member) ? connect.attr("componentkey",
				"ConnectButtonstate:invitation:urn:li:member:" + this.member.id() + "_connect") : connect;
	}

	private DomContent message() {
		boolean compose = this.view.isConnected() || Variation.COMPOSE_LINK.isOf(this.member);
		return Sdui.linkButton(compose ? this.view.composePath() : "/premium/products/?upsellOrderOrigin=inmail",
				"send-privately-medium", this.texts.get("message"));
	}

}
