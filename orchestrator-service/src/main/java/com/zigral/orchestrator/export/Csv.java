package com.zigral.orchestrator.export;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * CSV (RFC 4180) that any spreadsheet opens and in which no cell is a formula.
 */
public final class Csv {

	/** Tells Excel that UTF-8 follows. */
	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/**
	 * What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"):
	 * some skip spaces and line breaks before it, some know its signs in full width.
	 */
	private static final Pattern FORMULA = Pattern
		.compile("^([\\t\\r\\n]|[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]).*", Pattern.DOTALL);

	/**
	 * A number that begins with a plus; no spreadsheet does more than to show it
	 * otherwise.
	 */
	private static final Pattern PHONE = Pattern.compile("\\+[\\d ()./-]{5,40}");

	private static final CsvMapper MAPPER = new CsvMapper();

	private final List<String> columns;

	private final CsvSchema schema;

	private final boolean withPhones;

	/**
	 * Begin a table.
	 * @param columns the names of its columns
	 */
	public Csv(List<String> columns) {
		this(columns, false);
	}

	private Csv(List<String> columns, boolean withPhones) {
		this.withPhones = withPhones;
		this.columns = List.copyOf(columns);
		this.schema = CsvSchema.builder().addColumns(columns, CsvSchema.ColumnType.STRING).build();
	}

	/**
	 * Begin a table in which telephone numbers stand as they are.
	 * @param columns the names of its columns
	 * @return the table
	 */
	static Csv withPhones(List<String> columns) {
		return new Csv(columns, true);
	}

	/**
	 * The header, for Excel, too.
	 * @return the first line
	 */
	public String header() {
		return header(true);
	}

	/**
	 * The header.
	 * @param byteOrderMark whether Excel is told that UTF-8 follows
	 * @return the first line
	 */
	String header(boolean byteOrderMark) {
		return (byteOrderMark ? BYTE_ORDER_MARK : "")
				+ MAPPER.writer(this.schema).writeValueAsString(List.of(this.columns));
	}

	/**
	 * Some rows.
	 * @param rows the cells by column; an absent one is empty
	 * @return a line each
	 */
	public String lines(List<? extends Map<String, ?>> rows) {
		return rows.isEmpty() ? ""
				: MAPPER.writer(this.schema).writeValueAsString(rows.stream().map(this::cells).toList());
	}

	private List<String> cells(Map<String, ?> row) {
		return this.columns.stream().map((column) -> {
			Object cell = row.get(column);
			return (cell != null) ? safe(String.valueOf(cell)) : "";
		}).toList();
	}

	private String safe(String text) {
		boolean isPhone = this.withPhones && PHONE.matcher(text).matches();
		return (!isPhone && FORMULA.matcher(text).matches()) ? "'" + text : text;
	}

}
