package com.zigral.orchestrator.planning.offline;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.description.Parameter;
import com.zigral.orchestrator.planning.JobSoFar;
import com.zigral.orchestrator.planning.offline.people.PeopleCriteria;
import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Filter;
import com.zigral.orchestrator.planning.offline.word.Language;

/**
 * What a search for people is asked: what the sentence says about them, and beside it the
 * context or, when more are wanted, the job's last search.
 */
final class SearchParameters {

	private static final int DEFAULT_LIMIT = 25;

	private static final String LIMIT = "limit";

	private static final String EXCLUDE = "exclude";

	private final ParsedSentence parsed;

	private final PeopleCriteria criteria;

	private final Map<String, Object> context;

	SearchParameters(ParsedSentence parsed, Map<String, Object> context) {
		this.parsed = parsed;
		this.criteria = parsed.criteria();
		this.context = context;
	}

	/**
	 * Put them together.
	 * @return the parameters, a limit always among them
	 * @throws DeclinedException if the sentence leaves open whom to find
	 */
	Map<String, Object> parameters() {
		return this.criteria.isMore() ? more(this.parsed.job()) : first();
	}

	private Map<String, Object> first() {
		Map<Filter, List<String>> filters = new LinkedHashMap<>(this.criteria.filters());
		for (Filter filter : List.of(Filter.TITLE, Filter.COMPANY, Filter.INDUSTRY, Filter.LOCATION)) {
			if (!filters.containsKey(filter)) {
				said("target_" + filter.parameter()).or(() -> said(filter.parameter()))
					.ifPresent((value) -> filters.put(filter, List.of(value)));
			}
		}
		if (filters.isEmpty()) {
			throw new DeclinedException(DeclineReason.NOBODY, "");
		}
		Map<String, Object> parameters = new LinkedHashMap<>();
		filters.forEach((filter, values) -> parameters.put(filter.parameter(), value(filter, values)));
		if (this.criteria.isOnSalesNavigator()) {
			parameters.put("site", "sales_navigator");
		}
		parameters.put(LIMIT, this.criteria.limit().orElseGet(this::defaultLimit));
		return parameters;
	}

	// What is said about "5 more" must be what was looked for before; else it is not sure
	// whether the rest still holds.
	private Map<String, Object> more(JobSoFar job) {
		if (job.lastSearch().isEmpty()) {
			throw new DeclinedException(DeclineReason.OF_JOB, "more");
		}
		this.criteria.filters().forEach((filter, values) -> {
			if (!keys(job.lastSearch().getOrDefault(filter.parameter(), "")).equals(keys(values))) {
				throw new DeclinedException(DeclineReason.OTHER_PEOPLE, String.join(", ", values));
			}
		});
		Map<String, Object> parameters = new LinkedHashMap<>(job.lastSearch());
		this.criteria.limit().ifPresent((limit) -> parameters.put(LIMIT, limit));
		parameters.putIfAbsent(LIMIT, DEFAULT_LIMIT);
		parameters.put(EXCLUDE, Map.of(Parameter.FROM_JOB, job.jobId()));
		return parameters;
	}

	private static List<String> keys(Object values) {
		Collection<?> all = (values instanceof Collection<?> several) ? several : List.of(values);
		return all.stream().map((value) -> String.valueOf(value).toLowerCase(Locale.ROOT)).sorted().toList();
	}

	// "Message the CTO of Acme" means one of them, whatever else the search finds.
	private int defaultLimit() {
		if (this.criteria.isOnePerson() && this.parsed.reachesOut()) {
			return 1;
		}
		return (this.context.get(LIMIT) instanceof Integer number) ? number : DEFAULT_LIMIT;
	}

	private static Object value(Filter filter, List<String> values) {
		if (filter == Filter.KEYWORDS) {
			return String.join(" ", values);
		}
		return (values.size() == 1 && !filter.isAlwaysList()) ? values.getFirst() : List.copyOf(values);
	}

	private Optional<String> said(String key) {
		return (this.context.get(key) instanceof String value) ? Optional.of(value.strip()) : Optional.empty();
	}

	/**
	 * What is searched for, in words.
	 * @param parameters the parameters
	 * @param language in which language
	 * @return the words
	 */
	static String words(Map<String, Object> parameters, Language language) {
		boolean more = parameters.containsKey(EXCLUDE);
		StringBuilder words = new StringBuilder(language
			.choose(more ? "Find up to %s more people" : "Find up to %s people",
					more ? "Bis zu %s weitere Leute finden" : "Bis zu %s Leute finden")
			.formatted(parameters.get(LIMIT)));
		for (Filter filter : Filter.values()) {
			Optional.ofNullable(parameters.get(filter.parameter()))
				.ifPresent(
						(values) -> words.append(", ")
							.append(filter.name(language))
							.append(": ")
							.append((values instanceof Collection<?> several) ? String
								.join(language.choose(" or ", " oder "), several.stream().map(String::valueOf).toList())
									: values));
		}
		return words.toString();
	}

}
