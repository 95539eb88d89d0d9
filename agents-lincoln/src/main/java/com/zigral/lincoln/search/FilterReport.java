package com.zigral.lincoln.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of one filter of a request, or of some of its values.
 *
 * @param name the parameter's name
 * @param asked the values asked for
 * @param status whether the site applied them
 * @param value what the site was asked, as it words it, in the same order
 * @param note what people should know of it, if anything
 */
record FilterReport(String name, List<String> asked, Status status, List<String> value, Optional<String> note) {

	FilterReport {
		asked = List.copyOf(asked);
		value = List.copyOf(value);
	}

	/**
	 * What became of a single value.
	 * @param name the parameter's name
	 * @param asked what was asked for
	 * @param status whether the site applied it
	 * @param value what the site was asked, as it words it
	 * @param note what people should know of it; empty for nothing
	 * @return the report
	 */
	static FilterReport of(String name, String asked, Status status, String value, String note) {
		return new FilterReport(name, List.of(asked), status, List.of(value),
				Optional.of(note).filter((text) -> !text.isEmpty()));
	}

	/**
	 * One report for values of a filter of which the same became.
	 * @param reports what became of each value of one filter, in their order
	 * @return a report for all of them, or one each where they differ
	 */
	static List<FilterReport> merged(List<FilterReport> reports) {
		List<FilterReport> merged = new ArrayList<>();
		for (FilterReport report : reports) {
			if (!merged.isEmpty() && merged.getLast().isLike(report)) {
				merged.add(merged.removeLast().and(report));
			}
			else {
				merged.add(report);
			}
		}
		return merged;
	}

	/**
	 * The value that everybody found has, word for word.
	 * @return the only value, if the site applied one of its own list
	 */
	Optional<String> shared() {
		boolean isListed = this.status == Status.APPLIED || !this.value.equals(this.asked);
		return Optional.of(this.value).filter((values) -> isListed && values.size() == 1).map(List::getFirst);
	}

	private boolean isLike(FilterReport other) {
		return this.status == other.status && this.note.equals(other.note);
	}

	private FilterReport and(FilterReport other) {
		return new FilterReport(this.name, Stream.concat(this.asked.stream(), other.asked.stream()).toList(),
				this.status, Stream.concat(this.value.stream(), other.value.stream()).toList(), this.note);
	}

	FilterReport noted(String words) {
		return new FilterReport(this.name, this.asked, this.status, this.value, Optional.of(words));
	}

	Map<String, Object> toData() {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("filter", this.name);
		data.put("asked", data(this.asked));
		data.put("status", this.status.key());
		data.put("value", data(this.value));
		this.note.ifPresent((text) -> data.put("note", text));
		return data;
	}

	static FilterReport from(Map<String, Object> data) {
		return new FilterReport((String) required(data, "filter"), texts(required(data, "asked")),
				Status.from((String) required(data, "status")), texts(required(data, "value")),
				Optional.ofNullable((String) data.get("note")));
	}

	/** A single value is told as a text, several as a list. */
	private static Object data(List<String> values) {
		return (values.size() == 1) ? values.getFirst() : values;
	}

	@SuppressWarnings("unchecked")
	private static List<String> texts(Object data) {
		return (data instanceof String text) ? List.of(text) : (List<String>) data;
	}

	private static Object required(Map<String, Object> data, String name) {
		return Objects.requireNonNull(data.get(name), () -> "The saved filter has no '" + name + "'");
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
