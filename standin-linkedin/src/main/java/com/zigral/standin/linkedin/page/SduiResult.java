package com.zigral.standin.linkedin.page;

import java.util.Optional;

import com.zigral.standin.linkedin.markup.Content;
import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.Late;
import com.zigral.standin.linkedin.markup.Media;
import com.zigral.standin.linkedin.markup.ProfileView;
import com.zigral.standin.linkedin.markup.Sdui;
import com.zigral.standin.linkedin.markup.Svg;
import com.zigral.standin.linkedin.markup.Variation;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Texts;
import com.zigral.standin.linkedin.member.Words;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.img;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

/**
 * One result of the people search in {@link Generation#S26} markup: a card inside a link,
 * with further links in it.
 */
final class SduiResult {

	private SduiResult() {
	}

	static DomContent item(SearchView.Result result, SearchView view) {
		Member member = result.member();
		DivTag item = Sdui
			.box(Sdui.contents(member.hidden() ? hidden(member, view.texts()) : card(result, view)), Sdui.rule())
			.attr("role", "listitem");
		boolean nested = !member.hidden() && !Variation.UNNESTED.isOf(member);
		return div(nested ? Late.nested(item) : item);
	}

	private static DomContent hidden(Member member, Texts texts) {
		return Sdui.box(Sdui.box(figure(Svg.named("person-accent-4")), Sdui.box(Sdui.line(texts.get("hidden")),
				div(Sdui.line(member.headline())), div(Sdui.line(member.place().name())))));
	}

	private static DomContent card(SearchView.Result result, SearchView view) {
		Member member = result.member();
		String key = Hashed.uuid();
		return a(Sdui.keyed(key, Sdui.box(portrait(member), lines(result, view.texts()), action(result, view.texts())),
				snippet(member, view), followers(member, view.texts()), mutual(member, view.texts())))
			.withHref(Sdui.publicUrl(member))
			.withClass(Hashed.name())
			.attr("tabindex", "0")
			.attr("componentkey", key);
	}

	private static DomContent portrait(Member member) {
		return figure(Media.photo(member.id(), member.name())).withClass(Hashed.name());
	}

	private static DomContent lines(SearchView.Result result, Texts texts) {
		Member member = result.member();
		DomContent verified = span(Svg.named("verified-small")).attr("role", "img")
			.attr("aria-label", texts.get("verified"));
		DomContent name = a(text(member.name()), iff(Variation.VERIFIED.isOf(member), each(span(" "), verified)))
			.withHref(Sdui.publicUrl(member));
		return Sdui.box(
				p(name, span(span(" • " + texts.get("degree.search." + result.degree())))).withClass(Hashed.name())
					.attr("componentkey", Hashed.uuid()),
				div(line(member, member.headline())), div(line(member, member.place().name())));
	}

	private static DomContent line(Member member, String text) {
		return Variation.SPANS_IN_LINES.isOf(member) ? Sdui.line(span(text)) : Sdui.line(text);
	}

	private static DomContent action(SearchView.Result result, Texts texts) {
		Member member = result.member();
		DomContent control = switch (result.standing()) {
			case CONNECTED ->
				Sdui.linkButton(ProfileView.composePath(member), "send-privately-small", texts.get("message"))
					.attr("aria-label", texts.get("message.with", member.name()));
			case PENDING -> Sdui.linkButton("#", "clock-small", texts.get("pending"))
				.attr("aria-label", texts.get("pending.with", member.name()));
			case STRANGER, WITHDRAWN ->
				Variation.NO_ACTION.isOf(member) ? otherwise(member, texts) : connect(member, texts);
		};
		return Sdui.box(Sdui.keyed("SearchResults" + member.profileId(),
				Sdui.contents(Sdui.keyed(Hashed.uuid(), Sdui.contents(control)))));
	}

	private static DomContent otherwise(Member member, Texts texts) {
		return (member.degree() > 2) ? each()
				: Sdui.iconButton("add-small", texts.get("follow.with", member.name()), texts.get("follow"));
	}

	private static DomContent connect(Member member, Texts texts) {
		return Sdui
			.linkButton("/preload/search-custom-invite/?vanityName=" + member.slug(), "connect-small",
					texts.get("connect"))
			.attr("aria-label", texts.get("connect.with", member.name()));
	}

	private static DomContent snippet(Member member, SearchView view) {
		Optional<ResultSnippet> snippet = ResultSnippet.of(member, view);
		if (!Variation.SPANS_IN_LINES.isOf(member)) {
			return Content.of(snippet, (shown) -> div(Sdui.line(text(shown.label() + " "), words(shown.text(), view))));
		}
		return Sdui.keyed("SearchResultssnippet_" + member.profileId(), Sdui
			.line(span(Content.of(snippet, (shown) -> each(text(shown.label() + " "), words(shown.text(), view))))));
	}

	/**
	 * A text in which the words that were searched for are set in bold.
	 * @param text the text
	 * @param view the page
	 * @return the text and its bold words
	 */
	private static DomContent words(String text, SearchView view) {
		String wanted = view.criteria().title().or(view.criteria()::keywords).map(Words::folded).orElse("");
		int at = wanted.isEmpty() ? -1 : Words.folded(text).indexOf(wanted);
		int end = at + wanted.length();
		if (at < 0 || Words.folded(text).length() != text.length()) {
			return text(text);
		}
		return each(text(text.substring(0, at)), strong(span(text.substring(at, end))), text(text.substring(end)));
	}

	private static DomContent followers(Member member, Texts texts) {
		if (!Variation.FOLLOWERS.isOf(member)) {
			return each();
		}
		return Sdui.keyed(Hashed.uuid(), Svg.named("people-small"),
				Sdui.line(a(texts.get("followers", texts.count((int) member.id() * 13)))
					.withHref("/search/results/people/?origin=SHARED_FOLLOWERS_CANNED_SEARCH")));
	}

	private static DomContent mutual(Member member, Texts texts) {
		DomContent others = a(strong(texts.get("mutual.others", member.id()))).withHref(
				"/search/results/people/?origin=SHARED_CONNECTIONS_CANNED_SEARCH&network=%5B%22F%22%5D&connectionOf=%5B%22"
						+ member.profileId() + "%22%5D");
		return Sdui.keyed(Hashed.uuid(),
				ul(li(figure(img().withAlt("").withSrc(Media.PATH + "face-1.png")))).attr("role", "presentation"),
				div(p(a(strong("Ana Mutual")).withHref("/in/ana-mutual/"), text(","), span(" "),
						a(strong("Tim Mutual")).withHref("/in/tim-mutual/"), span(" " + texts.get("and") + " "), others)
					.attr("componentkey", Hashed.uuid())));
	}

}
