package com.zigral.standin.linkedin.page;

import java.util.List;
import java.util.Locale;

import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.Svg;
import com.zigral.standin.linkedin.member.Catalog;
import com.zigral.standin.linkedin.member.Facet;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Term;
import com.zigral.standin.linkedin.member.Texts;
import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.FieldsetTag;
import j2html.tags.specialized.SpanTag;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.fieldset;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.legend;
import static j2html.TagCreator.li;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.template;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

/**
 * The filters of a search page in Ember markup. The dropdown of a filter is in the page
 * while it is closed; in {@link Generation#E26} it stands before its button.
 */
final class EmberFilters {

	/** How many values a filter offers before anybody types. */
	private static final int OFFERED = 5;

	private static final Catalog CATALOG = new Catalog();

	private final Texts texts;

	private final Generation generation;

	EmberFilters(SearchView view) {
		this.texts = view.texts();
		this.generation = view.generation();
	}

	DomContent bar() {
		return nav(div(ul(item(fieldset(ul(each(List.of(1, 2, 3), this::degree)))),
				each(Facet.shown(false), (facet) -> item(trigger(facet))), item(all()))
			.withClass("search-reusables__filter-list")).withId("search-reusables__filters-bar"))
			.attr("aria-label", this.texts.get("filters"));
	}

	private DomContent all() {
		DivTag panel = div(h2(this.texts.get("all.filters")), ul(each(Facet.shown(true), this::secondary)),
				button(span(this.texts.get("show.results")).withClass("artdeco-button__text"))
					.withClass("artdeco-button artdeco-button--primary")
					.withType("button")
					.attr("data-practice-apply", ""))
			.withClass("artdeco-modal search-reusables__side-panel")
			.attr("role", "dialog");
		return each(button(this.texts.get("all.filters")).withType("button")
			.withClass("artdeco-pill search-reusables__all-filters-pill-button")
			.attr("aria-label", this.texts.get("all.filters"))
			.attr("data-practice-panel", ""), template(panel));
	}

	private DomContent secondary(Facet facet) {
		FieldsetTag values = values(facet, "advanced-filter-" + facet.parameter() + "-");
		return li(values.with(legend(h3(this.texts.get(facet.parameter())))))
			.withClass("search-reusables__secondary-filters-filter");
	}

	private DomContent degree(int degree) {
		String name = this.texts.degree(degree);
		return li(button(name).withType("button")
			.withClass("artdeco-pill search-reusables__multiselect-pill-button")
			.attr("aria-label", name)
			.attr("aria-pressed", "false"));
	}

	private DomContent trigger(Facet facet) {
		String id = "artdeco-hoverable-artdeco-gen-" + Math.floorMod(facet.parameter().hashCode(), 1000);
		SpanTag button = span(button(text(this.texts.get(facet.parameter())), Svg.tested("caret-small"))
			.withId("searchFilter_" + facet.parameter())
			.withType("button")
			.withClass("artdeco-pill search-reusables__filter-pill-button")
			.attr("aria-expanded", "false")
			.attr("aria-controls", id)).withClass("artdeco-hoverable-trigger");
		DivTag dropdown = div(dropdown(facet, id));
		DivTag both = (this.generation == Generation.E26) ? div(dropdown, button) : div(button, dropdown);
		return both.withClass("search-reusables__filter-trigger-and-dropdown")
			.attr("data-basic-filter-parameter-name", facet.parameter());
	}

	private DomContent dropdown(Facet facet, String id) {
		FieldsetTag values = values(facet, facet.parameter() + "-");
		values.with(legend(this.texts.get("filter.by", this.texts.get(facet.parameter()))).withClass("a11y-text"));
		DivTag buttons = div(button(this.texts.get("cancel")).withType("button").withClass("artdeco-button"),
				button(this.texts.get("show.results")).withType("button")
					.withClass("artdeco-button artdeco-button--primary ml2")
					.attr("data-practice-apply", ""));
		return div(form(values, buttons.withClass("reusable-search-filters-buttons"))).withId(id)
			.withClass("artdeco-hoverable-content")
			.attr("role", "tooltip")
			.attr("tabindex", "-1")
			.attr("aria-hidden", "true");
	}

	private FieldsetTag values(Facet facet, String ids) {
		String add = this.texts.get("add." + facet.parameter());
		String name = this.texts.get(facet.parameter()).toLowerCase(Locale.ROOT) + "-filter-value";
		return fieldset(
				div(input().withType("text")
					.withClass("basic-input")
					.withPlaceholder(add)
					.attr("role", "combobox")
					.attr("aria-autocomplete", "list")
					.attr("aria-expanded", "false")
					.attr("aria-label", add),
						div().attr("role", "listbox").withClass("basic-typeahead__triggered-content"))
					.withClass("search-basic-typeahead search-vertical-typeahead"),
				ul(each(CATALOG.terms(facet).limit(OFFERED).toList(), (term) -> value(term, ids, name)))
					.withClass(Hashed.word() + " search-reusables__collection-values-container")
					.attr("data-practice-chosen", ""))
			.withClass("reusable-search-filters-trigger-dropdown__container")
			.attr("data-practice-box", facet.type())
			.attr("data-practice-parameter", facet.parameter())
			.attr("data-practice-ids", ids)
			.attr("data-practice-name", name);
	}

	private DomContent value(Term term, String ids, String name) {
		String id = ids + term.id();
		return li(
				input().withId(id)
					.withName(name)
					.withType("checkbox")
					.withValue(String.valueOf(term.id()))
					.withClass("search-reusables__select-input"),
				label(p(span(term.name()).attr("aria-hidden", "true"),
						span(this.texts.get("filter.by", term.name())).withClass("visually-hidden")))
					.withFor(id)
					.withClass("search-reusables__value-label"))
			.withClass("search-reusables__collection-values-item");
	}

	private static DomContent item(DomContent content) {
		return li(content).withClass("search-reusables__primary-filter");
	}

}
