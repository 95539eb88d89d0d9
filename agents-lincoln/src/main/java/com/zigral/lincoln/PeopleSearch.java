package com.zigral.lincoln;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import com.microsoft.playwright.Page;
import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Effect;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import com.zigral.agent.Parameter;
import com.zigral.agent.Progress;
import com.zigral.agent.Prospect;
import com.zigral.agent.RetryClass;
import com.zigral.agent.StepContext;
import com.zigral.lincoln.TypeAhead.Term;

/**
 * Finds people: page after page of search results, until there are enough or no more.
 */
final class PeopleSearch {

	private static final int DEFAULT_LIMIT = 25;

	static final Action ACTION = new Action("search_people",
			"Finds people on LinkedIn by keywords and filters and puts out a short prospect for each: name, profile "
					+ "address, headline, location, current title and company. At least one filter is needed.",
			List.of(Parameter.text("keywords", "Words that stand anywhere in the profile", 200),
					Parameter.text("title", "Words of the current job title, such as CTO", 200),
					Parameter.text("company", "The current company's name", 200),
					Parameter.text("location", "A city, region or country", 200),
					Parameter.text("industry", "The industry of the current company", 200), Parameter.integer("limit",
							"How many people at most; 25 unless given", 1, SearchPage.MOST_RESULTS, DEFAULT_LIMIT)),
			Set.of(Prospect.KIND), Effect.READ, RetryClass.IDEMPOTENT);

	private static final List<String> FILTERS = List.of("keywords", "title", "company", "location", "industry");

	/**
	 * Results and suggestions come a moment after the page; a fraction of its timeout.
	 */
	private static final int PATIENCE_DIVISOR = 10;

	private final LinkedIn linkedIn;

	private final long patienceMillis;

	PeopleSearch(LinkedIn linkedIn, LincolnSettings settings) {
		this.linkedIn = linkedIn;
		this.patienceMillis = settings.timeout().toMillis() / PATIENCE_DIVISOR;
	}

	Outcome run(ActionRequest request, StepContext context) throws InterruptedException {
		int limit = request.integer("limit").orElse(DEFAULT_LIMIT);
		SearchState state = context.savedState().isEmpty() ? new SearchState(query(request))
				: SearchState.from(context.savedState());
		while (!state.isEnded()) {
			SearchPage page = this.linkedIn.visit(state.nextPath(),
					(open) -> SearchPage.read(open, this.patienceMillis));
			state.add(page, request.text("title"), limit, context.clock().instant());
			context.save(progress(state, limit));
		}
		return succeeded(state);
	}

	private SearchQuery query(ActionRequest request) throws InterruptedException {
		if (FILTERS.stream().noneMatch((filter) -> request.text(filter).isPresent())) {
			throw new Trouble(ErrorKind.PRECONDITION,
					"A search for people needs at least one of " + String.join(", ", FILTERS));
		}
		Map<Facet, String> names = SearchQuery.names(request);
		return SearchQuery.of(request,
				names.isEmpty() ? Map.of() : this.linkedIn.visit(SearchQuery.START, (page) -> terms(page, names)));
	}

	private Map<Facet, Term> terms(Page page, Map<Facet, String> names) {
		TypeAhead typeAhead = new TypeAhead(page, this.patienceMillis);
		Map<Facet, Term> terms = new EnumMap<>(Facet.class);
		names.forEach((facet, name) -> typeAhead.find(facet, listed(facet, name))
			.ifPresent((term) -> terms.put(facet, term)));
		return terms;
	}

	private static String listed(Facet facet, String name) {
		return (facet == Facet.INDUSTRY) ? Industries.closest(name).orElse(name) : name;
	}

	private static Progress progress(SearchState state, int limit) {
		OptionalInt total = state.total()
			.map((found) -> OptionalInt.of(Math.min(found, limit)))
			.orElseGet(OptionalInt::empty);
		return new Progress(state.size(), total,
				"Read search page %d: %d people so far".formatted(state.pages(), state.size()), state.toData());
	}

	private static Outcome succeeded(SearchState state) {
		Map<String, Object> output = new LinkedHashMap<>(state.counts());
		output.put(Prospect.KIND, state.prospects());
		output.put("filters", state.filters());
		String hidden = (state.hidden() > 0) ? ", left out %d hidden members".formatted(state.hidden()) : "";
		return new Outcome.Succeeded("Found %d people on %d search pages%s%s".formatted(state.size(), state.pages(),
				hidden, total(state.total())), output, List.of());
	}

	private static String total(Optional<Integer> total) {
		return total.map("; LinkedIn counts %,d in all"::formatted).orElse("");
	}

}
