package com.zigral.lincoln.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a {@link PageScript} found on a page: for each field its value and the strategy
 * that found it. Fields that were not found are absent.
 *
 * @param fields the fields by name
 */
public record ExtractedFields(Map<String, Object> fields) {

	/** What the site shows in place of a text that nobody wrote. */
	private static final String NOTHING = "--";

	public ExtractedFields {
		fields = Map.copyOf(fields);
	}

	/**
	 * A field that is a single text.
	 * @param name the field's name
	 * @return the text without white space around it; empty when it was not found, is
	 * blank, or is {@code --}, the site's sign for nothing
	 * @throws ClassCastException if the field is a list
	 */
	public Optional<String> text(String name) {
		return value(name).map(String.class::cast).map(String::strip).filter(ExtractedFields::isText);
	}

	/**
	 * The fields that are single texts.
	 * @return the texts by name
	 */
	public Map<String, String> singles() {
		Map<String, String> texts = new HashMap<>();
		this.fields.keySet()
			.stream()
			.filter((name) -> value(name).filter(String.class::isInstance).isPresent())
			.forEach((name) -> text(name).ifPresent((text) -> texts.put(name, text)));
		return Map.copyOf(texts);
	}

	/**
	 * The texts of a field that is a list of texts.
	 * @param name the list's name
	 * @return the texts as the page orders them, stripped and without blank ones; empty
	 * when the list was not found
	 */
	public List<String> texts(String name) {
		return list(name).map(String.class::cast).map(String::strip).filter(ExtractedFields::isText).toList();
	}

	/**
	 * The entries of a field that is a list of entries with fields of their own.
	 * @param name the list's name
	 * @return the fields of each entry by name, without entries that have none; empty
	 * when the list was not found
	 */
	public List<Map<String, String>> items(String name) {
		return list(name).map(ExtractedFields::item).filter((item) -> !item.isEmpty()).toList();
	}

	/**
	 * How many entries a list has.
	 * @param name the list's name
	 * @return the count, 0 when it was not found
	 */
	public int count(String name) {
		return (int) list(name).count();
	}

	/**
	 * Whether a field was found by any strategy.
	 * @param name the field's name
	 * @return whether it was, even if its text is blank
	 */
	public boolean has(String name) {
		return this.fields.containsKey(name);
	}

	/**
	 * How a field was found.
	 * @param name the field's name
	 * @return the strategy's name, empty when none found it
	 */
	public Optional<String> strategy(String name) {
		return Optional.ofNullable(this.fields.get(name)).map((field) -> String.valueOf(((Map<?, ?>) field).get("by")));
	}

	/**
	 * Whether a field was found by another strategy than the one for today's markup.
	 * @param name the field's name
	 * @return whether it was
	 */
	public boolean isFallback(String name) {
		return this.fields.get(name) instanceof Map<?, ?> field && Boolean.TRUE.equals(field.get("fallback"));
	}

	private Stream<?> list(String name) {
		return value(name).stream().flatMap((value) -> ((List<?>) value).stream());
	}

	@SuppressWarnings("unchecked")
	private static Map<String, String> item(Object item) {
		return (Map<String, String>) item;
	}

	/**
	 * What was found, as the page's script gave it.
	 * @param name the field's name
	 * @return a text, or a list of texts or of maps; empty when nothing was found
	 */
	public Optional<Object> value(String name) {
		return Optional.ofNullable(this.fields.get(name)).map((field) -> ((Map<?, ?>) field).get("value"));
	}

	private static boolean isText(String text) {
		return !text.isEmpty() && !text.equals(NOTHING);
	}

}
