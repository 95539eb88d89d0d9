package com.zigral.standin.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Predicate;

import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.Media;
import com.zigral.standin.linkedin.markup.Request;
import com.zigral.standin.linkedin.member.Conversation;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Message;
import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.LiTag;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.img;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.time;
import static j2html.TagCreator.ul;

/**
 * The list of the account's threads, the newest first. It comes after its page, grows
 * when somebody scrolls, and names whom a thread is with but never links to them; a
 * thread opens by a click.
 *
 * @param texts the language
 * @param generation the generation of the page
 * @param now the time by which it says how long ago something was
 * @param unread whose threads have something new
 */
record ThreadList(Texts texts, Generation generation, Instant now, Predicate<Member> unread) {

	/** Where the page's script asks for the list. */
	static final String PART = Request.PARTS + "conversations";

	/** How many threads come at a time. */
	static final int PAGE_SIZE = 20;

	private static final int DAYS_OF_WEEK = 7;

	/**
	 * The list before any of it has come.
	 * @return the element
	 */
	DomContent empty() {
		if (this.generation == Generation.S26) {
			return div(next(0)).attr("role", "list").withClass(Hashed.name()).attr("componentkey", Hashed.uuid());
		}
		return ul(next(0)).withClass("list-style-none msg-conversations-container__conversations-list");
	}

	private DomContent next(int start) {
		String url = PART + "?start=" + start;
		return (this.generation == Generation.S26) ? div().attr("data-practice-next", url)
				: li(div().withClass("artdeco-loader artdeco-loader--small")).attr("data-practice-next", url);
	}

	/**
	 * Some of the list, and what brings more of it. An account without threads is told
	 * so.
	 * @param conversations all threads
	 * @param start the index of the first to show
	 * @return the entries
	 */
	DomContent part(List<Conversation> conversations, int start) {
		if (conversations.isEmpty()) {
			return nothing();
		}
		int end = Math.min(conversations.size(), start + PAGE_SIZE);
		return each(each(conversations.subList(Math.min(start, end), end), this::entry),
				iff(end < conversations.size(), next(end)));
	}

	private DomContent nothing() {
		DomContent words = h2(this.texts.get("messaging.none"));
		return (this.generation == Generation.S26) ? div(words).attr("data-testid", "empty-state")
				: li(div(words).withClass("artdeco-empty-state msg-conversations-container__empty-state"));
	}

	private DomContent entry(Conversation conversation) {
		return switch (this.generation) {
			case S26 -> item(conversation);
			case E26 -> card(conversation,
					div(content(conversation)).withClass("msg-conversation-listitem__link " + Hashed.word())
						.attr("tabindex", "0"));
			case E24 -> card(conversation,
					a(content(conversation)).withHref(path(conversation)).withClass("msg-conversation-listitem__link"));
		};
	}

	private DivTag item(Conversation conversation) {
		Member member = conversation.first();
		return div(a(figure(img().withSrc(Media.photo(member)))).withHref(path(conversation)), a(
				div(p(conversation.names()).withClass(Hashed.name()), p(when(conversation)).withClass(Hashed.name()))
					.withClass(Hashed.name()),
				div(p(snippet(conversation)).withClass(Hashed.name()),
						iff(isUnread(conversation), div(span("1")).withClass(Hashed.name())))
					.withClass(Hashed.name()))
			.withHref(path(conversation))
			.withClass(Hashed.name())).attr("role", "listitem")
			.attr("componentkey", Hashed.uuid())
			.attr("data-practice-open", MessagingPages.THREAD + conversation.query());
	}

	private LiTag card(Conversation conversation, DomContent link) {
		String id = "ember" + Hashed.name().substring(1);
		return li(div(div(input().withType("checkbox").withId(id),
				label(this.texts.get("messaging.with", conversation.names())).attr("for", id))
			.withClass("msg-selectable-entity visually-hidden"), link).withClass("msg-conversation-card"))
			.withId("ember" + Hashed.name().substring(1))
			.withClass("msg-conversation-listitem scaffold-layout__list-item")
			.attr("data-practice-open", MessagingPages.THREAD + conversation.query());
	}

	private DomContent content(Conversation conversation) {
		return each(
				img().withSrc(Media.photo(conversation.first()))
					.withAlt(conversation.names())
					.withClass("presence-entity__image"),
				div(h3(span(conversation.names()).withClass("truncate"))
					.withClass("msg-conversation-listitem__participant-names msg-conversation-card__participant-names"),
						time(when(conversation)).withClass("msg-conversation-listitem__time-stamp t-12"))
					.withClass("msg-conversation-card__row"),
				div(p(snippet(conversation)).withClass("msg-conversation-card__message-snippet m0 t-14"),
						iff(isUnread(conversation),
								div(span("1").withClass("notification-badge__count"))
									.withClass("msg-conversation-card__unread-count notification-badge")))
					.withClass("msg-conversation-card__body-row"));
	}

	private String snippet(Conversation conversation) {
		Message newest = conversation.messages().getLast();
		return newest.mine() ? this.texts.get("messaging.you", newest.text()) : newest.text();
	}

	private boolean isUnread(Conversation conversation) {
		return this.unread.test(conversation.first());
	}

	private static String path(Conversation conversation) {
		return "/messaging/thread/2-" + conversation.first().profileId().substring(5) + "/";
	}

	private String when(Conversation conversation) {
		Instant at = conversation.messages().getLast().at();
		Duration ago = Duration.between(at, this.now);
		if (this.generation == Generation.S26) {
			return (ago.toDays() >= DAYS_OF_WEEK) ? ago.toDays() / DAYS_OF_WEEK + "w"
					: (ago.toDays() > 0) ? ago.toDays() + "d" : ago.toHours() + "h";
		}
		if (ago.toDays() == 0) {
			return this.texts.at(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), at);
		}
		return this.texts.at(DateTimeFormatter.ofPattern((ago.toDays() < DAYS_OF_WEEK) ? "EEE" : "d MMM"), at);
	}

}
