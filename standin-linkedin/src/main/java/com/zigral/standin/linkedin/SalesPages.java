package com.zigral.standin.linkedin;

import java.util.List;
import java.util.Map;

/**
 * The pages of Sales Navigator. What tells its elements apart is public knowledge:
 * filters are {@code fieldset}s with {@code data-x-search-filter}, results have
 * {@code data-x-search-result}, and texts have {@code data-anonymize}; a result leads to
 * a lead's page, and only the menu there to the public profile.
 */
final class SalesPages {

	private SalesPages() {
	}

	static String leadId(Member member) {
		return "ACwAA" + member.profileId().substring(5);
	}

	static Html search(SearchView view, Map<String, Integer> chosen) {
		return Html.of("""
				<main class="full-width"><form class="search-filters">{}</form>
				<div id="search-results-container">{}</div>{}</main>""", Html
			.all(chosen.entrySet().stream().map((filter) -> filter(filter.getKey(), filter.getValue())).toList()),
				view.members().isEmpty() ? noResults(view.texts()) : results(view), pager(view));
	}

	static Html later(SearchView view) {
		return results(view.later(), view.texts());
	}

	static Html lead(Texts texts, Member member, Member similar, boolean unlinked) {
		Html profile = unlinked ? Html.EMPTY : Html.of("""
				<li><a href="https://www.linkedin.com{}" target="_blank">{}</a></li>""", member.path(),
				texts.get("view.public"));
		return Html
			.of("""
					<main><section id="profile-card-section"><h1 data-anonymize="person-name">{}</h1>
					<p data-anonymize="headline">{}</p><div data-anonymize="location">{}</div>
					<div><button type="button" data-x--lead-actions-bar-overflow-menu aria-expanded="false" data-menu>{}</button>
					<template><ul>{}<li><button type="button">{}</button></li></ul></template></div></section>
					<aside><h2>{}</h2><a href="https://www.linkedin.com{}" data-anonymize="person-name">{}</a></aside></main>""",
					member.name(), member.headline(), member.place().name(), texts.get("more.actions"), profile,
					texts.get("report"), texts.get("people.also.viewed"), similar.path(), similar.name());
	}

	private static Html filter(String type, int chosen) {
		return Html.of("""
				<fieldset data-x-search-filter="{}"><legend>{}</legend>{}</fieldset>""", type, type,
				new Html("<span class=\"artdeco-pill artdeco-pill--green\">✓</span>".repeat(chosen)));
	}

	private static Html results(SearchView view) {
		return Html.of("""
				<div class="artdeco-tab-primary-text">{}</div><ol class="artdeco-list">
				{}
				<div data-lazy="{}">{}</div></ol>""", view.texts().get("results", view.texts().count(view.total())),
				results(view.atFirst(), view.texts()), view.later().isEmpty() ? "" : view.moreUrl(),
				new Html("<li class=\"artdeco-list__item\"></li>".repeat(view.later().size())));
	}

	private static Html noResults(Texts texts) {
		return Html.of("<div class=\"artdeco-empty-state\"><h3>{}</h3></div>", texts.get("no.results"));
	}

	private static Html pager(SearchView view) {
		Html disabled = view.isLast() ? new Html("disabled") : Html.EMPTY;
		return Html.of("<button type=\"button\" class=\"artdeco-pagination__button--next\" {}>{}</button>", disabled,
				view.texts().get("next"));
	}

	private static Html results(List<Member> members, Texts texts) {
		return Html.all(members.stream()
			.map((member) -> Html.of("<li class=\"artdeco-list__item\">{}</li>",
					member.hidden() ? hidden(member, texts) : result(member, texts)))
			.toList());
	}

	private static Html hidden(Member member, Texts texts) {
		return Html.of("""
				<div data-x-search-result="LEAD"><div class="artdeco-entity-lockup__title">
				<span data-anonymize="person-name">{}</span></div>
				<span data-anonymize="location">{}</span></div>""", texts.get("hidden"), member.place().name());
	}

	private static Html result(Member member, Texts texts) {
		Html position = member.current()
			.map((current) -> Html.of("""
					<span data-anonymize="title">{}</span><span aria-hidden="true"> · </span>
					<a data-anonymize="company-name" href="/sales/company/{}">{}</a>""", current.title(),
					current.company().term().id(), current.company().name()))
			.orElse(Html.EMPTY);
		return Html.of(
				"""
						<div data-x-search-result="LEAD"><div class="artdeco-entity-lockup__title">
						<a href="/sales/lead/{},NAME_SEARCH,Q7xa?_ntb=1" data-control-name="view_lead_panel_via_search_lead_name">
						<span data-anonymize="person-name">{}</span></a></div>
						<span class="artdeco-entity-lockup__degree"> · {}</span>
						<div class="artdeco-entity-lockup__subtitle">{}</div>
						<span data-anonymize="location">{}</span>
						<a href="https://www.linkedin.com/in/ana-mutual/">{}</a></div>""",
				leadId(member), member.name(), texts.degree(member.degree()), position, member.place().name(),
				texts.get("mutual", "Ana Mutual"));
	}

}
