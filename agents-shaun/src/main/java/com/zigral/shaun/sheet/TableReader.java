package com.zigral.shaun.sheet;

import java.util.List;

import com.zigral.shaun.google.SheetsException;

/**
 * Reads a sheet as a table. What is shown and linked is read only where what was entered
 * does not do: it takes several times as long.
 */
public final class TableReader {

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
			return Table.of(place, client.readAll(), rules);
		}
		Table table;
		try {
			table = Table.of(place, sources, rules);
		}
		catch (SheetsException ex) {
			return Table.of(place, client.readAll(), rules);
		}
		return needsMore(table) ? Table.of(place, client.readAll(), rules) : table;
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

	private static boolean needsMore(Table table) {
		List<Integer> profiles = table.headers().profiles();
		for (int row = table.headers().row() + 1; row < table.cells().height(); row++) {
			if (table.keyAt(row).isEmpty()) {
				for (int column : profiles) {
					if (!table.cells().isBlank(row, column)) {
						return true;
					}
				}
			}
		}
		return false;
	}

}
