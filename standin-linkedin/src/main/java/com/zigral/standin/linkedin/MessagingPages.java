package com.zigral.standin.linkedin;

import java.util.List;
import java.util.Optional;

import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.Request;
import com.zigral.standin.linkedin.markup.Svg;
import com.zigral.standin.linkedin.member.Conversation;
import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.ATag;

import static j2html.TagCreator.a;
import static j2html.TagCreator.aside;
import static j2html.TagCreator.button;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.iffElse;
import static j2html.TagCreator.input;
import static j2html.TagCreator.main;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

/**
 * The page on which the account and others write to each other, and the windows in which
 * they do so on other pages. The site shows both in Ember's markup to all accounts. The
 * page comes empty; its script asks for the conversation, and then for its messages.
 */
final class MessagingPages {

	/** Where a page's script asks for a conversation. */
	static final String THREAD = Request.PARTS + "thread";

	/** Where it asks for the messages of one. */
	static final String EVENTS = Request.PARTS + "events";

	private static final String DETAIL = "scaffold-layout__detail msg__detail";

	private MessagingPages() {
	}

	static DomContent page(Texts texts, ThreadList list, Optional<Conversation> opened) {
		return main(div(div(h1(texts.get("messaging")).withClass("pl4 pr1 t-16 t-black t-bold"),
				div(div(h2(texts.get("messaging.list")).withClass("visually-hidden"), list.empty())
					.withClass("scaffold-layout__list msg__list"),
						opened
							.map((conversation) -> div().withClass(DETAIL)
								.attr("data-practice-late", THREAD + conversation.query()))
							.orElseGet(() -> div(nobody(texts)).withClass(DETAIL)))
					.withClass("scaffold-layout__list-detail-inner"))
			.withClass("scaffold-layout__list-detail-container"))).withId("main")
			.withClass(Hashed.word() + " scaffold-layout__list-detail msg__list-detail");
	}

	// A new message of which nobody knows yet to whom it is.
	private static DomContent nobody(Texts texts) {
		return div(div(h2(texts.get("message.new")).withClass("msg-title-bar__title t-16"),
				input().withClass("msg-connections-typeahead__search-field")
					.withType("text")
					.attr("role", "combobox")
					.attr("aria-label", texts.get("message.new")))
			.withClass("msg-title-bar global-title-container shared-title-bar"))
			.withClass("msg-convo-wrapper msg-thread msg-thread--pillar relative display-flex");
	}

	static DomContent thread(Conversation conversation) {
		return div(div(iffElse(conversation.isNew(), newTitle(conversation), title(conversation)), list(conversation),
				foot(conversation))
			.withClass("relative display-flex flex-column flex-grow-1"))
			.withClass("msg-convo-wrapper msg-thread msg-thread--pillar relative display-flex")
			.attr("data-feedback-redacted", "");
	}

	private static DomContent title(Conversation conversation) {
		DomContent name = div(dl(
				dt(MessageEvents.heading(conversation, "msg-entity-lockup__entity-title truncate pr2"))
					.withClass("msg-entity-lockup__entity-title-wrapper"),
				dd(conversation.texts().get("messaging.mobile")).withClass("msg-entity-lockup__entity-info t-12")))
			.withClass("msg-entity-lockup truncate");
		return div(
				div(conversation.isGroup() ? name
						: profileLink(conversation, Hashed.word() + " msg-thread__link-to-profile", name))
					.withClass("shared-title-bar__title msg-title-bar__title-bar-title"),
				button(Svg.tested("overflow-web-ios-medium"))
					.withClass("msg-thread-actions__control artdeco-button artdeco-button--circle")
					.withType("button")
					.attr("aria-expanded", "false"))
			.withClass("msg-title-bar global-title-container shared-title-bar")
			.withId("thread-detail-jump-target");
	}

	private static DomContent newTitle(Conversation conversation) {
		Texts texts = conversation.texts();
		return div(h2(texts.get("message.new")).withClass("msg-title-bar__title t-16"),
				div(button(span(conversation.names()), Svg.tested("close-small")).withType("button")
					.withClass("artdeco-pill artdeco-pill--dismissable")
					.attr("aria-label", texts.get("message.remove", conversation.names())),
						input().withClass("msg-connections-typeahead__search-field")
							.withType("text")
							.attr("role", "combobox")
							.attr("aria-label", texts.get("message.new")))
					.withClass("msg-connections-typeahead-container"))
			.withClass("msg-title-bar global-title-container shared-title-bar");
	}

