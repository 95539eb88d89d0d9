package com.zigral.lincoln.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;

/**
 * Which profiles have been read, and which could not be. It can be written down as JSON
 * data and read again.
 */
final class CollectionState {

	/** How versions before this one called what they had collected. */
	private static final String COLLECTED = "collected";

	private static final String NOT_COLLECTED = "not_collected";

	private final Map<ProfileUrl, Prospect> collected = new LinkedHashMap<>();

	private final Map<ProfileUrl, Map<String, String>> reasons = new LinkedHashMap<>();

	@SuppressWarnings("unchecked")
	static CollectionState from(Map<String, Object> data) {
		CollectionState state = new CollectionState();
		((List<Map<String, Object>>) data.getOrDefault(Prospect.KIND, data.getOrDefault(COLLECTED, List.of())))
			.forEach((prospect) -> state.collected(Prospect.from(prospect)));
		((List<Map<String, String>>) data.getOrDefault(NOT_COLLECTED, List.of()))
			.forEach((entry) -> ProfileUrl.from(entry.getOrDefault("profile_url", ""))
				.ifPresent((url) -> state.notCollected(url, entry.getOrDefault("outcome", Obstacle.GONE.key()),
						entry.getOrDefault("reason", ""))));
		return state;
	}

	Map<String, Object> toData() {
		return Map.of(Prospect.KIND, this.collected.values().stream().map(Prospect::toData).toList(), NOT_COLLECTED,
				notCollected());
	}

	void collected(Prospect prospect) {
		this.collected.put(prospect.profileUrl(), prospect);
	}

	void notCollected(ProfileUrl url, String outcome, String reason) {
		this.reasons.put(url, Map.of("profile_url", url.toString(), "outcome", outcome, "reason", reason));
	}

	boolean isDone(Prospect prospect) {
		return this.collected.containsKey(prospect.profileUrl()) || this.reasons.containsKey(prospect.profileUrl());
	}

	int done() {
		return this.collected.size() + this.reasons.size();
	}

	int collectedCount() {
		return this.collected.size();
	}

	/**
	 * How much of the profiles is there but could not be read.
	 * @return the counts in words, such as
	 * {@code ; 3 have parts that could not be read: experience 2, skills 1}; empty for
	 * none
	 */
	String unreadParts() {
		List<List<String>> unread = this.collected.values()
			.stream()
			.map(Prospect::unread)
			.filter((fields) -> !fields.isEmpty())
			.toList();
		Map<String, Integer> counts = new LinkedHashMap<>();
		unread.forEach((fields) -> fields.forEach((field) -> counts.merge(field.replace('_', ' '), 1, Integer::sum)));
		return counts.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
			.map((entry) -> entry.getKey() + " " + entry.getValue())
			.reduce((left, right) -> left + ", " + right)
			.map((words) -> "; %d %s parts that could not be read: %s".formatted(unread.size(),
					(unread.size() == 1) ? "has" : "have", words))
			.orElse("");
	}

	Prospect fullest(Prospect brief) {
		return Optional.ofNullable(this.collected.get(brief.profileUrl())).orElse(brief);
	}

	List<Map<String, String>> notCollected() {
		return List.copyOf(this.reasons.values());
	}

}
