package com.zigral.standin.linkedin;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Function;

import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.Late;
import com.zigral.standin.linkedin.markup.Media;
import com.zigral.standin.linkedin.markup.ProfileView;
import com.zigral.standin.linkedin.markup.Request;
import com.zigral.standin.linkedin.markup.Sdui;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.LiTag;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.header;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.img;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.time;
import static j2html.TagCreator.ul;

/**
 * The page with everybody the account is connected with. The list comes after its page,
 * and goes on when somebody scrolls.
 *
 * @param texts the language
 * @param generation the generation of the page
 * @param since since when they are connected
 */
record ConnectionPages(Texts texts, Generation generation, Function<Member, Instant> since) {

	/** Where the page's script asks for the list. */
	static final String PART = Request.PARTS + "connections";

	/** How many come at a time. */
	static final int PAGE_SIZE = 20;

	/**
	 * The page without its list.
	 * @param count how many connections there are
	 * @return the page's main part
	 */
	DomContent page(int count) {
		String title = this.texts.get("connections", this.texts.count(count));
		if (this.generation == Generation.S26) {
			return Sdui.workspace(section(Sdui.keyed("ConnectionsPage_ConnectionsListHeader", p(title), sort()),
					div(next(0)).attr("data-view-name", "connections-list").withClass(Hashed.name()))
				.withClass(Hashed.name()));
		}
		return main(section(
				header(h1(title).withClass("t-18 t-black t-normal"), sort()).withClass("mn-connections__header"),
				div(ul(next(0)).withClass("scaffold-finite-scroll__content")).withClass("scaffold-finite-scroll"))
			.withClass("mn-connections artdeco-card " + Hashed.word())).withClass("scaffold-layout__main");
	}

	private DomContent sort() {
		return button(this.texts.get("sort.recent")).withType("button").attr("aria-expanded", "false");
	}

	private DomContent next(int start) {
		String url = PART + "?start=" + start;
		return (this.generation == Generation.S26) ? div().attr("data-practice-next", url)
				: li().attr("data-practice-next", url);
	}

	/**
	 * Some of the list, and what brings more of it.
	 * @param connections everybody
	 * @param start the index of the first to show
	 * @return the entries
	 */
	DomContent part(List<Member> connections, int start) {
		int end = Math.min(connections.size(), start + PAGE_SIZE);
		return each(
				each(connections.subList(Math.min(start, end), end),
						(member) -> (this.generation == Generation.S26) ? Late.nested(item(member)) : card(member)),
				iff(end < connections.size(), next(end)));
	}

	private DivTag item(Member member) {
		String url = Sdui.publicUrl(member);
		return div(
				a(figure(img().withSrc(Media.photo(member)))).withHref(url)
					.attr("data-view-name", "connections-profile"),
				div(a(p(a(member.name()).withHref(url)).withClass(Hashed.name()), Sdui.line(member.headline()))
					.withHref(url)
					.attr("data-view-name", "connections-profile"), Sdui.line(connectedOn(member)))
					.withClass(Hashed.name()),
				a(this.texts.get("message")).withHref(ProfileView.composePath(member))
					.attr("aria-label", this.texts.get("message")))
			.withClass(Hashed.name())
			.attr("componentkey", "auto-component-" + Hashed.uuid());
	}

	private LiTag card(Member member) {
		return li(
				a(img().withSrc(Media.photo(member)),
						span(this.texts.get("photo.of", member.name())).withClass("visually-hidden"))
					.withHref(member.path())
					.withClass("ember-view mn-connection-card__picture"),
				div(a(span(member.name()).withClass("mn-connection-card__name t-16 t-bold"),
						span(member.headline()).withClass("mn-connection-card__occupation t-14"))
					.withHref(member.path())
					.withClass("ember-view mn-connection-card__link"),
						time(connectedOn(member)).withClass("time-badge t-12"))
					.withClass("mn-connection-card__details"),
				button(span(this.texts.get("message"))).withType("button")
					.withClass("artdeco-button artdeco-button--secondary"))
			.withId("ember" + Hashed.name().substring(1))
			.withClass("mn-connection-card artdeco-list "
					+ ((this.generation == Generation.E26) ? Hashed.word() : "artdeco-list__item"));
	}

	private String connectedOn(Member member) {
		return this.texts.get("connected.on",
				this.texts.at(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), this.since.apply(member)));
	}

}