	private static ATag profileLink(Conversation conversation, String classes, DomContent content) {
		return a(content).withHref(Conversation.profileUrl(conversation.first().profileId()))
			.withClass(classes)
			.withTitle(conversation.texts().get("view.profile", conversation.names()));
	}

	private static DomContent list(Conversation conversation) {
		return div(div(ul(MessageEvents.none()).withClass("msg-s-message-list-content list-style-none full-width mbA")
			.attr("data-practice-events", EVENTS + conversation.query()))
			.withClass("msg-s-message-list full-width scrollable"))
			.withClass("msg-s-message-list-container msg-s-message-list-container--column-reversed");
	}

	private static DomContent foot(Conversation conversation) {
		return conversation.writable() ? composer(conversation)
				: div(p(conversation.texts().get("message.premium")), a("Premium").withHref("/premium/products/"))
					.withClass("msg-inmail-upsell");
	}

	private static DomContent composer(Conversation conversation) {
		Texts texts = conversation.texts();
		boolean empty = conversation.draft().isEmpty();
		return form(
				div(div(iffElse(empty, p(rawHtml("<br>")), p(conversation.draft())))
					.withClass("msg-form__contenteditable t-14 t-black--light t-normal notranslate")
					.attr("contenteditable", "true")
					.attr("role", "textbox")
					.attr("dir", "auto")
					.attr("aria-multiline", "true")
					.attr("aria-label", texts.get("message.write")),
						div().withClass(empty ? "msg-form__placeholder t-14" : "t-14")
							.attr("aria-hidden", "true")
							.attr("data-placeholder", texts.get("message.write")))
					.withClass("msg-form__msg-content-container msg-form__message-texteditor"),
				footer(div(input().withType("hidden").withName("persist").withValue("true"),
						button(Svg.tested("attachment-medium")).withType("button")
							.withClass("msg-form__footer-action artdeco-button"))
					.withClass("msg-form__left-actions"),
						div(button(texts.get("send")).withType("submit")
							.withClass("msg-form__send-button artdeco-button artdeco-button--1")
							.condAttr(empty, "disabled", ""),
								button(Svg.tested("overflow-web-ios-medium")).withType("button")
									.withClass("msg-form__send-toggle artdeco-button")
									.attr("aria-expanded", "false"))
							.withClass("msg-form__right-actions"))
					.withClass("msg-form__footer"))
			.withClass("msg-form msg-form--thread-footer-feature")
			.attr("data-practice-recipient", conversation.first().profileId());
	}

	/**
	 * The window of a conversation, which calls itself a dialog.
	 * @param conversation the conversation
	 * @return the window
	 */
	static DomContent window(Conversation conversation) {
		Texts texts = conversation.texts();
		return div(
				header(h2(profileLink(conversation, "ember-view", span(conversation.names())))
					.withClass("msg-overlay-bubble-header__title truncate"),
						button(Svg.tested("close-small"), span(texts.get("messaging.close", conversation.names())))
							.withType("button")
							.withClass("msg-overlay-bubble-header__control artdeco-button artdeco-button--circle")
							.attr("data-practice-close-window", ""))
					.withClass("msg-overlay-bubble-header"),
				div(list(conversation), foot(conversation))
					.withClass("msg-overlay-conversation-bubble__content-wrapper"))
			.withClass("msg-convo-wrapper msg-overlay-conversation-bubble msg-overlay-conversation-bubble--is-active")
			.attr("role", "dialog")
			.attr("aria-label", texts.get("messaging.with", conversation.names()))
			.attr("tabindex", "-1")
			.attr("data-msg-overlay-conversation-bubble-is-minimized", "false");
	}

	/**
	 * The corner in which windows open, with the list of conversations put away in it.
	 * @param texts the language
	 * @param open the conversations whose windows are open
	 * @return the corner
	 */
	static DomContent overlay(Texts texts, List<Conversation> open) {
		return aside(div(header(button(span(texts.get("messaging"))).withType("button")
			.withClass("msg-overlay-bubble-header__button truncate ml2")))
			.withClass("msg-overlay-list-bubble msg-overlay-list-bubble--is-minimized ml4")
			.attr("tabindex", "-1"), each(open, MessagingPages::window)).withId("msg-overlay")
			.withClass("msg-overlay-container");
	}

}
