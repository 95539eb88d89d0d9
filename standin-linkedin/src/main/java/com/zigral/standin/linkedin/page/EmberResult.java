package com.zigral.standin.linkedin.page;

import com.zigral.standin.linkedin.markup.Content;
import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.Media;
import com.zigral.standin.linkedin.markup.Sdui;
import com.zigral.standin.linkedin.markup.Svg;
import com.zigral.standin.linkedin.markup.Variation;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.ButtonTag;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.SpanTag;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;

/**
 * One result of the people search in Ember markup. In {@link Generation#E24} its classes
 * say what is what, in {@link Generation#E26} few do.
 */
final class EmberResult {

	private final SearchView.Result result;

	private final Member member;

	private final SearchView view;

	private final Texts texts;

	private EmberResult(SearchView.Result result, SearchView view) {
		this.result = result;
		this.member = result.member();
		this.view = view;
		this.texts = view.texts();
	}

	static DomContent item(SearchView.Result result, SearchView view) {
		EmberResult item = new EmberResult(result, view);
		return (view.generation() == Generation.E24) ? item.of2024() : item.of2026();
	}

	private DomContent of2024() {
		DivTag lines = div(title("entity-result__title-text t-16"),
				div(this.member.headline()).withClass("entity-result__primary-subtitle t-14 t-black t-normal"),
				div(this.member.place().name()).withClass("entity-result__secondary-subtitle t-14 t-normal"));
		return li(div(portrait(), lines, below()).withClass("entity-result"))
			.withClass("reusable-search__result-container");
	}

	private DomContent of2026() {
		DivTag lines = div(div(title(Hashed.word() + " t-16"),
				div(this.member.headline()).withClass(Hashed.word() + " t-14 t-black t-normal"),
				div(this.member.place().name()).withClass(Hashed.word() + " t-14 t-normal"))
			.withClass("mb1")).withClass(Hashed.word() + " pt3 pb3 t-12 t-black--light");
		return li(div(div(portrait(), lines, below()).withClass("linked-area flex-1 cursor-pointer"))
			.withClass(Hashed.word())
			.attr("data-chameleon-result-urn", "urn:li:member:" + this.member.id())
			.attr("data-view-name", "search-entity-result-universal-template")).withClass(Hashed.word());
	}

	private DomContent portrait() {
		if (this.member.hidden()) {
			return div(Svg.tested("person-accent-4"));
		}
		return div(a(Media.photo(this.member.id(), this.member.name()).withClass("presence-entity__image"),
				span(this.texts.get("offline")).withClass("visually-hidden"))
			.withHref(address())
			.attr("data-test-app-aware-link", ""));
	}

	private String address() {
		return Sdui.publicUrl(this.member).replaceFirst("/$", "") + "?miniProfileUrn=urn%3Ali%3Afs_miniProfile%3A"
				+ this.member.profileId();
	}

	private DomContent title(String classes) {
		if (this.member.hidden()) {
			return div(span(
					a(this.texts.get("hidden")).withHref("/search/results/people/headless?origin=GLOBAL_SEARCH_HEADER")
						.withClass("app-aware-link"))
				.withClass(classes));
		}
		SpanTag name = span(span(this.member.name()).attr("aria-hidden", "true"),
				span(this.texts.get("view.profile", this.member.name())).withClass("visually-hidden"))
			.withDir("ltr");
		return div(
				span(a(name).withHref(address()).withClass("app-aware-link").attr("data-test-app-aware-link", ""),
						span(badge()).withClass("entity-result__badge t-14 t-normal t-black--light"))
					.withClass(classes),
				span(badge()).withClass("entity-result__badge-overflow").attr("aria-hidden", "true"))
			.withClass("display-flex");
	}

	private DomContent badge() {
		String degree = this.texts.degree(this.result.degree());
		return div(span(span("• " + degree).attr("aria-hidden", "true"),
				span(this.texts.get("degree.spoken", degree)).withClass("visually-hidden"))
			.withClass("image-text-lockup__text entity-result__badge-text"));
	}

	private DomContent below() {
		if (this.member.hidden()) {
			return each();
		}
		DomContent summary = Content.of(ResultSnippet.of(this.member, this.view),
				(shown) -> p(shown.label() + " " + shown.text())
					.withClass("entity-result__summary--2-lines t-12 t-black--light mb1"));
		DomContent followers = iff(Variation.FOLLOWERS.isOf(this.member),
				text(this.texts.get("followers", this.texts.count((int) this.member.id() * 13)) + " • "));
		DivTag insights = div(span(followers, a(strong("Ana Mutual")).withHref("/in/ACoAAMutual1"),
				text(" " + this.texts.get("mutual", "")))
			.withClass("reusable-search-simple-insight__text--small")).withClass("entity-result__insights t-12");
		return each(summary, insights, div(action()).withClass("entity-result__actions"));
	}

	private DomContent action() {
		String name = this.member.name();
		return switch (this.result.standing()) {
			case CONNECTED -> button("send-privately-small", this.texts.get("message.with", name), "message");
			case PENDING -> button("clock-small", this.texts.get("pending.with", name), "pending");
			case STRANGER,
					WITHDRAWN ->
				Variation.NO_ACTION.isOf(this.member)
						? button("add-small", this.texts.get("follow.with", name), "follow")
						: button("connect-small", this.texts.get("connect.with", name), "connect");
		};
	}

	private ButtonTag button(String icon, String label, String text) {
		return new ButtonTag().withType("button")
			.with(Svg.tested(icon), span(this.texts.get(text)).withClass("artdeco-button__text"))
			.withClass("artdeco-button artdeco-button--2 artdeco-button--secondary ember-view")
			.attr("aria-label", label);
	}

}
