package com.zigral.cli.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of texts, the first of them the header, as aligned lines.
 *
 * @param rows the rows; a row may end early
 */
public record Table(List<List<String>> rows) {

	private static final String GAP = "  ";

	private static final int NARROWEST = 6;

	public Table {
		rows = rows.stream().map(List::copyOf).toList();
	}

	/**
	 * The same rows with only some columns.
	 * @param names the header's texts of the columns, in the order wanted; those that the
	 * header lacks are left out
	 * @return the narrower table
	 */
	public Table columns(List<String> names) {
		List<String> header = this.rows.isEmpty() ? List.of() : this.rows.getFirst();
		List<Integer> chosen = names.stream().map(header::indexOf).filter((index) -> index >= 0).toList();
		return new Table(
				this.rows.stream().map((row) -> chosen.stream().map((index) -> cell(row, index)).toList()).toList());
	}

	/**
	 * The table as lines: the header, a rule, and the other rows.
	 * @param width the most columns of the terminal a line may take; the widest columns
	 * of the table give way
	 * @return the lines, none for an empty table
	 */
	public List<String> lines(int width) {
		if (this.rows.isEmpty()) {
			return List.of();
		}
		List<Integer> widths = widths(width);
		Stream<String> header = Stream.of(line(this.rows.getFirst(), widths),
				widths.stream().map("─"::repeat).collect(Collectors.joining(GAP)));
		return Stream.concat(header, this.rows.stream().skip(1).map((row) -> line(row, widths))).toList();
	}

	private List<Integer> widths(int width) {
		int columns = this.rows.stream().mapToInt(List::size).max().orElse(0);
		List<Integer> widths = IntStream.range(0, columns)
			.mapToObj((column) -> this.rows.stream()
				.mapToInt((row) -> TerminalText.width(cell(row, column)))
				.max()
				.orElse(0))
			.map((widest) -> Math.max(widest, 1))
			.collect(Collectors.toCollection(ArrayList::new));
		while (total(widths) > width && widths.stream().anyMatch((each) -> each > NARROWEST)) {
			int widest = IntStream.range(0, columns)
				.reduce((a, b) -> (widths.get(a) >= widths.get(b)) ? a : b)
				.orElse(0);
			widths.set(widest, widths.get(widest) - 1);
		}
		return widths;
	}

	private static int total(List<Integer> widths) {
		return widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * (widths.size() - 1);
	}

	private static String line(List<String> row, List<Integer> widths) {
		return IntStream.range(0, widths.size())
			.mapToObj((column) -> TerminalText.fit(cell(row, column), widths.get(column)))
			.collect(Collectors.joining(GAP))
			.stripTrailing();
	}

	private static String cell(List<String> row, int column) {
		return (column < row.size()) ? row.get(column) : "";
	}

}
