package com.zigral.launcher.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.zigral.cli.screen.Screen;
import com.zigral.cli.screen.Table;
import com.zigral.lincoln.doctor.PageReport;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a saved page, for people.
 *
 * @param report what was read
 */
record ReportText(PageReport report) {

	/** What is listed before it is cut off with its count. */
	private static final int MOST_ITEMS = 3;

	void print(Screen screen) {
		screen.print("kind: " + this.report.kind().key().replace('_', ' '));
		this.report.parts().forEach((name, part) -> {
			if (part instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
				screen.print("");
				screen.print(name + ": " + list.size());
				table(list).lines(screen.width() - 2).forEach((line) -> screen.print("  " + line));
			}
			else if (name.equals("fields")) {
				screen.print("");
				fields((Map<?, ?>) part).lines(screen.width()).forEach(screen::print);
				screen.print("");
			}
			else {
				screen.print(name + ": " + words(part));
			}
		});
	}

	private static Table fields(Map<?, ?> fields) {
		List<List<String>> rows = new ArrayList<>(List.of(List.of("field", "value", "found by")));
		fields.forEach((name, field) -> rows.add(List.of(String.valueOf(name), words(((Map<?, ?>) field).get("value")),
				String.valueOf(((Map<?, ?>) field).get("by")))));
		return new Table(rows);
	}

	private static Table table(List<?> items) {
		List<Map<?, ?>> entries = new ArrayList<>();
		items.forEach((item) -> entries.add((item instanceof Map<?, ?> map) ? map : Map.of("", item)));
		Set<String> columns = new LinkedHashSet<>();
		entries.forEach((entry) -> entry.keySet().forEach((key) -> columns.add(String.valueOf(key))));
		List<List<String>> rows = new ArrayList<>(List.of(List.copyOf(columns)));
		entries.forEach((entry) -> rows
			.add(columns.stream().map((column) -> entry.containsKey(column) ? words(entry.get(column)) : "").toList()));
		return new Table(rows);
	}

	private static String words(@Nullable Object value) {
		return switch (value) {
			case null -> "";
			case List<?> list -> items(list);
			case Map<?, ?> map -> map.entrySet()
				.stream()
				.map((entry) -> entry.getKey() + " " + words(entry.getValue()))
				.collect(Collectors.joining(", "));
			case Boolean flag -> flag ? "yes" : "no";
			default -> String.valueOf(value);
		};
	}

	private static String items(List<?> list) {
		String first = list.stream()
			.limit(MOST_ITEMS)
			.map((item) -> (item instanceof Map<?, ?> map)
					? map.values().stream().map(ReportText::words).collect(Collectors.joining(", ")) : words(item))
			.collect(Collectors.joining("; "));
		return list.isEmpty() ? "none"
				: "%d: %s%s".formatted(list.size(), first, (list.size() > MOST_ITEMS) ? "; …" : "");
	}

}
