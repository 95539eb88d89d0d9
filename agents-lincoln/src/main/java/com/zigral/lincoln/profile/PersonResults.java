package com.zigral.lincoln.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.zigral.agent.ProfileUrl;

/**
 * What became of each person so far. It can be written down as JSON data and read again.
 */
public final class PersonResults {

	/** The entry of a step's output that holds them. */
	public static final String KEY = "results";

	private final Map<ProfileUrl, Map<String, String>> results = new LinkedHashMap<>();

	@SuppressWarnings("unchecked")
	public static PersonResults from(Map<String, Object> data) {
		PersonResults results = new PersonResults();
		((List<Map<String, String>>) data.getOrDefault(KEY, List.of()))
			.forEach((result) -> ProfileUrl.from(result.getOrDefault("profile_url", ""))
				.ifPresent((profile) -> results.results.put(profile, Map.copyOf(result))));
		return results;
	}

	public Map<String, Object> toData() {
		return Map.of(KEY, toList());
	}

	public List<Map<String, String>> toList() {
		return List.copyOf(this.results.values());
	}

	public void add(ProfileUrl profile, String name, String outcome, String note) {
		this.results.put(profile,
				Map.of("profile_url", profile.toString(), "full_name", name, "outcome", outcome, "note", note));
	}

	public boolean has(ProfileUrl profile) {
		return this.results.containsKey(profile);
	}

	public boolean has(ProfileUrl profile, String outcome) {
		return outcome.equals(this.results.getOrDefault(profile, Map.of()).get("outcome"));
	}

	public int done() {
		return this.results.size();
	}

	public int count(String outcome) {
		return counts().getOrDefault(outcome, 0L).intValue();
	}

	/**
	 * How many there are of each outcome but one.
	 * @param outcome the one that is not told
	 * @return the counts in words, such as {@code 2 pending, 1 gone}; empty for none
	 */
	public String othersThan(String outcome) {
		return counts().entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals(outcome))
			.map((entry) -> entry.getValue() + " " + entry.getKey().replace('_', ' '))
			.collect(Collectors.joining(", "));
	}

	private Map<String, Long> counts() {
		return this.results.values()
			.stream()
			.collect(Collectors.groupingBy((result) -> result.getOrDefault("outcome", ""), LinkedHashMap::new,
					Collectors.counting()));
	}

}
