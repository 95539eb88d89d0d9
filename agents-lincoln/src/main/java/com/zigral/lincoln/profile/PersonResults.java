package com.zigral.lincoln.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.zigral.agent.PersonResult;
import com.zigral.agent.ProfileUrl;

/**
 * What became of each person so far. It can be written down as JSON data and read again.
 */
public final class PersonResults {

	private final Map<ProfileUrl, PersonResult> results = new LinkedHashMap<>();

	/**
	 * Read what {@link #toData} has written.
	 * @param data a saved state, empty at the start of a step
	 * @return the results, without entries that are about nobody
	 */
	public static PersonResults from(Map<String, Object> data) {
		PersonResults results = new PersonResults();
		((List<?>) data.getOrDefault(PersonResult.KEY, List.of()))
			.forEach((entry) -> PersonResult.from(entry).ifPresent(results::add));
		return results;
	}

	/**
	 * All results as JSON data, for a saved state or an output.
	 * @return a map with the one entry {@link PersonResult#KEY}
	 */
	public Map<String, Object> toData() {
		return Map.of(PersonResult.KEY, toList());
	}

	/**
	 * All results as JSON data, for an output that has other entries, too.
	 * @return the results in the order in which people got their first one
	 */
	public List<Map<String, Object>> toList() {
		return this.results.values().stream().map(PersonResult::toData).toList();
	}

	/**
	 * Set a person's result, in place of an earlier one.
	 * @param result the result
	 */
	public void add(PersonResult result) {
		this.results.put(result.profile(), result);
	}

	/**
	 * Set a person's result that has no code, in place of an earlier one.
	 * @param profile who
	 * @param name their name
	 * @param result what became of them, such as {@link PersonResult#SENT}
	 * @param reason why, or what proves it, for people
	 */
	public void add(ProfileUrl profile, String name, String result, String reason) {
		add(new PersonResult(profile, name, result, "", reason));
	}

	/**
	 * Whether a person has any result, and so is done.
	 * @param profile who
	 * @return whether they have
	 */
	public boolean has(ProfileUrl profile) {
		return this.results.containsKey(profile);
	}

	/**
	 * Whether a person has a certain result.
	 * @param profile who
	 * @param result the result, such as {@link PersonResult#SENT}
	 * @return whether it is theirs; false for people without any
	 */
	public boolean has(ProfileUrl profile, String result) {
		return Optional.ofNullable(this.results.get(profile)).filter((one) -> one.result().equals(result)).isPresent();
	}

	/**
	 * How many people have a result, whatever it is.
	 * @return how many
	 */
	public int done() {
		return this.results.size();
	}

	/**
	 * How many people have a certain result.
	 * @param result the result, such as {@link PersonResult#SENT}
	 * @return how many
	 */
	public int count(String result) {
		return (int) this.results.values().stream().filter((one) -> one.result().equals(result)).count();
	}

	/**
	 * How many there are of each kind but one.
	 * @param result the result that is not told
	 * @return the counts in words, such as {@code 2 pending, 1 gone}; empty for none
	 */
	public String othersThan(String result) {
		return this.results.values()
			.stream()
			.filter((one) -> !one.result().equals(result))
			.collect(Collectors.groupingBy(PersonResult::label, LinkedHashMap::new, Collectors.counting()))
			.entrySet()
			.stream()
			.map((entry) -> entry.getValue() + " " + entry.getKey().replace('_', ' '))
			.collect(Collectors.joining(", "));
	}

}
