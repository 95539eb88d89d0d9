package com.zigral.orchestrator.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.zigral.orchestrator.list.file.UnreadableFileException;
import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;
import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.table.Column;
import com.zigral.shaun.table.Headers;
import com.zigral.shaun.table.TableReader;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file: known by their names and contents as Shaun knows those of a
 * sheet, and changed by people.
 *
 * @param headerRow the row with the headers, counted from 1
 * @param columns the columns
 */
record ListColumns(int headerRow, List<ListColumn> columns) {

	/** As many rows tell what stands in a column. */
	static final int SAMPLE = 300;

	private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[a-zA-Z]{2,}");

	ListColumns {
		columns = List.copyOf(columns);
	}

	/**
	 * Find the columns of a file.
	 * @param sample its first rows
	 * @return the columns
	 * @throws UnreadableFileException if it has none that tell of people
	 */
	static ListColumns of(List<List<String>> sample) throws UnreadableFileException {
		Headers headers = headers(sample);
		Map<Integer, ListColumn> found = new TreeMap<>();
		int width = sample.stream().mapToInt(List::size).max().orElse(0);
		for (int position = 0; position < width; position++) {
			found.put(position, new ListColumn(position + 1, headers.text(position).strip(), null, ""));
		}
		headers.positions().forEach((column, position) -> take(found, position, column));
		headers.profiles().forEach((position) -> take(found, position, Column.PROFILE_URL));
		found.values().stream().toList().forEach((column) -> takeAnother(found, column));
		if (headers.position(Column.EMAIL).isEmpty()) {
			takeEmails(found, sample, headers.row());
		}
		ListColumns columns = new ListColumns(headers.row() + 1, List.copyOf(found.values()));
		if (!columns.tellsOfPeople()) {
			throw new UnreadableFileException("has no column with names or addresses of profiles: its headers in row "
					+ columns.headerRow() + " are "
					+ headers.texts()
						.stream()
						.filter((text) -> !text.isBlank())
						.limit(8)
						.map((text) -> "'" + cut(text) + "'")
						.toList());
		}
		return columns;
	}

	private static Headers headers(List<List<String>> sample) throws UnreadableFileException {
		try {
			return TableReader.headers("the file", sample);
		}
		catch (SheetsException ex) {
			throw new UnreadableFileException("cannot be understood: " + ex.reason());
		}
	}

	private static String cut(String text) {
		return (text.length() > 40) ? text.substring(0, 40) + "..." : text;
	}

	private static void take(Map<Integer, ListColumn> found, int position, Column column) {
		ListColumn old = found.get(position);
		if (old != null && old.field() == null) {
			found.put(position, new ListColumn(old.position(), old.header(), key(column),
					column.isNamed(old.header()) ? "name" : "content"));
		}
	}

	// Where the first number or address is empty, another one may be there.
	private static void takeAnother(Map<Integer, ListColumn> found, ListColumn column) {
		Column.named(column.header())
			.filter((each) -> each == Column.EMAIL || each == Column.PHONE)
			.ifPresent((each) -> take(found, column.position() - 1, each));
	}

	private static void takeEmails(Map<Integer, ListColumn> found, List<List<String>> sample, int headerRow) {
		found.values()
			.stream()
			.filter((column) -> column.field() == null && holdsEmails(sample, headerRow, column.position() - 1))
			.findFirst()
			.ifPresent((column) -> take(found, column.position() - 1, Column.EMAIL));
	}

	private static boolean holdsEmails(List<List<String>> sample, int headerRow, int position) {
		List<String> filled = sample.stream()
			.skip(headerRow + 1L)
			.filter((row) -> position < row.size() && !row.get(position).isBlank())
			.map((row) -> row.get(position))
			.toList();
		long emails = filled.stream().filter((text) -> EMAIL.matcher(text.strip()).matches()).count();
		return emails > 0 && 2 * emails >= filled.size();
	}

	private boolean tellsOfPeople() {
		return List.of(Column.PROFILE_URL, Column.FULL_NAME, Column.FIRST_NAME, Column.LAST_NAME)
			.stream()
			.anyMatch((column) -> this.columns.stream().anyMatch((each) -> key(column).equals(each.field())));
	}

	/**
	 * These columns as a person wants them.
	 * @param changes the field of each changed column by its position, {@code null} to
	 * leave it out
	 * @return the columns
	 * @throws InvalidInputException if there is no such column or field, or nothing would
	 * tell of people
	 */
	ListColumns with(Map<String, @Nullable String> changes) {
		List<ListColumn> changed = new ArrayList<>(this.columns);
		List<FieldProblem> problems = new ArrayList<>();
		changes.forEach((position, field) -> {
			int index = position.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(position) - 1 : -1;
			if (index < 0 || index >= changed.size()) {
				problems.add(new FieldProblem("columns." + position,
						"must be the position of a column, 1 to " + changed.size()));
			}
			else if (field != null && column(field).isEmpty()) {
				problems.add(new FieldProblem("columns." + position, "must be null or one of " + fields()));
			}
			else {
				changed.set(index,
						new ListColumn(index + 1, changed.get(index).header(), field, (field != null) ? "person" : ""));
			}
		});
		ListColumns columns = new ListColumns(this.headerRow, changed);
		if (problems.isEmpty() && !columns.tellsOfPeople()) {
			problems.add(new FieldProblem("columns", "must leave a column with names or addresses of profiles"));
		}
		if (!problems.isEmpty()) {
			throw new InvalidInputException(problems);
		}
		return columns;
	}

	/**
	 * Where each field stands.
	 * @return the positions by column, counted from 0
	 */
	Map<Column, List<Integer>> positions() {
		Map<Column, List<Integer>> positions = new EnumMap<>(Column.class);
		this.columns.forEach((each) -> Optional.ofNullable(each.field())
			.flatMap(ListColumns::column)
			.ifPresent(
					(column) -> positions.computeIfAbsent(column, (_) -> new ArrayList<>()).add(each.position() - 1)));
		return positions;
	}

	private static Optional<Column> column(String field) {
		return Arrays.stream(Column.values()).filter((column) -> key(column).equals(field)).findFirst();
	}

	static String key(Column column) {
		return column.name().toLowerCase(Locale.ROOT);
	}

	private static List<String> fields() {
		return Arrays.stream(Column.values()).map(ListColumns::key).toList();
	}

}
