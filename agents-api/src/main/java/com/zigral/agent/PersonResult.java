package com.zigral.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became of one person in a step that sends, writes or looks.
 *
 * @param profile who
 * @param name their name, as the account owner knows it
 * @param result what became of them: {@link #SENT}, {@link #SKIPPED}, {@link #UNKNOWN},
 * {@link #ADDED}, {@link #UPDATED}, {@link #UNCHANGED} or a word of the action's own
 * @param code why, for programs, such as {@code already_connected}; empty when no code
 * says it
 * @param reason why, or what proves it, for people
 */
public record PersonResult(ProfileUrl profile, String name, String result, String code, String reason) {

	/** The entry of a step's output that holds them. */
	public static final String KEY = "results";

	/** It was sent to them. */
	public static final String SENT = "sent";

	/** They were left out. */
	public static final String SKIPPED = "skipped";

	/** Nobody can tell; a person must look. */
	public static final String UNKNOWN = "unknown";

	/** The invitation to them was taken back. */
	public static final String WITHDRAWN = "withdrawn";

	/** They were written down anew. */
	public static final String ADDED = "added";

	/** What was written of them was changed. */
	public static final String UPDATED = "updated";

	/** They were written down as they are already. */
	public static final String UNCHANGED = "unchanged";

	/**
	 * What decides in counts: the code, or else the result.
	 * @return a word with underscores
	 */
	public String label() {
		return this.code.isEmpty() ? this.result : this.code;
	}

	/**
	 * This result as JSON data.
	 * @return the data, from which {@link #from} makes the same result again
	 */
	public Map<String, Object> toData() {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("profile_url", this.profile.toString());
		data.put("name", this.name);
		data.put("result", this.result);
		if (!this.code.isEmpty()) {
			data.put("code", this.code);
		}
		data.put("reason", this.reason);
		return data;
	}

	/**
	 * Read a result from JSON data, also as earlier versions wrote it.
	 * @param data the data
	 * @return the result, empty when it is about nobody
	 */
	public static Optional<PersonResult> from(Object data) {
		return (data instanceof Map<?, ?> entry)
				? ProfileUrl.from(text(entry, "profile_url", ""))
					.map((profile) -> new PersonResult(profile, text(entry, "name", "full_name"),
							text(entry, "result", "outcome"), text(entry, "code", ""), text(entry, "reason", "note")))
				: Optional.empty();
	}

	private static String text(Map<?, ?> data, String key, String earlier) {
		if (data.get(key) instanceof String text) {
			return text;
		}
		return (data.get(earlier) instanceof String text) ? text : "";
	}

}
