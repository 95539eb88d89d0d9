package com.zigral.orchestrator.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.agent.PersonResult;
import org.jspecify.annotations.Nullable;

/**
 * How many people came to what in a step. The counts stand in the step's output beside
 * the results they count, so that a job is shown without reading those.
 *
 * @param result what became of them
 * @param code why, for programs; absent when no code says it
 * @param count how many
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PeopleCount(String result, @Nullable String code, int count) {

	private static final String KEY = "people_counts";

	/**
	 * Count the people in a step's output.
	 * @param output the output
	 * @return the same with the counts, where it has results
	 */
	static Map<String, Object> addedTo(Map<String, Object> output) {
		if (!(output.get(PersonResult.KEY) instanceof List<?> results)) {
			return output;
		}
		Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
		results.stream()
			.flatMap((entry) -> PersonResult.from(entry).stream())
			.forEach((one) -> counts.computeIfAbsent(one.result(), (result) -> new LinkedHashMap<>())
				.merge(one.code(), 1, Integer::sum));
		Map<String, Object> counted = new LinkedHashMap<>(output);
		counted.put(KEY, counts);
		return counted;
	}

	/**
	 * Say counts in words.
	 * @param counts the counts
	 * @return such as {@code 3 sent, 2 skipped}, blank for none
	 */
	static String inWords(List<PeopleCount> counts) {
		Map<String, Integer> totals = new LinkedHashMap<>();
		counts.forEach((one) -> totals.merge(one.result(), one.count(), Integer::sum));
		return totals.entrySet()
			.stream()
			.map((total) -> total.getValue() + " " + total.getKey().replace('_', ' '))
			.collect(Collectors.joining(", "));
	}

	/**
	 * The counts in a step's output.
	 * @param output the output, also without its lists
	 * @return the counts in the order in which they came up, empty when the step says
	 * nothing of single people
	 */
	static Optional<List<PeopleCount>> of(Map<String, Object> output) {
		if (!(output.get(KEY) instanceof Map<?, ?> results)) {
			return Optional.empty();
		}
		List<PeopleCount> counts = new ArrayList<>();
		results.forEach((result, codes) -> ((Map<?, ?>) codes)
			.forEach((code, count) -> counts.add(new PeopleCount(String.valueOf(result),
					"".equals(code) ? null : String.valueOf(code), ((Number) count).intValue()))));
		return Optional.of(List.copyOf(counts));
	}

}
