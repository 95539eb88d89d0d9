package com.zigral.standin.sheets.formula;

import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zigral.standin.sheets.cell.Area;

/**
 * The references in a formula, as they change when rows and columns come, go or when the
 * formula is copied. References in texts and names are left alone.
 */
public final class FormulaText {

	private static final String CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}";

	private static final Pattern REFERENCE = Pattern.compile("\"(?:[^\"]|\"\")*\"" // a
																					// text
			+ "|(?<sheet>(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?" //
			+ "(?<![\\p{L}\\p{N}_.$])(?<ref>" + CELL + ":" + CELL + "|" + CELL
			+ ":\\$?[A-Za-z]{1,3}|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6}|" + CELL
			+ ")(?![\\p{L}\\p{N}_(!])");

	private static final Pattern PART = Pattern.compile("(\\$?)([A-Za-z]{1,3})?(\\$?)(\\d{1,7})?");

	private FormulaText() {
	}

	/**
	 * A formula after rows or columns were inserted.
	 * @param formula the formula
	 * @param here the sheet in which it stands
	 * @param changed the sheet that grew
	 * @param columns whether it grew by columns
	 * @param at where
	 * @param count by how many
	 * @return the formula
	 */
	public static String inserted(String formula, String here, String changed, boolean columns, int at, int count) {
		return eachReference(formula, here, changed, (reference) -> {
			String[] ends = reference.split(":", -1);
			Part start = Part.of(ends[0]);
			Part end = Part.of(ends[ends.length - 1]);
			String first = start.moved(columns, (index) -> (index >= at) ? index + count : index);
			String last = end.moved(columns, (index) -> (index >= at) ? index + count : index);
			return (ends.length == 1) ? first : first + ":" + last;
		});
	}

	/**
	 * A formula after rows or columns were deleted.
	 * @param formula the formula
	 * @param here the sheet in which it stands
	 * @param changed the sheet that shrank
	 * @param columns whether it shrank by columns
	 * @param from the first of them
	 * @param to the one after the last
	 * @return the formula, with {@code #REF!} for what is gone
	 */
	public static String deleted(String formula, String here, String changed, boolean columns, int from, int to) {
		return eachReference(formula, here, changed, (reference) -> {
			String[] ends = reference.split(":", -1);
			Part start = Part.of(ends[0]);
			Part end = Part.of(ends[ends.length - 1]);
			int first = start.index(columns);
			int last = end.index(columns);
			if (first >= from && first < to && last >= 0 && last < to) {
				return "#REF!";
			}
			String moved = start.moved(columns,
					(index) -> (index >= to) ? index - (to - from) : Math.min(index, (index >= from) ? from : index));
			String other = end.moved(columns,
					(index) -> (index >= to) ? index - (to - from) : (index >= from) ? from - 1 : index);
			return (ends.length == 1) ? moved : moved + ":" + other;
		});
	}

	/**
	 * A formula that was copied to another cell.
	 * @param formula the formula
	 * @param rows how many rows further down
	 * @param columns how many columns further right
	 * @return the formula, with {@code #REF!} for what is off the sheet
	 */
	public static String copied(String formula, int rows, int columns) {
		return eachReference(formula, "", "", (reference) -> {
			StringBuilder copy = new StringBuilder();
			for (String end : reference.split(":", -1)) {
				String moved = Part.of(end).shifted(rows, columns);
				if (moved.isEmpty()) {
					return "#REF!";
				}
				copy.append(copy.isEmpty() ? "" : ":").append(moved);
			}
			return copy.toString();
		});
	}

	private static String eachReference(String formula, String here, String changed, UnaryOperator<String> change) {
		return REFERENCE.matcher(formula).replaceAll((match) -> {
			String reference = match.group("ref");
			if (reference == null) {
				return Matcher.quoteReplacement(match.group());
			}
			String prefix = (match.group("sheet") != null) ? match.group("sheet") : "";
			String sheet = prefix.isEmpty() ? here : unquoted(prefix.substring(0, prefix.length() - 1));
			boolean meant = changed.isEmpty() || sheet.equalsIgnoreCase(changed);
			return Matcher.quoteReplacement(meant ? prefix + change.apply(reference) : match.group());
		});
	}

	private static String unquoted(String name) {
		return name.startsWith("'") ? name.substring(1, name.length() - 1).replace("''", "'") : name;
	}

	/**
	 * One end of a reference.
	 *
	 * @param columnFixed whether the column stays when it is copied
	 * @param column the column, below 0 for none
	 * @param rowFixed whether the row stays when it is copied
	 * @param row the row, below 0 for none
	 */
	private record Part(boolean columnFixed, int column, boolean rowFixed, int row) {

		static Part of(String text) {
			Matcher matcher = PART.matcher(text);
			if (!matcher.matches()) {
				throw new IllegalArgumentException("Not a reference: " + text);
			}
			boolean noColumn = matcher.group(2) == null;
			String rowMark = noColumn ? matcher.group(1) : matcher.group(3);
			return new Part(!noColumn && !matcher.group(1).isEmpty(), noColumn ? -1 : Area.column(matcher.group(2)),
					!rowMark.isEmpty(), (matcher.group(4) == null) ? -1 : Integer.parseInt(matcher.group(4)) - 1);
		}

		int index(boolean ofColumns) {
			return ofColumns ? this.column : this.row;
		}

		String moved(boolean ofColumns, IntUnaryOperator move) {
			int index = index(ofColumns);
			if (index < 0) {
				return text();
			}
			int next = move.applyAsInt(index);
			return (ofColumns ? new Part(this.columnFixed, next, this.rowFixed, this.row)
					: new Part(this.columnFixed, this.column, this.rowFixed, next))
				.text();
		}

		String shifted(int rows, int columns) {
			int nextRow = (this.row < 0 || this.rowFixed) ? this.row : this.row + rows;
			int nextColumn = (this.column < 0 || this.columnFixed) ? this.column : this.column + columns;
			boolean off = (this.row >= 0 && nextRow < 0) || (this.column >= 0 && nextColumn < 0);
			return off ? "" : new Part(this.columnFixed, nextColumn, this.rowFixed, nextRow).text();
		}

		private String text() {
			return ((this.column < 0) ? "" : (this.columnFixed ? "$" : "") + Area.column(this.column))
					+ ((this.row < 0) ? "" : (this.rowFixed ? "$" : "") + (this.row + 1));
		}

	}

}
