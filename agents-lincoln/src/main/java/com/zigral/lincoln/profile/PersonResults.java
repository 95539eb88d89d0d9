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

	public static PersonResults from(Map<String, Object> data) {
		PersonResults results = new PersonResults();
		((List<?>) data.getOrDefault(PersonResult.KEY, List.of()))
			.forEach((entry) -> PersonResult.from(entry).ifPresent(results::add));
		return results;
	}

	public Map<String, Object> toData() {
		return Map.of(PersonResult.KEY, toList());
	}

	public List<Map<String, Object>> toList() {
		return this.results.values().stream().map(PersonResult::toData).toList();
	}

	public void add(PersonResult result) {
		this.results.put(result.profile(), result);
	}

	public void add(ProfileUrl profile, String name, String result, String reason) {
		add(new PersonResult(profile, name, result, "", reason));
	}

	public boolean has(ProfileUrl profile) {
		return this.results.containsKey(profile);
	}

	public boolean has(ProfileUrl profile, String result) {
		return Optional.ofNullable(this.results.get(profile)).filter((one) -> one.result().equals(result)).isPresent();
	}

	public int done() {
		return this.results.size();
	}

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
