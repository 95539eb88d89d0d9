package com.zigral.standin.linkedin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.Media;
import com.zigral.standin.linkedin.markup.Svg;
import com.zigral.standin.linkedin.member.Conversation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Message;
import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.LiTag;

import static j2html.TagCreator.a;
import static j2html.TagCreator.br;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.img;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.time;

/**
 * The messages of a conversation. The site shows them in Ember's markup to all accounts.
 */
final class MessageEvents {

	private static final Pattern URL = Pattern.compile("https?://\\S+");

	private MessageEvents() {
	}

	/**
	 * The newest messages, and what stands around them in their list.
	 * @param conversation the conversation
	 * @param from the index of the first message to show
	 * @return the list's items
	 */
	static DomContent items(Conversation conversation, int from) {
		List<DomContent> items = new ArrayList<>();
		items.add(li().withClass("msg-s-message-list__top-of-list"));
		if (from == 0 && !conversation.isGroup()) {
			items.add(li(profileCard(conversation)));
		}
		items.add(li(div().withClass("artdeco-loader artdeco-loader--small"))
			.withClass("msg-s-message-list__loader hidden")
			.attr("data-practice-from", from)
			.attr("data-practice-before", conversation.before(from)));
		for (int i = from; i < conversation.messages().size(); i++) {
			boolean first = i == from
					|| conversation.messages().get(i - 1).mine() != conversation.messages().get(i).mine();
			items.add(event(conversation, conversation.messages().get(i), first));
		}
		items.add(li().withClass("msg-s-message-list__bottom-of-list"));
		return each(items.toArray(DomContent[]::new));
	}

	/**
	 * A list whose messages are on their way.
	 * @return its items
	 */
	static DomContent none() {
		return each(li().withClass("msg-s-message-list__top-of-list"),
				li(div().withClass("artdeco-loader artdeco-loader--small")).withClass("msg-s-message-list__loader"));
	}

	/**
	 * Who the other is. The first link holds a picture and no text.
	 * @param conversation the conversation
	 * @return the card
	 */
	static DivTag profileCard(Conversation conversation) {
		Member member = conversation.first();
		String url = Conversation.profileUrl(member.profileId());
		return div(div(
				a(div(img().withClass("presence-entity__image").withSrc(Media.photo(member)).withAlt(member.name()))
					.withClass("artdeco-entity-lockup__image")).withHref(url).attr("tabindex", "0"),
				div(div(span(a(span(member.name()).withClass("truncate")).withHref(url)
					.withClass(Hashed.word() + " profile-card-one-to-one__profile-link")),
						div(span(conversation.texts().get("message.connection")).withClass("a11y-text"),
								span("· " + conversation.texts().degree(1)).withClass("artdeco-entity-lockup__degree")
									.attr("aria-hidden", "true"))
							.withClass("artdeco-entity-lockup__badge"))
					.withClass("artdeco-entity-lockup__title"),
						div(member.headline()).withClass("artdeco-entity-lockup__subtitle"))
					.withClass("artdeco-entity-lockup__content"))
			.withClass("artdeco-entity-lockup")).withClass("msg-s-profile-card msg-s-profile-card-one-to-one ph3");
	}

	private static LiTag event(Conversation conversation, Message message, boolean first) {
		String id = message.mine() ? Conversation.OWN_ID : conversation.first().profileId();
		String name = message.mine() ? Conversation.OWN_NAME : conversation.first().name();
		return li(
				iff(first,
						time(conversation.texts().get("today"))
							.withClass("msg-s-message-list__time-heading t-12 t-black--light t-bold")),
				div(iff(first, sender(conversation.texts(), id, name)), bubble(conversation.texts(), message))
					.withClass("msg-s-event-listitem" + (message.mine() ? "" : " msg-s-event-listitem--other"))
					.attr("data-event-urn", message.urn())
					.attr("data-view-name", "message-list-item"))
			.withClass("msg-s-message-list__event clearfix");
	}

	private static DomContent sender(Texts texts, String id, String name) {
		String url = Conversation.profileUrl(id);
		return each(
				a(span(texts.get("view.profile", name)).withClass("a11y-text"),
						img().withClass("msg-s-event-listitem__profile-picture").withTitle(name).withAlt(name))
					.withHref(url)
					.withClass("msg-s-event-listitem__link"),
				div(span(a(span(name).withClass("msg-s-message-group__profile-link msg-s-message-group__name"))
					.withHref(url)
					.withClass(Hashed.word())), time("10:24").withClass("msg-s-message-group__timestamp"))
					.withClass("msg-s-message-group__meta"));
	}

	private static DomContent bubble(Texts texts, Message message) {
		return div(
				div(button(Svg.tested("reply-small")).withType("button").attr("aria-label", texts.get("message.reply")))
					.withClass("msg-s-event-listitem__actions-container artdeco-card"),
				div(div(p(rawHtml("<!---->"), body(message.text()))
					.withClass("msg-s-event-listitem__body t-14 t-black--light t-normal"))
					.withClass("msg-s-event__content")
					.withDir("ltr")).withClass("msg-s-event-with-indicator display-flex"))
			.withClass("msg-s-event-listitem__message-bubble")
			.attr("tabindex", "0");
	}

	private static DomContent body(String words) {
		List<DomContent> lines = new ArrayList<>();
		for (String line : words.split("\n", -1)) {
			if (!lines.isEmpty()) {
				lines.add(br());
			}
			lines.add(line(line));
		}
		return each(lines.toArray(DomContent[]::new));
	}

	private static DomContent line(String words) {
		List<DomContent> parts = new ArrayList<>();
		Matcher url = URL.matcher(words);
		int from = 0;
		while (url.find()) {
			parts.add(text(words.substring(from, url.start())));
			parts.add(a(url.group()).withHref(url.group()).withClass(Hashed.word()).withTarget("_blank"));
			from = url.end();
		}
		parts.add(text(words.substring(from)));
		return each(parts.toArray(DomContent[]::new));
	}

	/**
	 * What stands over the messages.
	 * @param conversation the conversation
	 * @param titleClass the class of the heading
	 * @return the heading, a link to the other's profile unless there are several
	 */
	static DomContent heading(Conversation conversation, String titleClass) {
		return h2(conversation.names()).withClass(titleClass).attr("tabindex", "-1");
	}

}
