package com.zigral.standin.linkedin.page;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.zigral.standin.linkedin.markup.Late;
import com.zigral.standin.linkedin.markup.Sdui;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;

import static j2html.TagCreator.a;
import static j2html.TagCreator.aside;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.fieldset;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.legend;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.template;
import static j2html.TagCreator.ul;

/**
 * The pages of Sales Navigator. What tells its elements apart is public knowledge:
 * filters are {@code fieldset}s with {@code data-x-search-filter}; a result leads to a
 * lead's page, and only the menu there to the public profile.
 */
public final class SalesPages {

	private SalesPages() {
	}

	/**
	 * A page of results, the first of which come with it and the others on scrolling.
	 * @param view what it shows
	 * @param chosen how many values are chosen in each filter, by its type
	 * @return the page's main part
	 */
	public static DomContent search(SearchView view, Map<String, Integer> chosen) {
		DomContent filters = form(each(chosen.entrySet(), (filter) -> filter(filter.getKey(), filter.getValue())))
			.withClass("search-filters");
		DomContent content = view.results().isEmpty()
				? div(h3(view.texts().get("no.results"))).withClass("artdeco-empty-state") : results(view);
		return main(filters, div(Late.after(Late.SOON, content)).withId("search-results-container"), pager(view))
			.withClass("full-width");
	}

	/**
	 * The results that come when somebody scrolls.
	 * @param view what the page shows
	 * @return the list's items
	 */
	public static DomContent later(SearchView view) {
		return items(view.later(), view);
	}

	/**
	 * The page of one lead.
	 * @param texts the language
	 * @param member the lead
	 * @param similar somebody else, whom the sidebar links to
	 * @param unlinked whether the menu lacks the link to the public profile
	 * @return the page's main part
	 */
	public static DomContent lead(Texts texts, Member member, Member similar, boolean unlinked) {
		DomContent profile = iff(!unlinked,
				li(a(texts.get("view.public")).withHref(Sdui.publicUrl(member)).withTarget("_blank")));
		DivTag menu = div(
				button(texts.get("more.actions")).withType("button")
					.attr("data-x--lead-actions-bar-overflow-menu", "")
					.attr("aria-expanded", "false")
					.attr("data-practice-menu", ""),
				template(ul(profile, li(button(texts.get("report")).withType("button")))));
		return main(
				section(h1(member.name()).attr("data-anonymize", "person-name"),
						p(member.headline()).attr("data-anonymize", "headline"),
						div(member.place().name()).attr("data-anonymize", "location"), menu)
					.withId("profile-card-section"),
				aside(h2(texts.get("people.also.viewed")),
						a(similar.name()).withHref(Sdui.publicUrl(similar)).attr("data-anonymize", "person-name")));
	}

	private static DomContent filter(String type, int chosen) {
		return fieldset(legend(type),
				each(Collections.nCopies(chosen, "✓"),
						(tick) -> span(tick).withClass("artdeco-pill artdeco-pill--green")))
			.attr("data-x-search-filter", type);
	}

	private static DomContent results(SearchView view) {
		DomContent placeholders = each(view.later(), (later) -> li().withClass("artdeco-list__item"));
		return each(div(view.count()).withClass("artdeco-tab-primary-text"),
				ol(items(view.atFirst(), view), Late.more(view.moreUrl()).with(placeholders))
					.withClass("artdeco-list"));
	}

	private static DomContent items(List<SearchView.Result> results, SearchView view) {
		return each(results, (result) -> li(SalesResult.of(result.member(), view)).withClass("artdeco-list__item"));
	}

	private static DomContent pager(SearchView view) {
		return button(view.texts().get("next")).withType("button")
			.withClass("artdeco-pagination__button--next")
			.withCondDisabled(view.isLast());
	}

}
