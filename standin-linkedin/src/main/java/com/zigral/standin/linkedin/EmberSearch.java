package com.zigral.standin.linkedin;

import java.util.List;

/**
 * Search pages in {@link Generation#E24} markup.
 */
final class EmberSearch implements SearchMarkup {

	@Override
	public Html search(SearchView view) {
		Texts texts = view.texts();
		return Html.of("""
				<main class="scaffold-layout__main"><div class="search-reusables__filters-bar">{}</div>
				<div class="search-results-container">{}{}</div>{}</main>
				""", filters(texts), limit(view), view.members().isEmpty() ? noResults(texts) : results(view),
				pager(view));
	}

	@Override
	public Html later(SearchView view) {
		return results(view.later(), view.texts());
	}

	private static Html filters(Texts texts) {
		return Html.of("""
				{}<button type="button" class="search-reusables__all-filters-pill-button" data-panel>{}</button>
				<div hidden role="dialog">{}</div>""", filters(texts, false), texts.get("all.filters"),
				filters(texts, true));
	}

	private static Html filters(Texts texts, boolean amongAll) {
		return Html.all(Facet.shown(amongAll)
			.stream()
			.map((facet) -> Html.of("""
					<div class="search-reusables__filter-trigger-and-dropdown">
					<button type="button" id="searchFilter_{}" class="artdeco-pill" aria-expanded="false">{}</button>
					<div hidden role="dialog" data-type="{}" data-parameter="{}">
					<input role="combobox" aria-autocomplete="list" aria-label="{}" class="basic-input">
					<div role="listbox" class="basic-typeahead__triggered-content"></div><div></div>
					<button type="button">{}</button></div></div>""", facet.parameter(), texts.get(facet.parameter()),
					facet.type(), facet.parameter(), texts.get(facet.parameter()), texts.get("show.results")))
			.toList());
	}

	private static Html limit(SearchView view) {
		return view.limited() ? Html.of("""
				<div class="search-paywall__info artdeco-card"><h2>{}</h2>
				<a href="/premium/products/?upsellOrderOrigin=x">Premium</a></div>""",
				view.texts().get("limit.searches")) : Html.EMPTY;
	}

	private static Html results(SearchView view) {
		Html placeholders = Html.all(view.later()
			.stream()
			.map((later) -> new Html("<li class=\"reusable-search__result-container\"></li>"))
			.toList());
		return Html.of("""
				<h2 class="pb2 t-black--light t-14">{}</h2>
				<ul role="list" class="reusable-search__entity-result-list">
				{}
				<div data-lazy="{}">{}</div></ul>""", view.texts().get("results", view.texts().count(view.total())),
				results(view.atFirst(), view.texts()), view.later().isEmpty() ? "" : view.moreUrl(), placeholders);
	}

	private static Html noResults(Texts texts) {
		return Html.of("<section class=\"search-reusable-search-no-results artdeco-empty-state\"><h2>{}</h2></section>",
				texts.get("no.results"));
	}

	private static Html pager(SearchView view) {
		Html disabled = view.isLast() ? new Html("disabled") : Html.EMPTY;
		return Html.of("<button type=\"button\" class=\"artdeco-pagination__button--next\" {}>{}</button>", disabled,
				view.texts().get("next"));
	}

	private static Html results(List<Member> members, Texts texts) {
		return Html.all(members.stream()
			.map((member) -> Html.of("""
					<li class="reusable-search__result-container"><div class="entity-result">
					<span class="entity-result__title-text t-16">{}</span>
					<div class="entity-result__primary-subtitle t-14 t-black t-normal">{}</div>
					<div class="entity-result__secondary-subtitle t-14 t-normal">{}</div>
					{}</div></li>""", member.hidden() ? hiddenTitle(texts) : title(member, texts), member.headline(),
					member.place().name(), member.hidden() ? Html.EMPTY : more(member, texts)))
			.toList());
	}

	private static Html hiddenTitle(Texts texts) {
		return Html.of("<a class=\"app-aware-link\" href=\"/search/results/people/headless?origin=x\">{}</a>",
				texts.get("hidden"));
	}

	private static Html title(Member member, Texts texts) {
		return Html.of("""
				<a class="app-aware-link" href="{}?miniProfileUrn=urn%3Ali%3Afs_miniProfile%3A{}"><span dir="ltr">
				<span aria-hidden="true">{}</span><span class="visually-hidden">{}</span></span></a>
				<span class="entity-result__badge"><span class="entity-result__badge-text">
				<span aria-hidden="true">• {}</span><span class="visually-hidden">{}</span></span></span>""",
				member.path(), member.id(), member.name(), texts.get("view.profile", member.name()),
				texts.degree(member.degree()), texts.degree(member.degree()));
	}

	private static Html more(Member member, Texts texts) {
		Html summary = member.current()
			.map((position) -> Html.of("<p class=\"entity-result__summary\">{} {}</p>", texts.get("current"),
					texts.get("at", position.title(), position.company().name())))
			.orElse(Html.EMPTY);
		return Html.of("""
				{}<div class="entity-result__insights"><a href="/in/ana-mutual/">Ana Mutual</a> {}</div>
				<button type="button" aria-label="{}">{}</button>""", summary, texts.get("mutual", ""),
				texts.get("connect.with", member.name()), texts.get("connect"));
	}

}
