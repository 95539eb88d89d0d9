package com.zigral.shaun.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.sheet.SheetCells;
import com.zigral.shaun.sheet.SheetClient;

/**
 * Reads a sheet as a table. What is shown and linked is read only where what was entered
 * does not do: it takes several times as long.
 */
public final class TableReader {

	private static final List<Column> NAMES = List.of(Column.FULL_NAME, Column.FIRST_NAME, Column.LAST_NAME);

	private TableReader() {
	}

	/**
	 * Read a sheet.
	 * @param client the sheet
	 * @param rules by which columns rows are told apart
	 * @return what stands there
	 * @throws SheetsException if it cannot be read or has no clear header
	 * @throws InterruptedException if the thread was told to stop
	 */
	public static Table read(SheetClient client, ColumnRules rules) throws SheetsException, InterruptedException {
		String place = client.target().place();
		SheetCells sources = client.read();
		if (sources.hasFormulas()) {
			return table(place, client.readAll(), rules);
		}
		Table table;
		try {
			table = table(place, sources, rules);
		}
		catch (SheetsException ex) {
			return table(place, client.readAll(), rules);
		}
		return needsMore(table) ? table(place, client.readAll(), rules) : table;
	}

	// Somebody may stand there whose address is behind a link.
	private static boolean needsMore(Table table) {
		List<Integer> telling = Stream
			.concat(table.headers().profiles().stream(),
					NAMES.stream().flatMap((column) -> table.headers().position(column).stream()))
			.toList();
		return IntStream.rangeClosed(table.headers().row() + 1, table.lastRow())
			.filter((row) -> table.keyAt(row).isEmpty())
			.anyMatch((row) -> telling.stream().anyMatch((column) -> !table.cells().isBlank(row, column)));
	}

	/**
	 * Find the columns of a table that comes from elsewhere, such as a file.
	 * @param place the table, for messages
	 * @param rows its first rows, without empty cells at the ends of rows
	 * @return which column is which
	 * @throws SheetsException if it has no header, or it is not clear which column holds
	 * the profiles
	 */
	public static Headers headers(String place, List<List<String>> rows) throws SheetsException {
		return headers(place, SheetCells.ofSources(rows));
	}

	static Headers headers(String place, SheetCells cells) throws SheetsException {
		return Headers.of(place, cells, HeaderRow.find(cells).orElseThrow(() -> withoutHeader(place, cells)));
	}

	/**
	 * Make sense of the cells of a sheet.
	 * @param place the sheet, for messages
	 * @param cells the cells
	 * @param rules by which columns rows are told apart
	 * @return the table
	 * @throws SheetsException if it has no header, or no column that tells its rows apart
	 */
	static Table table(String place, SheetCells cells, ColumnRules rules) throws SheetsException {
		if (cells.height() == 0) {
			return Table.empty(rules);
		}
		Headers headers = headers(place, cells);
		if (headers.key(rules).isEmpty() && new DataRows(cells, headers).isAny()) {
			throw withoutKey(place, cells, headers, rules);
		}
		return new RowIndex(place, cells, headers, rules).table(Extent.of(place, cells, headers));
	}

	private static SheetsException withoutHeader(String place, SheetCells cells) {
		return SheetsException
			.of("No row of %s has a header that Shaun knows, such as '%s' or '%s'; it begins with %s. ".formatted(place,
					Column.FULL_NAME.header(), Column.PROFILE_URL.header(),
					quoted(cells.rows().stream().flatMap(List::stream), 4))
					+ "Put headers above the data or name another worksheet");
	}

	private static SheetsException withoutKey(String place, SheetCells cells, Headers headers, ColumnRules rules) {
		int rows = cells.height() - headers.row() - 1;
		boolean standard = rules.key().equals(ColumnRules.standard().key());
		String wanted = rules.key().stream().map(Column::header).collect(Collectors.joining(" and "));
		return SheetsException.of("%s has %d %s, but no column that tells its people apart: none is called %s%s. "
			.formatted(place.replaceFirst("^the", "The"), rows, (rows == 1) ? "row" : "rows", wanted,
					standard ? " or holds addresses of LinkedIn profiles" : "")
				+ "Its headers in row %d are %s. Add the column with each person's %s, or name another worksheet"
					.formatted(headers.row() + 1, quoted(headers.texts().stream(), headers.texts().size()),
							standard ? "address" : wanted));
	}

	private static String quoted(Stream<String> texts, int most) {
		return texts.filter((text) -> !text.isBlank())
			.limit(most)
			.map((text) -> "'" + ((text.length() > 60) ? text.substring(0, 60) + "..." : text) + "'")
			.collect(Collectors.joining(", "));
	}

	/**
	 * Whether a sheet is still as it was.
	 * @param client the sheet
	 * @param table what stood there
	 * @return whether the same stands there
	 * @throws SheetsException if it cannot be read
	 * @throws InterruptedException if the thread was told to stop
	 */
	public static boolean isUnchanged(SheetClient client, Table table) throws SheetsException, InterruptedException {
		boolean complete = !table.cells().values().isEmpty();
		return (complete ? client.readAll() : client.read()).rows().equals(table.rows());
	}

}
