package com.zigral.standin.linkedin.page;

import java.util.List;
import java.util.stream.IntStream;

import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.Late;
import com.zigral.standin.linkedin.markup.Sdui;
import com.zigral.standin.linkedin.markup.Svg;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.DomContent;

import static j2html.TagCreator.a;
import static j2html.TagCreator.aside;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.iffElse;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

/**
 * Search pages in {@link Generation#S26} markup.
 */
final class SduiSearch implements SearchMarkup {

	/** How many page numbers the pager shows. */
	private static final int INDICATORS = 10;

	@Override
	public DomContent search(SearchView view) {
		Texts texts = view.texts();
		return each(SduiFilters.toolbar(texts), Sdui.workspace(screen(view), rightRail(texts)),
				aside(Sdui.keyed("SearchResults_AllFilters", SduiFilters.panel(texts))).attr("aria-hidden", "true")
					.attr("inert", ""));
	}

	@Override
	public DomContent later(SearchView view) {
		return items(view.later(), view);
	}

	private static DomContent screen(SearchView view) {
		DomContent list = view.results().isEmpty() ? noResults(view.texts()) : results(view);
		return Sdui
			.box(Sdui.box(Late.after(Late.SOON, list))
				.attr("data-testid", "lazy-column")
				.attr("data-component-type", "LazyColumn"))
			.attr("role", "main")
			.attr("data-sdui-screen", "com.linkedin.sdui.flagshipnav.search.SearchResultsPeople");
	}

	private static DomContent results(SearchView view) {
		return each(iff(view.saysHowMany(), Sdui.box(h2(view.count()).withClass(Hashed.name()))),
				Sdui.box(items(view.atFirst(), view), Late.more(view.moreUrl())).attr("role", "list"),
				iff(view.limited(), limit(view.texts())), Sdui.box(pager(view)));
	}

	private static DomContent items(List<SearchView.Result> results, SearchView view) {
		return each(results, (result) -> SduiResult.item(result, view));
	}

	private static DomContent limit(Texts texts) {
		return div(Sdui.contents(Sdui.line(texts.get("limit.searches")),
				a("Premium").withHref("/premium/products/?upsellOrderOrigin=x")));
	}

	private static DomContent noResults(Texts texts) {
		return Sdui.box(Svg.named("main-broadcast-small"), h2(texts.get("no.results")).withClass(Hashed.name()),
				Sdui.line(texts.get("no.results.advice")), button(span(texts.get("edit.search"))).withType("button"));
	}

	private static DomContent pager(SearchView view) {
		Texts texts = view.texts();
		int first = Math.max(1, Math.min(view.page() - INDICATORS / 2, view.pages() - INDICATORS + 1));
		int last = Math.min(view.pages(), first + INDICATORS - 1);
		return each(turn("prev", view.page() > 1, "chevron-left-small", texts.get("previous")),
				ul(each(IntStream.rangeClosed(first, last).boxed().toList(),
						(number) -> indicator(number, view.page(), texts)))
					.attr("data-testid", "pagination-controls-list"),
				turn("next", !view.isLast(), "chevron-right-small", texts.get("next")));
	}

	private static DomContent turn(String way, boolean usable, String icon, String text) {
		return button(span(Svg.named(icon), span(text))).withType("button")
			.withClasses(Hashed.name(), iffElse(usable, Hashed.name(), Hashed.UNDISPLAYED))
			.attr("data-testid", "pagination-controls-%s-button-%s".formatted(way, usable ? "visible" : "hidden"));
	}

	private static DomContent indicator(int number, int shown, Texts texts) {
		return li(button(span(texts.count(number))).withType("button")
			.attr("aria-label", texts.get("page", number))
			.condAttr(number == shown, "aria-current", "true")
			.attr("data-testid", "pagination-indicator-" + (number - 1)));
	}

	private static DomContent rightRail(Texts texts) {
		return div(Sdui.keyed("SearchResults_SearchRightRail",
				Sdui.box(texts.get("ad.options"), p(texts.get("ad.hide")).withClass(Hashed.name()))));
	}

}
