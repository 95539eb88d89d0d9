package com.zigral.sandbox.linkedin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the site answers to whoever is logged in.
 */
final class Site {

	private static final Pattern PROFILE = Pattern.compile("/in/([^/]+)/?(?:details/(experience|education)/?)?");

	private static final int ALSO_VIEWED = 4;

	private final JsonMapper json = new JsonMapper();

	private final Catalog catalog;

	private final List<Member> members;

	private final Network network;

	private final Social social;

	private final Ledger ledger;

	private final Troubles troubles;

	Site(Catalog catalog, List<Member> members, Network network, Ledger ledger, Troubles troubles) {
		this.catalog = catalog;
		this.members = List.copyOf(members);
		this.network = network;
		this.social = new Social(this.members, network, ledger);
		this.ledger = ledger;
		this.troubles = troubles;
	}

	Response answer(Request request, String account) {
		return switch (request.path()) {
			case "/", "/feed", "/feed/" -> feed(request, account);
			case "/search/results/people", "/search/results/people/" -> search(request, account);
			case "/search/results/people/more/" -> more(request);
			case "/voyager/api/typeahead" -> suggestions(request, account);
			default -> this.social.answer(request, account, texts()).orElseGet(() -> profile(request, account));
		};
	}

	List<Member> found(Criteria criteria) {
		return this.members.stream().filter(criteria::isMetBy).toList();
	}

	private Response feed(Request request, String account) {
		this.ledger.add(LedgerEntry.Kind.PAGE, account, request.pathAndQuery());
		return Response.page(200, SitePages.feed(texts()));
	}

	private Response search(Request request, String account) {
		this.ledger.add(LedgerEntry.Kind.SEARCH_PAGE, account, request.pathAndQuery());
		return Response.page(200, SitePages.withNavigation(texts(), "LinkedIn", searchMarkup().search(view(request))));
	}

	private Response more(Request request) {
		return Response.page(200, searchMarkup().later(view(request)));
	}

	private SearchView view(Request request) {
		int page = request.parameter("page").filter((text) -> text.matches("\\d{1,6}")).map(Integer::valueOf).orElse(1);
		String query = Optional.ofNullable(request.uri().getRawQuery()).orElse("");
		return SearchView.of(texts(), query, Math.max(1, page), found(criteria(request)));
	}

	private Criteria criteria(Request request) {
		Criteria criteria = Criteria.NONE;
		criteria = request.parameter("keywords").map(criteria::withKeywords).orElse(criteria);
		criteria = request.parameter("titleFreeText").map(criteria::withTitle).orElse(criteria);
		for (Facet facet : Facet.values()) {
			Set<Long> ids = request.parameter(facet.parameter()).map(this::ids).orElse(Set.of());
			for (Term term : this.catalog.known(facet, ids)) {
				criteria = criteria.with(facet, term);
			}
		}
		return criteria;
	}

	private Set<Long> ids(String text) {
		try {
			return Arrays.stream(this.json.readValue(text, String[].class))
				.filter((id) -> id.matches("\\d{1,18}"))
				.map(Long::valueOf)
				.collect(Collectors.toSet());
		}
		catch (JacksonException ex) {
			return Set.of();
		}
	}

	private Response suggestions(Request request, String account) {
		this.ledger.add(LedgerEntry.Kind.TYPE_AHEAD, account, request.pathAndQuery());
		String text = request.parameter("q").orElse("");
		List<Map<String, String>> elements = request.parameter("type")
			.flatMap(Facet::ofType)
			.stream()
			.flatMap((facet) -> this.catalog.suggestions(facet, text)
				.stream()
				.map((term) -> Map.of("text", term.name(), "urn", facet.urn(term.id()))))
			.toList();
		return Response.json(200, this.json.writeValueAsString(Map.of("elements", elements)));
	}

	private Response profile(Request request, String account) {
		Matcher matcher = PROFILE.matcher(request.path());
		if (!matcher.matches()) {
			return Response.page(404, SitePages.notFound(texts()));
		}
		this.ledger.add(LedgerEntry.Kind.PROFILE_VIEW, account, request.pathAndQuery());
		String slug = matcher.group(1);
		String other = this.troubles.redirectOf(slug);
		if (other != null) {
			return Response.redirect("/in/" + Words.encoded(other) + "/");
		}
		if (slug.startsWith("ACoAA")) {
			return member(slug).map((member) -> Response.redirect(member.path()))
				.orElseGet(() -> Response.page(404, SitePages.notFound(texts())));
		}
		return member(slug).map((member) -> profile(member, Optional.ofNullable(matcher.group(2))))
			.orElseGet(() -> Response.page(404, SitePages.notFound(texts())));
	}

	private Optional<Member> member(String slug) {
		return this.members.stream()
			.filter((member) -> member.slug().equalsIgnoreCase(slug) || member.profileId().equals(slug))
			.filter((member) -> !member.hidden())
			.filter((member) -> !this.troubles.isRemoved(member.slug()))
			.findFirst();
	}

	private Response profile(Member member, Optional<String> section) {
		Reach reach = this.network.reach(member);
		String name = (reach == Reach.OUT_OF_NETWORK) ? texts().get("hidden") : member.name();
		ProfileView view = new ProfileView(texts(), member, this.troubles.isWithoutNames() ? "" : name,
				this.network.standing(member), reach, alsoViewed(member));
		String title = view.name().isEmpty() ? "LinkedIn" : "(3) " + view.name() + " | LinkedIn";
		Html content = section.map((details) -> profileMarkup().details(view, details))
			.orElseGet(() -> profileMarkup().profile(view));
		return Response.page(200, SitePages.withNavigation(texts(), title, content));
	}

	private List<Member> alsoViewed(Member member) {
		List<Member> others = new ArrayList<>();
		int start = this.members.indexOf(member);
		for (int i = 1; others.size() < ALSO_VIEWED; i++) {
			Member other = this.members.get((start + i) % this.members.size());
			if (!other.hidden()) {
				others.add(other);
			}
		}
		return others;
	}

	private SearchMarkup searchMarkup() {
		return switch (this.troubles.generation()) {
			case HASHED -> new HashedSearch();
			case READABLE -> new ReadableSearch();
		};
	}

	private ProfileMarkup profileMarkup() {
		return switch (this.troubles.generation()) {
			case HASHED -> new HashedProfile();
			case READABLE -> new ReadableProfile();
		};
	}

	private Texts texts() {
		return new Texts(this.troubles.language());
	}

}
