package com.zigral.lincoln;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.zigral.agent.Outreach;
import com.zigral.agent.ProfileUrl;

/**
 * What became of each recipient so far. It can be written down as JSON data and read
 * again.
 */
final class MailingState {

	private static final String RESULTS = "results";

	private final Map<ProfileUrl, Map<String, String>> results = new LinkedHashMap<>();

	@SuppressWarnings("unchecked")
	static MailingState from(Map<String, Object> data) {
		MailingState state = new MailingState();
		((List<Map<String, String>>) data.getOrDefault(RESULTS, List.of()))
			.forEach((result) -> ProfileUrl.from(result.getOrDefault("profile_url", ""))
				.ifPresent((profile) -> state.results.put(profile, Map.copyOf(result))));
		return state;
	}

	Map<String, Object> toData() {
		return Map.of(RESULTS, results());
	}

	void add(Outreach outreach, String outcome, String note) {
		this.results.put(outreach.recipient(), Map.of("profile_url", outreach.recipient().toString(), "full_name",
				outreach.name(), "outcome", outcome, "note", note));
	}

	boolean isDone(Outreach outreach) {
		return this.results.containsKey(outreach.recipient());
	}

	int done() {
		return this.results.size();
	}

	List<Map<String, String>> results() {
		return List.copyOf(this.results.values());
	}

}
