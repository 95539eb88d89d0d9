package com.zigral.lincoln.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import com.zigral.agent.Progress;
import com.zigral.agent.Prospect;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;
import com.zigral.lincoln.LincolnSettings;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.profile.ProfileCollection;
import com.zigral.lincoln.profile.Prospects;
import com.zigral.lincoln.search.Leads.Lead;
import com.zigral.lincoln.session.LinkedInSite;

/**
 * Finds people: page after page of search results, until there are enough or no more.
 * Sales Navigator's results lead to pages of its own, each of which is opened for the
 * public profile and counts as a view of it.
 */
public final class PeopleSearch {

	private static final int DEFAULT_LIMIT = 25;

	private static final String SITE = "site";

	private static final String EXCLUDE = "exclude";

	private static final Set<String> NO_FILTERS = Set.of(SITE, "limit", EXCLUDE);

	/** More alternatives make addresses longer than LinkedIn's own page does. */
	private static final int MAX_VALUES = 10;

	/** The action by which plans ask for it. */
	public static final Action ACTION = new Action("search_people",
			"Finds people on LinkedIn by keywords and filters and puts out a short prospect for each: name, profile "
					+ "address, headline, location, current title and company. At least one filter is needed.",
			parameters(), Set.of(Prospect.KIND), Effect.READ, RetryClass.IDEMPOTENT);

	private final LinkedInSite linkedIn;

	private final SearchPages pages;

	private final double timeoutMillis;

	private final double patienceMillis;

	/**
	 * Create the action.
	 * @param linkedIn the site to search on
	 * @param settings how long its pages are waited for
	 */
	public PeopleSearch(LinkedInSite linkedIn, LincolnSettings settings) {
		this.linkedIn = linkedIn;
		this.pages = new SearchPages(linkedIn, settings);
		this.timeoutMillis = settings.timeout().toMillis();
		this.patienceMillis = settings.patienceMillis();
	}

	/**
	 * Search until the limit is reached or the results end, on from the page where the
	 * saved state ends.
	 * @param request the filters, the limit and who is left out
	 * @param context the step, which saves what was found and grants views of leads
	 * @return the people found, with the filters as they were understood; when the
	 * profile views are used up, when to go on
	 * @throws LinkedInException if there is no filter, the site does not know a location
	 * or cannot use it, or a page cannot be read
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public Outcome run(ActionRequest request, StepContext context) throws InterruptedException {
		int limit = limit(request);
		SearchState state = context.savedState().isEmpty() ? new SearchState(query(request))
				: SearchState.from(context.savedState());
		Prospects.of(request, EXCLUDE).forEach((known) -> state.leaveOut(known.profileUrl()));
		while (!state.isEnded(limit)) {
			Optional<Lead> lead = state.leads().next();
			if (lead.isPresent()) {
				Optional<Outcome.NotBefore> exhausted = context.spend(ProfileCollection.BUDGET);
				if (exhausted.isPresent()) {
					return exhausted.get();
				}
				state.add(lead.get(), leadPage(lead.get()), context.clock().instant());
			}
			else {
				state.add(this.pages.next(state, state.size(), context.clock().instant()), request.texts("title"),
						limit, context.clock().instant());
			}
			context.save(progress(state, limit));
		}
		return succeeded(state);
	}

	private LeadPage leadPage(Lead lead) throws InterruptedException {
		try {
			return this.linkedIn.visit(lead.path(), (open) -> LeadPage.read(open, lead, this.timeoutMillis));
		}
		catch (LinkedInException ex) {
			if (ex.kind() != ErrorKind.NOT_FOUND) {
				throw ex;
			}
			return new LeadPage(Optional.empty(), ex.reason());
		}
	}

	private SearchQuery query(ActionRequest request) throws InterruptedException {
		List<String> filters = ACTION.parameters()
			.stream()
			.map(Parameter::name)
			.filter((name) -> !NO_FILTERS.contains(name))
			.toList();
		if (filters.stream().noneMatch(request.parameters()::containsKey)) {
			throw new LinkedInException(ErrorKind.PRECONDITION,
					"A search for people needs at least one of " + String.join(", ", filters));
		}
		Map<Facet, List<String>> names = SearchQuery.names(request);
		return QueryBuilder.build(SearchSite.of(request.text(SITE).orElse("")), request, names.isEmpty() ? Map.of()
				: this.linkedIn.visit(SearchSite.LINKEDIN.path(), (page) -> lookups(page, names)));
	}

	private Map<Facet, NameLookup> lookups(Page page, Map<Facet, List<String>> names) {
		TypeAhead typeAhead = new TypeAhead(page, this.timeoutMillis, this.patienceMillis);
		Map<Facet, NameLookup> lookups = new EnumMap<>(Facet.class);
		names.forEach((facet, asked) -> lookups.put(facet,
				(facet == Facet.INDUSTRY) ? typeAhead.find(facet, asked, Industries::listed)
						: typeAhead.find(facet, asked, UnaryOperator.identity())));
		return lookups;
	}

	private static List<Parameter> parameters() {
		List<Parameter> parameters = new ArrayList<>(
				List.of(Parameter.text("keywords", "Words that stand anywhere in the profile", 200),
						oneOrMore("title", "Words of the current job title, such as CTO"),
						oneOrMore("company", "The current company's name"),
						oneOrMore("past_company", "The name of a company where people worked before"),
						oneOrMore("location", "A city, region or country"),
						oneOrMore("industry", "The industry of the current company"),
						oneOrMore("school", "The name of a school or university people went to")));
		parameters.addAll(Choice.toParameters());
		parameters.add(Parameter.choice(SITE,
				"Where to search: linkedin unless given. sales_navigator needs an account that pays for it, has more "
						+ "filters, and opens a page for each person found, which counts as a view of their profile",
				SearchSite.keys()));
		parameters.add(Parameter.data(EXCLUDE, Prospect.KIND,
				"People who are left out, because they were found before; they do not count for the limit"));
		parameters.add(Parameter.integer("limit", "How many people at most; 25 unless given. LinkedIn shows 1,000 of "
				+ "one search, Sales Navigator 2,500", 1, SearchSite.MOST_RESULTS, DEFAULT_LIMIT));
		return parameters;
	}

	private static Parameter oneOrMore(String name, String description) {
		return Parameter.oneOrMore(name, description + "; of several values people need only one", 200, MAX_VALUES);
	}

	private static int limit(ActionRequest request) {
		return Math.min(request.integer("limit").orElse(DEFAULT_LIMIT),
				SearchSite.of(request.text(SITE).orElse("")).mostResults());
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
		output.put("unresolved", state.leads().unresolved());
		String rest = Stream
			.of(words(", left out %d hidden members", state.hidden()),
					words(", left out %d people who were found before", state.foundBefore()),
					words(", could not read all that %d of them show", state.unread()),
					words(", and %d leads whose public profile is not known", state.leads().unresolved().size()),
					state.total().map("; LinkedIn counts %,d in all"::formatted))
			.flatMap(Optional::stream)
			.reduce("", String::concat);
		if (state.size() == 0) {
			return Outcome.Succeeded.empty("Nobody found: %d search pages show nobody%s".formatted(state.pages(), rest),
					output);
		}
		return new Outcome.Succeeded(
				"Found %d people on %d search pages%s".formatted(state.size(), state.pages(), rest), output, List.of());
	}

	private static Optional<String> words(String words, int count) {
		return Optional.of(count).filter((number) -> number > 0).map(words::formatted);
	}

}
