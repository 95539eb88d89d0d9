package com.zigral.standin.linkedin;

import java.util.Optional;

import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.Svg;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Reach;
import com.zigral.standin.linkedin.member.Texts;
import com.zigral.standin.linkedin.member.Words;
import j2html.tags.DomContent;
import j2html.tags.specialized.ButtonTag;
import j2html.tags.specialized.DivTag;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.dialog;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;
import static j2html.TagCreator.textarea;

/**
 * The dialogs by which one member is invited. Where they open is up to the page:
 * {@link Generation#S26} has a tree of its own for them. {@link Generation#E26} shows
 * them without telling class names.
 *
 * @param texts the language
 * @param generation the generation of the page they open on
 * @param member who is to be invited
 * @param named whom they name, empty for nobody
 * @param notesLeft how many notes may still be written
 */
record InvitationDialogs(Texts texts, Generation generation, Member member, Optional<String> named, int notesLeft) {

	/** Where a page's script asks for the dialog in which a note is written. */
	static final String NOTE = "/preload/custom-invite/note/";

	/** What the site gives a basic account in a month. */
	private static final int NOTES_IN_A_MONTH = 5;

	DomContent ask(Reach reach) {
		return (reach == Reach.EMAIL_REQUIRED) ? email()
				: box(this.texts.get("invite.title"), personal(),
						each(addNote(), choice("primary", this.texts.get("send.bare"), this.texts.get("send.bare"))
							.attr("data-practice-send", "")));
	}

	private DomContent email() {
		boolean plain = this.generation == Generation.E26;
		DomContent field = label(text(this.texts.get("email")),
				plain ? input().withType("text") : input().withType("email").withName("email").withId("email"));
		return box(this.texts.get("invite.title"), each(p(this.texts.get("email.ask")), field),
				each(addNote(), choice("primary", this.texts.get("send.bare"), this.texts.get("send.bare")).isDisabled()
					.attr("aria-disabled", "true")));
	}

	private ButtonTag addNote() {
		return choice("secondary", this.texts.get("add.note"), this.texts.get("add.note")).attr("data-practice-note",
				NOTE + "?vanityName=" + Words.encoded(this.member.slug()));
	}

	DomContent note() {
		return box(this.texts.get("note.title"),
				each(personal(), p(this.texts.get("note.left", Math.min(this.notesLeft, NOTES_IN_A_MONTH))),
						textarea().withId("custom-message").withName("message").attr("rows", "5"),
						span("0/" + Invitations.MAX_NOTE_LENGTH).attr("data-practice-count", ""),
						a(this.texts.get("note.ai")).withHref("/premium/products/?upsellOrderOrigin=premium_ai_invite"),
						div().attr("data-practice-said", "")),
				each(choice("muted", this.texts.get("cancel"), this.texts.get("cancel")).attr("data-practice-dismiss",
						""),
						choice("primary", this.texts.get("send.invitation"), this.texts.get("send")).isDisabled()
							.attr("data-practice-send", "")));
	}

	/**
	 * What is said below a note that the site does not take.
	 * @return the words
	 */
	DomContent tooLong() {
		return span(this.texts.get("note.long", Invitations.MAX_NOTE_LENGTH));
	}

	/**
	 * What is sold to whoever has used up the month's notes.
	 * @return the dialog
	 */
	DomContent upsell() {
		DomContent content = each(dismiss(), h2(this.texts.get("note.upsell")), p(this.texts.get("note.upsell.more")),
				a("Premium").withHref("/premium/products/?upsellOrderOrigin=custom-invite"));
		return (this.generation == Generation.S26) ? dialog(content).withClass(Hashed.name())
				: div(content).attr("role", "dialog").withClass("artdeco-modal modal-upsell");
	}

	/**
	 * The week's limit: neither its class nor its buttons tell it from any other news.
	 * @return the dialog
	 */
	DomContent weeklyLimit() {
		return div(dismiss(), h2(this.texts.get("limit.title")), p(this.texts.get("limit.more")),
				button(this.texts.get("got.it")).withType("button").attr("data-practice-dismiss", ""))
			.attr("role", "dialog");
	}

	private DomContent personal() {
		return iff(this.named, (name) -> {
			String[] around = this.texts.get("invite.personal", "\0").split("\0", -1);
			return p(text(around[0]), strong(name), text(around[1]));
		});
	}

	private DomContent box(String title, DomContent content, DomContent actions) {
		DivTag box = div(dismiss(),
				div(h2(title).withId("send-invite-modal")).withClass(known("artdeco-modal__header")),
				div(content).withClass(known("artdeco-modal__content")),
				div(actions).withClass(known("artdeco-modal__actionbar")))
			.attr("role", "dialog")
			.attr("aria-labelledby", "send-invite-modal")
			.attr("data-practice-member", this.member.slug());
		return isPlain() ? box
				: box.attr("data-test-modal", "").withClass("artdeco-modal artdeco-modal--layer-default send-invite");
	}

	private ButtonTag choice(String kind, String label, String text) {
		return button(span(text)).withType("button")
			.attr("aria-label", label)
			.withClass(known("artdeco-button artdeco-button--2 artdeco-button--" + kind));
	}

	private ButtonTag dismiss() {
		return button(Svg.tested("close-medium")).withType("button")
			.attr("aria-label", this.texts.get("dismiss"))
			.withClass(known("artdeco-modal__dismiss"))
			.attr("data-practice-dismiss", "");
	}

	private String known(String classes) {
		return isPlain() ? Hashed.word() : classes;
	}

	private boolean isPlain() {
		return this.generation == Generation.E26;
	}

}
