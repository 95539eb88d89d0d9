package com.zigral.standin.linkedin.page;

import com.zigral.standin.linkedin.markup.Content;
import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.Media;
import com.zigral.standin.linkedin.markup.ProfileView;
import com.zigral.standin.linkedin.markup.Svg;
import com.zigral.standin.linkedin.markup.Variation;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.ButtonTag;
import j2html.tags.specialized.DivTag;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

/**
 * The card at the top of a profile in Ember markup. What can be done is done by buttons,
 * which lead nowhere by themselves.
 */
final class EmberTopCard {

	private final ProfileView view;

	private final Member member;

	private final Texts texts;

	private final Generation generation;

	EmberTopCard(ProfileView view, Generation generation) {
		this.view = view;
		this.member = view.member();
		this.texts = view.texts();
		this.generation = generation;
	}

	DomContent card() {
		DivTag lines = div(name(),
				iff(Variation.PRONOUNS.isOf(this.member),
						span("(" + this.texts.get("pronouns") + ")")
							.withClass("text-body-small v-align-middle t-black--light")),
				badge(), div(this.member.headline()).withClass("text-body-medium break-words"));
		return section(div(div(Media.portrait(this.view)).withClass("pv-top-card__non-self-photo-wrapper"),
				div(lines, employers(), place()).withClass("mt2 relative"), followers(),
				div(actions()).withClass(Hashed.word()))
			.withClass("ph5 pb5")).withClasses("artdeco-card", Hashed.word()).attr("data-member-id", this.member.id());
	}

	/**
	 * What is displayed above the profile when it has been scrolled.
	 * @return the element
	 */
	DomContent toolbar() {
		return section(div(this.view.name()).withClass("artdeco-entity-lockup__title"),
				div(this.member.headline()).withClass("artdeco-entity-lockup__subtitle"), div(actions()))
			.withClasses("scaffold-layout-toolbar", "scaffold-layout-toolbar--is-fixed", Hashed.UNDISPLAYED)
			.attr("data-practice-sticky", "");
	}

	private DomContent name() {
		String size = (this.generation == Generation.E24) ? "text-heading-xlarge" : Hashed.word();
		return span(a(h1(this.view.name()).withClass(size + " inline t-24 v-align-middle break-words"))
			.withHref(this.member.path() + "overlay/about-this-profile/")
			.withClass("ember-view")
			.attr("aria-label", this.view.name())).withClass("artdeco-hoverable-trigger");
	}

	private DomContent badge() {
		String degree = this.view.degree();
		return span(span(this.texts.get("degree.spoken", degree)).withClass("visually-hidden"),
				span(degree).withClass("dist-value").attr("aria-hidden", "true"))
			.withClass("distance-badge t-black--light t-14");
	}

	private DomContent employers() {
		return ul(Content.of(this.member.current(), (position) -> employer(position.company().name())),
				Content.of(this.member.education().stream().findFirst(), (school) -> employer(school.name())))
			.withClass(Hashed.word());
	}

	private static DomContent employer(String name) {
		return li(new ButtonTag().with(span(div(name).withClass("inline-show-more-text--is-collapsed")))
			.withType("button")
			.withClass(Hashed.word() + " text-align-left")
			.attr("aria-label", name));
	}

	private DomContent place() {
		return div(span(this.member.place().name()).withClass("text-body-small inline t-black--light break-words"),
				span(a(this.texts.get("contact.info")).withId("top-card-text-details-contact-info")
					.withHref(this.view.contactPath())
					.withClass("ember-view link-without-visited-state cursor-pointer"))
					.withClass(Hashed.word() + " t-black--light"))
			.withClass("mt2");
	}

	private DomContent followers() {
		DomContent line = iff(Variation.FOLLOWERS.isOf(this.member),
				li(span(this.texts.get("followers", this.texts.count((int) this.member.id() * 13)))
					.withClass("t-black--light")).withClass("text-body-small"));
		return ul(line, li(span(span("500+").withClass("t-bold"), text(" " + this.texts.get("connections", "").strip()))
			.withClass("t-black--light")).withClass("text-body-small")).withClass(Hashed.word());
	}

	private DomContent actions() {
		String name = this.view.name();
		DomContent message = iff(this.view.isConnected() || Variation.COMPOSE_LINK.isOf(this.member),
				div(action("send-privately-small", this.texts.get("message.with", name), this.texts.get("message"))
					.condAttr(this.view.isConnected(), "data-practice-message", this.member.profileId())
					.condAttr(!this.view.isConnected(), "data-practice-visit",
							"/premium/products/?upsellOrderOrigin=inmail"))
					.withClass("entry-point profile-action-compose-option"));
		DomContent hidden = iff(this.view.offersConnect() && this.view.isBehindMore(),
				li(entry("connect-medium", this.texts.get("connect.with", name), this.texts.get("connect"))
					.attr("data-practice-invite", ProfileView.invitePath(this.member))));
		DivTag menu = div(ul(hidden, li(entry("report-medium", this.texts.get("report"), this.texts.get("report")))))
			.withClass("artdeco-dropdown__content")
			.attr("tabindex", "-1")
			.attr("aria-hidden", "true");
		DomContent more = button(Svg.tested("overflow-web-ios-small")).withType("button")
			.withClass("artdeco-dropdown__trigger artdeco-button")
			.attr("aria-expanded", "false")
			.attr("aria-label", this.texts.get("more.actions"))
			.attr("data-practice-menu", "");
		return each(first(), message, div(more, menu).withClass("artdeco-dropdown"));
	}

	private DomContent first() {
		String name = this.view.name();
		return switch (this.view.standing()) {
			case CONNECTED -> each();
			case PENDING -> action("clock-small", this.texts.get("pending.with", name), this.texts.get("pending"));
			case STRANGER,
					WITHDRAWN ->
				(this.view.offersConnect() && !this.view.isBehindMore())
						? action("connect-small", this.texts.get("connect.with", name), this.texts.get("connect"))
							.attr("data-practice-invite", ProfileView.invitePath(this.member))
						: action("add-small", this.texts.get("follow.with", name), this.texts.get("follow"));
		};
	}

	private static DivTag entry(String icon, String label, String text) {
		return div(Svg.tested(icon), span(text).withClass("display-flex t-normal flex-1").attr("aria-hidden", "true"))
			.withClass("artdeco-dropdown__item artdeco-dropdown__item--is-dropdown ember-view")
			.attr("role", "button")
			.attr("tabindex", "0")
			.attr("aria-label", label);
	}

	static ButtonTag action(String icon, String label, String text) {
		return button(Svg.tested(icon), span(text).withClass("artdeco-button__text")).withType("button")
			.withClass(
					"artdeco-button artdeco-button--2 artdeco-button--primary ember-view pvs-profile-actions__action")
			.attr("aria-label", label);
	}

}
