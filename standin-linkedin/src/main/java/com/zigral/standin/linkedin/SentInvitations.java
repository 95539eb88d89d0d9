package com.zigral.standin.linkedin;

import java.util.List;
import java.util.function.Predicate;

import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.Media;
import com.zigral.standin.linkedin.markup.Request;
import com.zigral.standin.linkedin.markup.Sdui;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Texts;
import com.zigral.standin.linkedin.member.Words;
import j2html.tags.DomContent;
import j2html.tags.specialized.ButtonTag;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.dialog;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.iffElse;
import static j2html.TagCreator.img;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.ul;

/**
 * The list of the account's invitations that nobody has answered, newest first. It comes
 * after its page, and goes on when somebody scrolls.
 *
 * @param texts the language
 * @param generation the generation of the page
 * @param kept whose invitations have no button to take them back
 */
record SentInvitations(Texts texts, Generation generation, Predicate<Member> kept) {

	/** Where the page's script asks for the list. */
	static final String PART = Request.PARTS + "sent";

	/** Where it asks for the question before an invitation is taken back. */
	static final String CONFIRMATION = Request.PARTS + "withdrawal";

	DomContent page(int count) {
		String people = this.texts.get("sent.people", this.texts.count(count));
		if (this.generation == Generation.S26) {
			return Sdui.workspace(section(p(this.texts.get("sent.manage")),
					div(button(span(people)).withType("button").attr("aria-pressed", "true").withClass(Hashed.name())),
					div(first()).attr("role", "list"))
				.withClass(Hashed.name()));
		}
		return main(section(h1(this.texts.get("sent.manage")).withClass("t-18 mn-invitation-manager__header"),
				button(people).withType("button")
					.withClass("artdeco-pill artdeco-pill--choice artdeco-pill--selected")
					.withId("mn-invitation-manager__invitation-facet-pills--CONNECTION"),
				ul(first()).withClass("artdeco-list mn-invitation-list"))
			.withClass("artdeco-card mn-invitation-manager__container")).withClass("scaffold-layout__main");
	}

	private DomContent first() {
		return next(0);
	}

	private DomContent next(int start) {
		String url = PART + "?start=" + start;
		return (this.generation == Generation.S26) ? div().attr("data-practice-next", url)
				: li().attr("data-practice-next", url);
	}

	DomContent part(List<Member> pending, int start) {
		int end = Math.min(pending.size(), start + Invitations.PAGE_SIZE);
		if (pending.isEmpty()) {
			return p(this.texts.get("sent.none"));
		}
		return each(
				each(pending.subList(Math.min(start, end), end),
						(member) -> (this.generation == Generation.S26) ? item(member) : card(member)),
				iff(end < pending.size(), next(end)));
	}

	private DomContent item(Member member) {
		String url = "https://www.linkedin.com" + member.path();
		return div(a(figure(img().withSrc(Media.photo(member)).withAlt(member.name()))).withHref(url),
				div(a(p(member.name())).withHref(url), p(member.headline()), p(this.texts.get("sent.today")))
					.withClass(Hashed.name()),
				iff(!this.kept.test(member),
						div(withdraw(member).attr("data-view-name", "sent-invitations-withdraw-single"))
							.attr("data-view-name", "edge-creation-connect-action")))
			.attr("role", "listitem")
			.attr("componentkey", Hashed.uuid());
	}

	private DomContent card(Member member) {
		return li(div(
				a(img().withSrc(Media.photo(member)).withAlt(this.texts.get("photo.of", member.name())))
					.withHref(member.path())
					.withClass("invitation-card__picture"),
				div(span(a(strong(member.name())).withHref(member.path())).withClass("invitation-card__tvm-title"),
						div(member.headline()).withClass("invitation-card__subtitle"),
						span(this.texts.get("sent.today")).withClass("time-badge t-12"))
					.withClass("invitation-card__details"),
				iff(!this.kept.test(member),
						div(withdraw(member).attr("aria-label", this.texts.get("withdraw.from", member.name())))
							.withClass("invitation-card__action-container")))
			.withClass("invitation-card__container")).withClass("invitation-card artdeco-list__item");
	}

	private ButtonTag withdraw(Member member) {
		return button(span(this.texts.get("withdraw")).withClass("artdeco-button__text")).withType("button")
			.withClass((this.generation == Generation.S26) ? Hashed.name() : "artdeco-button artdeco-button--muted")
			.attr("data-practice-ask", CONFIRMATION + "?vanityName=" + Words.encoded(member.slug()));
	}

	DomContent confirmation(Member member) {
		boolean hashed = this.generation == Generation.S26;
		DomContent words = each(h2(this.texts.get("withdraw.title")), p(this.texts.get("withdraw.more")));
		ButtonTag cancel = button(span(this.texts.get("cancel"))).withType("button").attr("data-practice-dismiss", "");
		ButtonTag confirm = button(span(this.texts.get("withdraw"))).withType("button")
			.attr("data-practice-withdraw", member.slug());
		return iffElse(hashed,
				dialog(words, cancel.withClass(Hashed.name()),
						div(confirm.attr("aria-label", this.texts.get("withdraw.confirm", member.name()))
							.withClass(Hashed.name())).attr("data-view-name", "edge-creation-connect-action")),
				div(words,
						cancel.withClass("artdeco-modal__confirm-dialog-btn artdeco-button artdeco-button--secondary"),
						confirm.withClass("artdeco-modal__confirm-dialog-btn artdeco-button artdeco-button--primary"))
					.attr("role", "alertdialog")
					.withClass("artdeco-modal artdeco-modal--layer-confirmation"));
	}

}
