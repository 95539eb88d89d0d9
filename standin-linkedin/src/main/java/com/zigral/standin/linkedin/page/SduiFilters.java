package com.zigral.standin.linkedin.page;

import java.util.List;

import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.Late;
import com.zigral.standin.linkedin.markup.Sdui;
import com.zigral.standin.linkedin.markup.Svg;
import com.zigral.standin.linkedin.member.Facet;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.span;
import static j2html.TagCreator.template;
import static j2html.TagCreator.text;

/**
 * The filters of a search page in {@link Generation#S26} markup. They stand outside the
 * page's main part and are rendered late. Nobody has saved a page with a filter open:
 * what opens is assumed, and gives away no number before the results are shown.
 */
final class SduiFilters {

	private SduiFilters() {
	}

	static DomContent toolbar(Texts texts) {
		DivTag bar = Sdui
			.box(dropdown(texts.get("filter.people"), texts), Sdui.rule(),
					each(List.of(1, 2, 3), (degree) -> degree(texts.degree(degree), texts)),
					each(Facet.shown(false),
							(facet) -> each(dropdown(texts.get(facet.parameter()), texts),
									template(box(facet, texts).attr("role", "dialog")))),
					button(span(texts.get("all.filters"))).withType("button")
						.withClass(Hashed.name())
						.attr("data-practice-panel", ""))
			.attr("data-sdui-component", "com.linkedin.sdui.generated.search.dsl.impl.lazyLoadedFilterBar");
		return div(Sdui.keyed("SearchResults_SearchResultsFilterBar", Late.after(Late.LATER, bar))).attr("role",
				"toolbar");
	}

	/**
	 * The filters that have no button in the toolbar.
	 * @param texts the language
	 * @return what "All filters" opens
	 */
	static DomContent panel(Texts texts) {
		return Late.after(Late.LATER, Sdui.box(h2(texts.get("all.filters")),
				each(Facet.shown(true), (facet) -> div(h3(texts.get(facet.parameter())), box(facet, texts)))));
	}

	private static DivTag dropdown(String name, Texts texts) {
		String key = Hashed.uuid();
		return div(pill(key, name, texts, Svg.named("caret-small"))).attr("role", "button")
			.attr("tabindex", "0")
			.attr("componentkey", key)
			.attr("aria-expanded", "false");
	}

	private static DivTag degree(String name, Texts texts) {
		String key = Hashed.uuid();
		return div(pill(key, name, texts, each())).attr("role", "radio")
			.attr("tabindex", "0")
			.attr("componentkey", key)
			.attr("aria-checked", "false");
	}

	private static DivTag pill(String key, String name, Texts texts, DomContent icon) {
		String id = ":r" + key.charAt(0) + ":";
		return div(input().withId(id).withType("checkbox").attr("tabindex", "-1"), label(text(name), icon).withFor(id))
			.attr("componentkey", key)
			.attr("aria-label", texts.get("filter.by", name));
	}

	private static DivTag box(Facet facet, Texts texts) {
		String add = texts.get("add." + facet.parameter());
		return Sdui
			.box(input().withType("text")
				.withPlaceholder(add)
				.attr("role", "combobox")
				.attr("aria-autocomplete", "list")
				.attr("aria-label", add), div().attr("role", "listbox"), Sdui.box().attr("data-practice-chosen", ""),
					button(span(texts.get("show.results"))).withType("button").attr("data-practice-apply", ""))
			.attr("data-practice-box", facet.type())
			.attr("data-practice-parameter", facet.parameter());
	}

}
