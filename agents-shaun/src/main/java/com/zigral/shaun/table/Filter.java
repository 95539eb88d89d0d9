package com.zigral.shaun.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import com.zigral.agent.ActionRequest;
import com.zigral.agent.description.Parameter;
import com.zigral.shaun.google.SheetsException;

/**
 * What the cells of a row must be like, whatever their case.
 *
 * @param column the name of a column
 * @param test how its cell is compared
 * @param text with what, empty for tests that need nothing
 */
public record Filter(String column, Test test, String text) {

	/** Which rows. */
	public static final Parameter WHERE = Parameter.objects("where",
			"Only rows whose cells are like this, whatever their case; all of these at once unless 'match' says 'any'",
			20, properties());

	/** Whether one of several filters is enough. */
	public static final Parameter MATCH = Parameter.choice("match",
			"Whether a row must be like 'all' of 'where' or like 'any' of it; 'all' when left out",
			List.of("all", "any"));

	private static Map<String, Map<String, Object>> properties() {
		Map<String, Map<String, Object>> properties = new LinkedHashMap<>();
		properties.put("column", Map.of("type", "string", "description", "The column's header, such as 'Company'",
				"minLength", 1, "maxLength", 200));
		properties.put("test", Map.of("type", "string", "enum",
				List.of("equals", "differs", "contains", "lacks", "is_empty", "is_filled")));
		properties.put("text", Map.of("type", "string", "description",
				"What the cell is compared with; empty for is_empty and is_filled", "maxLength", 500));
		return properties;
	}

	/**
	 * The rows of a table that a request asks for.
	 * @param request the request
	 * @param place the sheet, for messages
	 * @param table the table
	 * @return whether a row is one of them
	 * @throws SheetsException if a filter names no column of the table
	 */
	public static IntPredicate rows(ActionRequest request, String place, Table table) throws SheetsException {
		List<IntPredicate> tests = new ArrayList<>();
		for (Map<String, Object> data : request.objects(WHERE.name())) {
			tests.add(from(data).in(place, table));
		}
		IntPredicate chosen = request.text(MATCH.name()).filter("any"::equals).isPresent()
				? (row) -> tests.isEmpty() || tests.stream().anyMatch((test) -> test.test(row))
				: (row) -> tests.stream().allMatch((test) -> test.test(row));
		Optional<String> status = request.text("status");
		return status.isEmpty() ? chosen
				: chosen.and((row) -> table.shown(row, Column.STATUS).strip().equalsIgnoreCase(status.get()));
	}

	private static Filter from(Map<String, Object> data) {
		return new Filter(text(data, "column"), Test.valueOf(text(data, "test").toUpperCase(Locale.ROOT)),
				text(data, "text"));
	}

	private static String text(Map<String, Object> data, String name) {
		return String.valueOf(data.getOrDefault(name, ""));
	}

	private IntPredicate in(String place, Table table) throws SheetsException {
		int position = table.headers()
			.position(place, this.column)
			.orElseThrow(() -> SheetsException
				.of("There is no column '%s' in %s; its columns are %s".formatted(this.column, place,
						table.headers()
							.texts()
							.stream()
							.filter((text) -> !text.isBlank())
							.collect(Collectors.joining(", ")))));
		return (row) -> matches(table.cells().value(row, position).text().strip());
	}

	private boolean matches(String cell) {
		String found = cell.toLowerCase(Locale.ROOT);
		String wanted = this.text.strip().toLowerCase(Locale.ROOT);
		return switch (this.test) {
			case EQUALS -> found.equals(wanted);
			case DIFFERS -> !found.equals(wanted);
			case CONTAINS -> found.contains(wanted);
			case LACKS -> !found.contains(wanted);
			case IS_EMPTY -> found.isEmpty();
			case IS_FILLED -> !found.isEmpty();
		};
	}

	/** How a cell is compared. */
	public enum Test {

		/** It is the text. */
		EQUALS,

		/** It is another text. */
		DIFFERS,

		/** The text is in it. */
		CONTAINS,

		/** The text is not in it. */
		LACKS,

		/** Nothing stands in it. */
		IS_EMPTY,

		/** Something stands in it. */
		IS_FILLED

	}

}
