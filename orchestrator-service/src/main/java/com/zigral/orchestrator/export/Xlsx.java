package com.zigral.orchestrator.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook (ECMA-376) of one sheet in which every cell is text, and so none a formula.
 * Rows are written as they come and not kept.
 */
public final class Xlsx implements AutoCloseable {

	/** The media type of such a workbook. */
	public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	/** The most characters of a cell, by Excel's limits. */
	private static final int MAX_CELL_LENGTH = 32_767;

	/** The most rows of a sheet, by Excel's limits. */
	private static final int MOST_ROWS = 1_048_576;

	private static final int BATCH_SIZE = 1_000;

	private final List<String> columns;

	private final Workbook workbook;

	private final Worksheet sheet;

	private int next = 1;

	/**
	 * Begin a workbook.
	 * @param out where it goes; stays open
	 * @param title the title of its sheet
	 * @param columns the names of its columns
	 */
	public Xlsx(OutputStream out, String title, List<String> columns) {
		this.columns = List.copyOf(columns);
		this.workbook = new Workbook(out, "Zigral", null);
		this.sheet = this.workbook.newWorksheet(title);
		for (int i = 0; i < columns.size(); i++) {
			this.sheet.value(0, i, columns.get(i));
		}
		this.sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
		this.sheet.freezePane(0, 1);
	}

	/**
	 * Add rows; those beyond what a sheet can hold are left out.
	 * @param rows the cells by column; an absent one is empty
	 * @throws IOException if they cannot be written
	 */
	public void add(List<? extends Map<String, ?>> rows) throws IOException {
		for (Map<String, ?> row : rows) {
			if (this.next < MOST_ROWS) {
				put(row);
			}
		}
	}

	private void put(Map<String, ?> row) throws IOException {
		for (int i = 0; i < this.columns.size(); i++) {
			Object cell = row.get(this.columns.get(i));
			if (cell != null) {
				this.sheet.inlineString(this.next, i, text(String.valueOf(cell)));
			}
		}
		if (this.next++ % BATCH_SIZE == 0) {
			this.sheet.flush();
		}
	}

	// XML 1.0 has no control characters but these, and no half characters.
	private static String text(String text) {
		StringBuilder clean = new StringBuilder(text.length());
		text.codePoints()
			.filter((point) -> point >= ' ' || point == '\n' || point == '\t' || point == '\r')
			.filter((point) -> (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) && point != 0xFFFE
					&& point != 0xFFFF)
			.forEach(clean::appendCodePoint);
		return (clean.length() <= MAX_CELL_LENGTH) ? clean.toString() : clean.substring(0,
				Character.isHighSurrogate(clean.charAt(MAX_CELL_LENGTH - 1)) ? MAX_CELL_LENGTH - 1 : MAX_CELL_LENGTH);
	}

	@Override
	public void close() throws IOException {
		this.workbook.finish();
	}

}
