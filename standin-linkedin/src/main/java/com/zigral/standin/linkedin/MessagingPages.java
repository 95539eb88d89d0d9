package com.zigral.standin.linkedin;

import java.util.List;

/**
 * The page on which the account and one member write to each other. It looks the same in
 * every generation.
 */
final class MessagingPages {

	private MessagingPages() {
	}

	static Html compose(Texts texts, Member member, List<Message> thread, boolean connected) {
		return Html.of(
				"<main><section class=\"msg-thread\">{}<ul class=\"msg-s-message-list-content\">{}</ul>{}</section></main>",
				thread.isEmpty() ? addressed(texts, member)
						: Html.of("<h2><a href=\"/in/{}/\">{}</a></h2>", member.profileId(), member.name()),
				Html.all(thread.stream().map(MessagingPages::message).toList()),
				connected ? form(texts, member) : Html.of("<a href=\"/premium/products/\">Premium</a>"));
	}

	private static Html addressed(Texts texts, Member member) {
		return Html.of("""
				<h2>{}</h2><input role="combobox" aria-label="{}">
				<button type="button" aria-label="{}">{}</button>
				<div><a href="{}">{}</a></div>""", texts.get("message.new"), texts.get("message.new"),
				texts.get("message.remove", member.name()), member.name(), member.path(), member.name());
	}

	private static Html message(Message message) {
		return Html
			.of("""
					<li class="msg-s-event-listitem{}" data-event-urn="{}"><p class="msg-s-event-listitem__body">{}</p></li>""",
					message.mine() ? "" : " msg-s-event-listitem--other", message.urn(), message.text());
	}

	private static Html form(Texts texts, Member member) {
		return Html.of("""
				<form class="msg-form" data-recipient="{}"><div class="msg-form__contenteditable" contenteditable="true"
				role="textbox" aria-multiline="true" aria-label="{}"></div>
				<button type="submit" class="msg-form__send-button" disabled>{}</button></form>""", member.profileId(),
				texts.get("message.write"), texts.get("send"));
	}

}
