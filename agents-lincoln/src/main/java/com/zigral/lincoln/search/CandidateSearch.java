package com.zigral.lincoln.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Outcome;
import com.zigral.agent.Progress;
import com.zigral.agent.Prospect;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;
import com.zigral.lincoln.LincolnSettings;
import com.zigral.lincoln.session.LinkedInSite;

/**
 * Looks for people whose names are known and whose profiles are not: one search page
 * each, of which the first results are proposed, and another one without the company when
 * it shows nobody of that name. Which of them it is, nobody guesses.
 */
public final class CandidateSearch {

	private static final int MAX_PEOPLE = 100;

	/** More do not help a person who has to choose. */
	private static final int MAX_CANDIDATES = 5;

	private static final String PEOPLE = "people";

	private static final String CANDIDATES = "candidates";

	private static final String ROW = "row";

	/** Whether the company was left out, as nobody of that name was found with it. */
	private static final String BY_NAME_ALONE = "by_name_alone";

	/** The action by which plans ask for it. */
	public static final Action ACTION = new Action("find_people",
			"Looks for people by name and company, or by name alone where that finds nobody, whose profile addresses "
					+ "are not known, and puts out up to five candidates for each, of whom a person chooses one. "
					+ "Later steps cannot use them. To find people by what they do, use search_people.",
			List.of(Parameter.objects(PEOPLE, "Who is looked for", MAX_PEOPLE, WantedPerson.schema()).asRequired()),
			Set.of(), Effect.READ, RetryClass.IDEMPOTENT);

	private final SearchPages pages;

	/**
	 * Create the action.
	 * @param linkedIn the site to search on
	 * @param settings how long its pages are waited for
	 */
	public CandidateSearch(LinkedInSite linkedIn, LincolnSettings settings) {
		this.pages = new SearchPages(linkedIn, settings);
	}

	/**
	 * Search for each person. Whoever the saved state has candidates for is not searched
	 * again.
	 * @param request who is looked for, at most 100 people
	 * @param context the step, which saves the candidates
	 * @return up to five candidates for each person, none when nobody was found
	 * @throws com.zigral.lincoln.browser.LinkedInException if a page of results cannot be
	 * read
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public Outcome run(ActionRequest request, StepContext context) throws InterruptedException {
		List<WantedPerson> people = request.objects(PEOPLE).stream().map(WantedPerson::from).toList();
		List<Map<String, Object>> found = saved(context.savedState());
		for (WantedPerson person : people) {
			if (found.stream().noneMatch(person::isIn)) {
				found.add(candidates(person, found.size(), context.clock().instant()));
				context.save(new Progress(found.size(), OptionalInt.of(people.size()),
						"Looked for %d of %d people".formatted(found.size(), people.size()),
						Map.of(CANDIDATES, List.copyOf(found))));
			}
		}
		return new Outcome.Succeeded(summary(found), Map.of(CANDIDATES, found), List.of());
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> saved(Map<String, Object> state) {
		return new ArrayList<>((List<Map<String, Object>>) state.getOrDefault(CANDIDATES, List.of()));
	}

	private Map<String, Object> candidates(WantedPerson person, int before, Instant now) throws InterruptedException {
		SearchState search = search(person, before, now);
		Optional<WantedPerson> anywhere = person.anywhere().filter((_) -> !search.isAnybody(person::isCalled));
		if (anywhere.isPresent()) {
			SearchState byName = search(anywhere.get(), before, now);
			if (byName.size() > 0 || search.size() == 0) {
				return entry(anywhere.get(), byName, true);
			}
		}
		return entry(person, search, false);
	}

	private SearchState search(WantedPerson person, int before, Instant now) throws InterruptedException {
		SearchState search = person.search();
		search.add(this.pages.next(search, before, now), List.of(), MAX_CANDIDATES, now);
		return search;
	}

	private static Map<String, Object> entry(WantedPerson person, SearchState search, boolean byNameAlone) {
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put(ROW, person.row());
		entry.put("keywords", person.keywords());
		entry.put(BY_NAME_ALONE, byNameAlone);
		entry.put(Prospect.KIND, search.prospects());
		entry.put("hidden", search.hidden());
		entry.put("unread", search.unread());
		search.total().ifPresent((total) -> entry.put("total", total));
		return entry;
	}

	private static String summary(List<Map<String, Object>> found) {
		List<String> nobody = found.stream()
			.filter((entry) -> List.of().equals(entry.get(Prospect.KIND)))
			.map((entry) -> String.valueOf(entry.get(ROW)))
			.toList();
		String rest = nobody.isEmpty() ? ""
				: "; nobody for row%s %s".formatted((nobody.size() == 1) ? "" : "s", String.join(", ", nobody));
		return "Looked for %d people and found candidates for %d of them%s".formatted(found.size(),
				found.size() - nobody.size(), rest);
	}

}
