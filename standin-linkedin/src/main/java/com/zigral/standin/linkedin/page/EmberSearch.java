package com.zigral.standin.linkedin.page;

import java.util.List;

import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.Late;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

/**
 * Search pages in Ember markup, which {@link Generation#E26} and {@link Generation#E24}
 * have in common but for the results.
 */
final class EmberSearch implements SearchMarkup {

	@Override
	public DomContent search(SearchView view) {
		DomContent content = view.results().isEmpty() ? noResults(view.texts()) : results(view);
		DivTag container = div(iff(view.limited(), limit(view.texts())), Late.after(Late.SOON, content))
			.withClass("search-results-container");
		return each(new EmberFilters(view).bar(),
				main(h1(view.texts().get("page.of", view.page(), view.pages())).withId("search-srp-prompt")
					.withClass("visually-hidden"), div(container).withClass("search-marvel-srp"))
					.withClass("scaffold-layout__main"));
	}

	@Override
	public DomContent later(SearchView view) {
		return items(view.later(), view);
	}

	private static DomContent limit(Texts texts) {
		return div(h2(texts.get("limit.searches")), a("Premium").withHref("/premium/products/?upsellOrderOrigin=x"))
			.withClass("search-paywall__info artdeco-card");
	}

	private static DomContent results(SearchView view) {
		return each(h2(view.count()).withClass("pb2 t-black--light t-14"),
				div(ul(items(view.atFirst(), view), li(Late.more(view.moreUrl())).withClass(Hashed.word()))
					.withClasses(listClass(view), "list-style-none")
					.attr("role", "list")).withClass("artdeco-card"),
				pager(view));
	}

	private static String listClass(SearchView view) {
		return (view.generation() == Generation.E24) ? "reusable-search__entity-result-list" : Hashed.word();
	}

	private static DomContent items(List<SearchView.Result> results, SearchView view) {
		return each(results, (result) -> EmberResult.item(result, view));
	}

	private static DomContent noResults(Texts texts) {
		return section(h2(texts.get("no.results"))).withClass("search-reusable-search-no-results artdeco-empty-state");
	}

	private static DomContent pager(SearchView view) {
		Texts texts = view.texts();
		return div(span(texts.get("page.of", view.page(), view.pages())).withClass("artdeco-pagination__state--a11y"),
				turn("previous", view.page() > 1, texts.get("previous")),
				ul(li(button(span(texts.count(view.page()))).withType("button").attr("aria-current", "true"))
					.withClass("artdeco-pagination__indicator--number active selected")
					.attr("data-test-pagination-page-btn", view.page())).withClass("artdeco-pagination__pages--number"),
				turn("next", !view.isLast(), texts.get("next")))
			.withClass("artdeco-pagination artdeco-pagination--has-controls");
	}

	private static DomContent turn(String way, boolean usable, String text) {
		return button(span(text).withClass("artdeco-button__text")).withType("button")
			.withClass("artdeco-pagination__button--" + way)
			.attr("aria-label", text)
			.withCondDisabled(!usable);
	}

}
