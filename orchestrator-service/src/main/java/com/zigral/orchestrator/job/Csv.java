package com.zigral.orchestrator.job;

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

	/** What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"). */
	private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

	private static final CsvMapper MAPPER = new CsvMapper();

	private final List<String> columns;

	private final CsvSchema schema;

	/**
	 * Begin a table.
	 * @param columns the names of its columns
	 */
	public Csv(List<String> columns) {
		this.columns = List.copyOf(columns);
		this.schema = CsvSchema.builder().addColumns(columns, CsvSchema.ColumnType.STRING).build();
	}

	/**
	 * The header.
	 * @return the first line
	 */
	public String header() {
		return BYTE_ORDER_MARK + MAPPER.writer(this.schema).writeValueAsString(List.of(this.columns));
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

	private static String safe(String text) {
		return FORMULA.matcher(text).matches() ? "'" + text : text;
	}

}
