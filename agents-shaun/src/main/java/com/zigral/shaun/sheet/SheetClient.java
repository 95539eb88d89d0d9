package com.zigral.shaun.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.GridData;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.ValueRange;
import com.zigral.agent.ResourceLock;
import com.zigral.shaun.google.GoogleClient;
import com.zigral.shaun.google.SheetsException;
import com.zigral.shaun.google.SheetsException.Retry;

/**
 * The calls to Google that read and change one sheet.
 */
public final class SheetClient {

	/** How many rows are described at once. */
	private static final int PART = 5_000;

	private final GoogleClient google;

	private final TargetSheet target;

	private final ResourceLock lock;

	SheetClient(GoogleClient google, TargetSheet target, ResourceLock lock) {
		this.google = google;
		this.target = target;
		this.lock = lock;
	}

	/**
	 * The sheet that these calls are about.
	 * @return the sheet
	 */
	public TargetSheet target() {
		return this.target;
	}

	/**
	 * Everything that was entered into the sheet, formulas as such.
	 * @return the cells, without what is shown and linked
	 * @throws SheetsException if it cannot be read
	 * @throws InterruptedException if the thread was told to stop
	 */
	public SheetCells read() throws SheetsException, InterruptedException {
		return SheetCells.ofSources(read("FORMULA"));
	}

	private List<List<String>> read(String rendering) throws SheetsException, InterruptedException {
		String range = A1.quoted(this.target.worksheet());
		ValueRange values = call((google) -> google.spreadsheets()
			.values()
			.get(this.target.spreadsheetId(), range)
			.setValueRenderOption(rendering)
			.setFields("values"));
		List<List<Object>> rows = Objects.requireNonNullElse(values.getValues(), List.of());
		return rows.stream().map(SheetClient::texts).toList();
	}

	/**
	 * What is shown and where it leads, beside what was entered: the same as all at once,
	 * but in several calls, for which a large sheet takes a tenth of the memory. Only for
	 * those who write nothing, as somebody may change the sheet between the calls.
	 * @param sources what was entered
	 * @return the cells
	 * @throws SheetsException if they cannot be read
	 * @throws InterruptedException if the thread was told to stop
	 */
	public SheetCells readShown(SheetCells sources) throws SheetsException, InterruptedException {
		List<List<String>> shown = sources.hasFormulas() ? read("FORMATTED_VALUE") : sources.rows();
		List<List<String>> links = new ArrayList<>();
		while (links.size() < sources.height()) {
			links.addAll(links(links.size(), Math.min(links.size() + PART, sources.height())));
		}
		return SheetCells.of(sources.rows(), shown, links);
	}

	private List<List<String>> links(int start, int end) throws SheetsException, InterruptedException {
		String range = A1.in(this.target.worksheet(), (start + 1) + ":" + end);
		List<GridData> grids = call((google) -> google.spreadsheets()
			.get(this.target.spreadsheetId())
			.setRanges(List.of(range))
			.setFields("sheets.data.rowData.values(" + CellValues.LINK_FIELDS + ")")).getSheets().getFirst().getData();
		List<List<String>> links = new ArrayList<>(
				Objects.requireNonNullElse(grids.getFirst().getRowData(), List.<RowData>of())
					.stream()
					.map(CellValues::links)
					.toList());
		links.addAll(Collections.nCopies(end - start - links.size(), List.of()));
		return links;
	}

	/**
	 * Everything in the sheet: what was entered, what is shown, and where it leads.
	 * @return the cells
	 * @throws SheetsException if it cannot be read
	 * @throws InterruptedException if the thread was told to stop
	 */
	public SheetCells readAll() throws SheetsException, InterruptedException {
		String range = A1.quoted(this.target.worksheet());
		List<GridData> grids = call((google) -> google.spreadsheets()
			.get(this.target.spreadsheetId())
			.setRanges(List.of(range))
			.setFields("sheets.data.rowData.values(" + CellValues.FIELDS + ")")).getSheets().getFirst().getData();
		List<RowData> rows = Objects.requireNonNullElse(grids.getFirst().getRowData(), List.of());
		return SheetCells.ofValues(rows.stream().map(CellValues::of).toList());
	}

	private static List<String> texts(List<Object> cells) {
		return cells.stream().map(SheetClient::text).toList();
	}

	private static String text(Object cell) {
		return switch (cell) {
			case BigDecimal number -> number.toPlainString();
			case Boolean truth -> truth.toString().toUpperCase(Locale.ROOT);
			default -> cell.toString();
		};
	}

	/**
	 * Change the sheet as a whole or not at all, while this job has it for itself.
	 * @param requests the changes
	 * @param ranges the ranges, in A1 notation, to read right after it
	 * @param fields what to read of each cell
	 * @return what stands in these ranges then
	 * @throws SheetsException if it cannot be changed
	 * @throws InterruptedException if the thread was told to stop
	 */
	public List<GridData> change(List<Request> requests, List<String> ranges, String fields)
			throws SheetsException, InterruptedException {
		if (!this.lock.isHeld()) {
			throw new SheetsException(Retry.UNCERTAIN,
					"Another job may be at work in '" + this.target.title() + "'; try again in a minute");
		}
		BatchUpdateSpreadsheetRequest request = new BatchUpdateSpreadsheetRequest().setRequests(requests)
			.setIncludeSpreadsheetInResponse(true)
			.setResponseIncludeGridData(true)
			.setResponseRanges(ranges);
		return call((google) -> google.spreadsheets()
			.batchUpdate(this.target.spreadsheetId(), request)
			.setFields("updatedSpreadsheet.sheets.data(startRow,startColumn,rowData.values(" + fields + "))"))
			.getUpdatedSpreadsheet()
			.getSheets()
			.getFirst()
			.getData();
	}

	private <T> T call(GoogleClient.Request<T> request) throws SheetsException, InterruptedException {
		return this.google.call("'" + this.target.title() + "'", request);
	}

}
