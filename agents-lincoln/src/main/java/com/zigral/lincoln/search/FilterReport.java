package com.zigral.lincoln.search;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one filter of a request.
 *
 * @param name the parameter's name
 * @param asked what was asked for
 * @param status whether the site applied it
 * @param value what the site was asked, as it words it
 * @param note what people should know of it, if anything
 */
record FilterReport(String name, String asked, Status status, String value, Optional<String> note) {

	/**
	 * Whether everybody found has the filter's value, word for word.
	 * @return whether the site applied a value of its own list
	 */
	boolean isListed() {
		return this.status == Status.APPLIED || !this.value.equals(this.asked);
	}

	FilterReport noted(String words) {
		return new FilterReport(this.name, this.asked, this.status, this.value, Optional.of(words));
	}

	Map<String, Object> toData() {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("filter", this.name);
		data.put("asked", this.asked);
		data.put("status", this.status.key());
		data.put("value", this.value);
		this.note.ifPresent((text) -> data.put("note", text));
		return data;
	}

	static FilterReport from(Map<String, Object> data) {
		return new FilterReport(required(data, "filter"), required(data, "asked"),
				Status.from(required(data, "status")), required(data, "value"),
				Optional.ofNullable((String) data.get("note")));
	}

	private static String required(Map<String, Object> data, String name) {
		return (String) Objects.requireNonNull(data.get(name), () -> "The saved filter has no '" + name + "'");
	}

	/** What can become of a filter. */
	enum Status {

		/** The site applied it. */
		APPLIED,

		/** The site applied something close to it. */
		APPROXIMATED,

		/** Lincoln applied it to what the site found. */
		POST_FILTERED,

		/** Nobody applied it. */
		UNSUPPORTED;

		static Status from(String key) {
			return valueOf(key.toUpperCase(Locale.ROOT));
		}

		String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
