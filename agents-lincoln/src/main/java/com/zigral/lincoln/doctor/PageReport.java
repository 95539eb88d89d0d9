package com.zigral.lincoln.doctor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.zigral.lincoln.browser.ExtractedFields;
import com.zigral.lincoln.profile.Degree;

/**
 * What Lincoln reads from a saved page.
 *
 * @param kind what it is a page of
 * @param parts what was read, by the names of the report; only what such a page has
 * @param problem why something that such a page must have was not read, if so
 */
public record PageReport(SavedPageKind kind, Map<String, Object> parts, Optional<String> problem) {

	/** The fields of a profile in the order in which people look for them. */
	private static final List<String> ORDER = List.of("full_name", "connection_degree", "headline", "location", "about",
			"email", "phone", "websites", "experience", "all_experience", "education", "all_education", "skills",
			"all_skills", "languages", "all_languages");

	/** What is the same for everybody. */
	private static final Pattern FIXED = Pattern.compile("(^kind|\\.by|degree)$");

	public PageReport {
		parts = new LinkedHashMap<>(parts);
	}

	/**
	 * Whether everything was read that such a page must have.
	 * @return whether it was
	 */
	public boolean isRead() {
		return this.problem.isEmpty();
	}

	/**
	 * The report as JSON data.
	 * @return the data, in the order of reading
	 */
	public Map<String, Object> toData() {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("kind", this.kind.key());
		data.putAll(this.parts);
		return data;
	}

	/**
	 * What another page of the same structure should show and does not, or shows and
	 * should not.
	 * @param other what was read from it
	 * @return the names of the fields that are not there in both, or found in another way
	 */
	public List<String> differences(PageReport other) {
		Map<String, String> mine = new TreeMap<>();
		Map<String, String> others = new TreeMap<>();
		outline("", toData(), mine);
		outline("", other.toData(), others);
		Set<String> names = new TreeSet<>(mine.keySet());
		names.addAll(others.keySet());
		names.removeIf((name) -> Objects.equals(mine.get(name), others.get(name)));
		return List.copyOf(names);
	}

	private static void outline(String name, Object part, Map<String, String> outline) {
		switch (part) {
			case Map<?, ?> map ->
				map.forEach((key, value) -> outline(name + (name.isEmpty() ? "" : ".") + key, value, outline));
			case List<?> list -> {
				outline.put(name, String.valueOf(list.size()));
				for (int i = 0; i < list.size(); i++) {
					outline(name + "." + (i + 1), list.get(i), outline);
				}
			}
			case Boolean flag -> outline.put(name, flag.toString());
			default -> outline.put(name, FIXED.matcher(name).find() ? part.toString() : "text");
		}
	}

	/**
	 * Fields with the strategies that found them.
	 * @param found what a reader found
	 * @return value and strategy by the field's name
	 */
	static Map<String, Object> fields(ExtractedFields found) {
		Map<String, Object> fields = new LinkedHashMap<>();
		ORDER.stream().filter(found::has).forEach((name) -> fields.put(name, field(found, name)));
		found.fields()
			.keySet()
			.stream()
			.filter((name) -> !ORDER.contains(name) && !name.equals("unread"))
			.sorted()
			.forEach((name) -> fields.put(name, field(found, name)));
		return fields;
	}

	private static Map<String, Object> field(ExtractedFields found, String name) {
		Map<String, Object> field = new LinkedHashMap<>();
		Object value = found.value(name).orElse("");
		field.put("value", name.equals("connection_degree")
				? Degree.of(Optional.of(String.valueOf(value))).orElse(String.valueOf(value)) : value);
		field.put("by", found.strategy(name).orElse(""));
		return field;
	}

}
