package com.zigral.standin.linkedin;

import java.util.List;
import java.util.Optional;

/**
 * Search pages in {@link Generation#S26} markup.
 */
final class SduiSearch implements SearchMarkup {

	@Override
	public Html search(SearchView view) {
		Texts texts = view.texts();
		Html list = Html.of("""
				<div class="{}" role="list">
				{}
				<div data-lazy="{}">{}</div>
				</div>""", Hashed.name(), results(view.atFirst(), texts), view.later().isEmpty() ? "" : view.moreUrl(),
				Html.all(view.later().stream().map((later) -> placeholder()).toList()));
		return workspace(Html.of("""
				<div class="{}">{}</div>
				<div data-view-name="search-results-container" class="{}">{}</div>
				<div class="{}">{}</div>
				""", Hashed.name(), filters(texts), Hashed.name(),
				view.members().isEmpty() ? noResults(texts) : Html.all(List.of(count(view), list, limit(view))),
				Hashed.name(), pager(view)), Html.EMPTY);
	}

	@Override
	public Html later(SearchView view) {
		return results(view.later(), view.texts());
	}

	private static Html filters(Texts texts) {
		return Html.of("""
				{}<button type="button" componentkey="searchFilter_allFilters" data-panel>{}</button>
				<div hidden role="dialog">{}</div>""", filters(texts, false), texts.get("all.filters"),
				filters(texts, true));
	}

	private static Html filters(Texts texts, boolean amongAll) {
		return Html.all(Facet.shown(amongAll)
			.stream()
			.map((facet) -> Html.of(
					"""
							<div class="{}"><button type="button" componentkey="searchFilter_{}" aria-expanded="false">{}</button>
							<div hidden role="dialog" data-type="{}" data-option-urns="true" data-parameter="{}">
							<input role="combobox" aria-autocomplete="list" aria-label="{}" class="{}">
							<div role="listbox" class="{}"></div><div class="{}"></div>
							<button type="button">{}</button></div></div>""",
					Hashed.name(), facet.parameter(), texts.get(facet.parameter()), facet.type(), facet.parameter(),
					texts.get(facet.parameter()), Hashed.name(), Hashed.name(), Hashed.name(),
					texts.get("show.results")))
			.toList());
	}

	private static Html limit(SearchView view) {
		return view.limited() ? Html.of(
				"<div class=\"{}\"><p>{}</p><a href=\"/premium/products/?upsellOrderOrigin=x\">Premium</a></div>",
				Hashed.name(), view.texts().get("limit.searches")) : Html.EMPTY;
	}

	private static Html count(SearchView view) {
		return Html.of("<p class=\"{}\" data-view-name=\"search-results-count\">{}</p>", Hashed.name(),
				view.texts().get("results", view.texts().count(view.total())));
	}

	private static Html noResults(Texts texts) {
		return Html.of("<section data-view-name=\"search-no-results\" class=\"{}\"><h2>{}</h2></section>",
				Hashed.name(), texts.get("no.results"));
	}

	private static Html pager(SearchView view) {
		return Html.of("<button type=\"button\" data-testid=\"pagination-controls-next-button-{}\">{}</button>",
				view.isLast() ? "hidden" : "visible", view.texts().get("next"));
	}

	private static Html placeholder() {
		return Html.of("<div class=\"{}\" role=\"listitem\" style=\"min-height:150px\"></div>", Hashed.name());
	}

	private static Html results(List<Member> members, Texts texts) {
		return Html.all(members.stream()
			.map((member) -> member.hidden() ? hidden(member, texts) : result(member, texts))
			.toList());
	}

	private static Html hidden(Member member, Texts texts) {
		return Html.of("""
				<div role="listitem" class="{}"><div data-view-name="people-search-result" class="{}">
				<p class="{}">{}</p><p class="{}">{}</p><p class="{}">{}</p></div></div>""", Hashed.name(),
				Hashed.name(), Hashed.name(), texts.get("hidden"), Hashed.name(), member.headline(), Hashed.name(),
				member.place().name());
	}

	private static Html result(Member member, Texts texts) {
		return Html.of(
				"""
						<div role="listitem" class="{}"><div data-view-name="people-search-result" class="{}">
						<a href="{}?miniProfileUrn=urn%3Ali%3Afs_miniProfile%3A{}" tabindex="-1"><figure class="{}"></figure></a>
						<p class="{}"><a data-view-name="search-result-lockup-title" href="{}?miniProfileUrn={}">{}</a>
						<span class="{}"> • {}</span></p>
						<p class="{}">{}</p>
						<p class="{}">{}</p>
						{}
						<p class="{}"><a href="/in/ana-mutual/">Ana Mutual</a> {}</p>
						<button type="button" aria-label="{}">{}</button></div></div>""",
				Hashed.name(), Hashed.name(), member.path(), member.id(), Hashed.name(), Hashed.name(), member.path(),
				member.id(), member.name(), Hashed.name(), texts.degree(member.degree()), Hashed.name(),
				member.headline(), Hashed.name(), member.place().name(), current(member, texts), Hashed.name(),
				texts.get("mutual", ""), texts.get("connect.with", member.name()), texts.get("connect"));
	}

	private static Html current(Member member, Texts texts) {
		Optional<Position> current = member.current();
		return current.map((position) -> Html.of("<p class=\"{}\">{} {}</p>", Hashed.name(), texts.get("current"),
				texts.get("at", position.title(), position.company().name())))
			.orElse(Html.EMPTY);
	}

	private static Html workspace(Html content, Html sidebar) {
		return Html.of(PageFrame.workspace(content.content(), sidebar.content()));
	}

}
