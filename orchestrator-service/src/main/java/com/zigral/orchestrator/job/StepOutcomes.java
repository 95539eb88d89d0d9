package com.zigral.orchestrator.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;

/**
 * What became of everybody in several steps, as two columns beside their other data.
 */
final class StepOutcomes {

	/** What became of them, step by step. */
	static final String OUTCOME = "outcome";

	/** Why, where that is worth saying. */
	static final String REASON = "outcome_reason";

	/** Of these the proof or the row is no reason. */
	private static final Set<String> PLAIN = Set.of(PersonResult.SENT, PersonResult.ADDED, PersonResult.UPDATED,
			PersonResult.UNCHANGED);

	private final Map<ProfileUrl, List<PersonResult>> results = new LinkedHashMap<>();

	StepOutcomes(List<Step> steps) {
		steps.stream()
			.flatMap((step) -> step.results().stream())
			.forEach((result) -> this.results.computeIfAbsent(result.profile(), (profile) -> new ArrayList<>())
				.add(result));
	}

	/**
	 * Add what became of people to their data.
	 * @param people their data
	 * @return the same people with two entries more, and after them everybody else of
	 * whom a step says what became of them
	 */
	List<Map<String, Object>> addedTo(List<Map<String, Object>> people) {
		Map<ProfileUrl, List<PersonResult>> others = new LinkedHashMap<>(this.results);
		List<Map<String, Object>> all = new ArrayList<>();
		for (Map<String, Object> person : people) {
			Map<String, Object> data = new LinkedHashMap<>(person);
			ProfileUrl.from(String.valueOf(person.get("profile_url"))).ifPresent((profile) -> {
				data.putAll(columns(this.results.getOrDefault(profile, List.of())));
				others.remove(profile);
			});
			all.add(data);
		}
		others.forEach((profile, known) -> {
			Map<String, Object> data = new LinkedHashMap<>();
			data.put("profile_url", profile.toString());
			data.put("full_name", known.getFirst().name());
			data.putAll(columns(known));
			all.add(data);
		});
		return all;
	}

	/**
	 * Add what became of people to a step's output.
	 * @param output the output
	 * @param known what became of them; of those of whom the output says that nobody can
	 * tell, this counts
	 * @return the same output when there is nothing to add
	 */
	static Map<String, Object> addedTo(Map<String, Object> output, List<PersonResult> known) {
		if (known.isEmpty()) {
			return output;
		}
		Map<ProfileUrl, Object> results = new LinkedHashMap<>();
		if (output.get(PersonResult.KEY) instanceof List<?> saved) {
			saved.forEach((entry) -> PersonResult.from(entry).ifPresent((one) -> results.put(one.profile(), entry)));
		}
		known.forEach((one) -> results.merge(one.profile(), one.toData(),
				(saved, later) -> isUnknown(saved) ? later : saved));
		Map<String, Object> all = new LinkedHashMap<>(output);
		all.put(PersonResult.KEY, List.copyOf(results.values()));
		return all;
	}

	private static boolean isUnknown(Object result) {
		return PersonResult.from(result).filter((one) -> one.result().equals(PersonResult.UNKNOWN)).isPresent();
	}

	private static Map<String, String> columns(List<PersonResult> known) {
		if (known.isEmpty()) {
			return Map.of();
		}
		return Map.of(OUTCOME, known.stream().map(PersonResult::result).distinct().collect(Collectors.joining("; ")),
				REASON,
				known.stream()
					.filter((result) -> !PLAIN.contains(result.result()))
					.map(PersonResult::reason)
					.distinct()
					.collect(Collectors.joining("; ")));
	}

}
