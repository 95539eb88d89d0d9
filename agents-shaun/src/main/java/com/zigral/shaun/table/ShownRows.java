package com.zigral.shaun.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import com.zigral.agent.ProfileUrl;
import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.sheet.CellValue;
import com.zigral.shaun.sheet.SheetCells;
import com.zigral.shaun.sheet.SheetClient;

/**
 * All rows of a sheet as people see them, for those who make sense of them themselves.
 * The addresses of profiles that are only behind links are written out: in their own
 * cells, and in a column at the end where a name leads to them.
 */
public final class ShownRows {

	private final SheetCells cells;

	private final Headers headers;

	/** The columns with addresses. */
	private final Set<Integer> addresses;

	/** The columns with other texts that lead to profiles. */
	private final List<Integer> linkedNames;

	private ShownRows(SheetCells cells, Headers headers) {
		this.cells = cells;
		this.headers = headers;
		Set<Integer> others = new HashSet<>(headers.positions().values());
		headers.position(Column.PROFILE_URL).ifPresent(others::remove);
		this.linkedNames = headers.profiles().stream().filter(others::contains).toList();
		this.addresses = new HashSet<>(headers.profiles());
		this.addresses.removeAll(this.linkedNames);
	}

	/**
	 * Read a sheet.
	 * @param client the sheet
	 * @return its rows, the first one at the top of the sheet
	 * @throws SheetsException if it cannot be read or has no clear header
	 * @throws InterruptedException if the thread was told to stop
	 */
	public static List<List<String>> read(SheetClient client) throws SheetsException, InterruptedException {
		String place = client.target().place();
		SheetCells sources = client.read();
		SheetCells cells = isEnough(place, sources) ? sources : client.readShown(sources);
		return new ShownRows(cells, TableReader.headers(place, cells)).rows();
	}

	// Somebody whose address cannot be read may have it behind a link.
	private static boolean isEnough(String place, SheetCells sources) {
		try {
			Headers headers = TableReader.headers(place, sources);
			return !sources.hasFormulas() && IntStream.range(headers.row() + 1, sources.height())
				.allMatch((row) -> sources.isBlankRow(row) || headers.profiles()
					.stream()
					.anyMatch((column) -> ProfileAddress.read(sources.source(row, column)).isPresent()));
		}
		catch (SheetsException ex) {
			return false;
		}
	}

	private List<List<String>> rows() {
		return IntStream.range(0, this.cells.height()).mapToObj(this::row).toList();
	}

	private List<String> row(int row) {
		List<String> texts = new ArrayList<>(
				IntStream.range(0, this.cells.width()).mapToObj((column) -> text(row, column)).toList());
		if (!this.linkedNames.isEmpty()) {
			texts.add((row == this.headers.row()) ? Column.PROFILE_URL.header() : behindNames(row));
		}
		return texts;
	}

	private String text(int row, int column) {
		CellValue cell = this.cells.value(row, column);
		boolean isWrittenOut = row > this.headers.row() && this.addresses.contains(column)
				&& ProfileAddress.read(cell.text()).isEmpty();
		Optional<ProfileUrl> profile = isWrittenOut ? ProfileAddress.of(cell) : Optional.empty();
		return profile.map(Objects::toString).orElseGet(cell::text);
	}

	private String behindNames(int row) {
		return this.linkedNames.stream()
			.filter((_) -> row > this.headers.row())
			.flatMap((column) -> ProfileAddress.of(this.cells.value(row, column)).stream())
			.findFirst()
			.map(Objects::toString)
			.orElse("");
	}

}
