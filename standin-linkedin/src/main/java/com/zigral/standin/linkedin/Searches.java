package com.zigral.standin.linkedin;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.zigral.standin.linkedin.markup.Ledger;
import com.zigral.standin.linkedin.markup.LedgerEntry;
import com.zigral.standin.linkedin.markup.PageFrame;
import com.zigral.standin.linkedin.markup.Request;
import com.zigral.standin.linkedin.markup.Response;
import com.zigral.standin.linkedin.member.Catalog;
import com.zigral.standin.linkedin.member.Criteria;
import com.zigral.standin.linkedin.member.Facet;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Network;
import com.zigral.standin.linkedin.member.Subscription;
import com.zigral.standin.linkedin.member.Term;
import com.zigral.standin.linkedin.member.Texts;
import com.zigral.standin.linkedin.member.Trait;
import com.zigral.standin.linkedin.page.SearchMarkup;
import com.zigral.standin.linkedin.page.SearchView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The people search of the site, and the lists behind its filters.
 */
final class Searches {

	private final JsonMapper json = new JsonMapper();

	private final Catalog catalog;

	private final List<Member> members;

	private final Subscription subscription;

	private final Ledger ledger;

	private final FaultControls faults;

	private final Network network;

	Searches(Catalog catalog, List<Member> members, Network network, Subscription subscription, Ledger ledger,
			FaultControls faults) {
		this.network = network;
		this.catalog = catalog;
		this.members = List.copyOf(members);
		this.subscription = subscription;
		this.ledger = ledger;
		this.faults = faults;
	}

	Optional<Response> answer(Request request, String account) {
		return switch (request.path()) {
			case "/search/results/people", "/search/results/people/" -> Optional.of(search(request, account));
			case "/search/results/people/more/" -> Optional.of(later(view(request)));
			case "/voyager/api/typeahead" -> Optional.of(suggestions(request, account));
			default -> Optional.empty();
		};
	}

	List<Member> found(Criteria criteria) {
		return this.members.stream().filter(criteria::isMetBy).toList();
	}

	private Response search(Request request, String account) {
		this.ledger.add(LedgerEntry.Kind.SEARCH_PAGE, account, request.pathAndQuery());
		SearchView view = view(request);
		boolean counts = request.uri().getRawQuery() != null;
		SearchView shown = (!counts || this.subscription.takeSearchPage()) ? view : view.atTheLimit();
		return Response.page(200,
				PageFrame.withNavigation(view.texts(), "LinkedIn", SearchMarkup.of(view.generation()).search(shown)));
	}

	private Response later(SearchView view) {
		return Response.page(200, SearchMarkup.of(view.generation()).later(view));
	}

	private SearchView view(Request request) {
		String query = Optional.ofNullable(request.uri().getRawQuery()).orElse("");
		Criteria criteria = criteria(request);
		List<SearchView.Result> found = found(criteria).stream()
			.map((member) -> new SearchView.Result(member, this.network.standing(member)))
			.toList();
		return SearchView.of(new Texts(this.faults.language()), this.faults.generation(request), query, criteria,
				SearchView.Kind.PEOPLE, request.page(), found);
	}

	private Criteria criteria(Request request) {
		Criteria criteria = Criteria.NONE;
		criteria = request.parameter("keywords").map(criteria::withKeywords).orElse(criteria);
		criteria = request.parameter("titleFreeText").map(criteria::withTitle).orElse(criteria);
		for (Facet facet : Facet.values()) {
			Set<Long> ids = request.parameter(facet.parameter())
				.map(this::codes)
				.orElse(Set.of())
				.stream()
				.filter((id) -> id.matches("\\d{1,18}"))
				.map(Long::valueOf)
				.collect(Collectors.toSet());
			for (Term term : this.catalog.known(facet, ids)) {
				criteria = criteria.with(facet, term);
			}
		}
		for (Trait trait : List.of(Trait.NETWORK, Trait.PROFILE_LANGUAGE)) {
			Set<String> codes = request.parameter(trait.parameter()).map(this::codes).orElse(Set.of());
			criteria = codes.isEmpty() ? criteria : criteria.with(trait, codes);
		}
		return criteria;
	}

	private Set<String> codes(String text) {
		try {
			return Arrays.stream(this.json.readValue(text, String[].class)).collect(Collectors.toSet());
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

}
