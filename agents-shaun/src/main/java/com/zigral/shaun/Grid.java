package com.zigral.shaun;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.google.api.client.util.Data;
import com.google.api.services.sheets.v4.model.AppendDimensionRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateValuesRequest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.GridRange;
import com.google.api.services.sheets.v4.model.InsertDimensionRequest;
import com.google.api.services.sheets.v4.model.RepeatCellRequest;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.TextFormat;
import com.google.api.services.sheets.v4.model.UpdateCellsRequest;
import com.google.api.services.sheets.v4.model.UpdateSheetPropertiesRequest;
import com.google.api.services.sheets.v4.model.UpdateValuesResponse;
import com.google.api.services.sheets.v4.model.ValueRange;

/**
 * The cells of one sheet: reads and writes them, a call each.
 */
final class Grid {

	private static final String RAW = "RAW";

	private final Google google;

	private final Target target;

	Grid(Google google, Target target) {
		this.google = google;
		this.target = target;
	}

	/**
	 * Everything that stands in the sheet, formulas as such.
	 * @return the texts of the rows, without empty cells at their ends
	 * @throws SheetsException if it cannot be read
	 * @throws InterruptedException if the thread was told to stop
	 */
	List<List<String>> read() throws SheetsException, InterruptedException {
		String range = A1.in(this.target.worksheet(), "A:" + A1.letters(this.target.columnCount() - 1));
		ValueRange values = call((google) -> google.spreadsheets()
			.values()
			.get(this.target.spreadsheetId(), range)
			.setValueRenderOption("FORMULA")
			.setFields("values"));
		return (values.getValues() != null) ? values.getValues().stream().map(Grid::texts).toList() : List.of();
	}

	private static List<String> texts(List<Object> cells) {
		return cells.stream().map(Grid::text).toList();
	}

	private static String text(Object cell) {
		return switch (cell) {
			case BigDecimal number -> number.toPlainString();
			case Boolean truth -> truth.toString().toUpperCase(Locale.ROOT);
			default -> cell.toString();
		};
	}

	/**
	 * Make sure that there are enough columns.
	 * @param columns how many are needed
	 * @throws SheetsException if there cannot be so many
	 * @throws InterruptedException if the thread was told to stop
	 */
	void widen(int columns) throws SheetsException, InterruptedException {
		int more = columns - this.target.columnCount();
		if (more > 0) {
			batchUpdate(List.of(new Request().setAppendDimension(new AppendDimensionRequest().setDimension("COLUMNS")
				.setLength(more)
				.setSheetId(this.target.sheetId()))));
		}
	}

	/**
	 * Write pieces of rows as plain text.
	 * @param pieces where they begin and what they are; null leaves a cell as it is
	 * @return what stands in each piece then
	 * @throws SheetsException if it cannot be written
	 * @throws InterruptedException if the thread was told to stop
	 */
	List<List<String>> write(List<Piece> pieces) throws SheetsException, InterruptedException {
		List<ValueRange> data = pieces.stream().map(this::range).toList();
		BatchUpdateValuesRequest request = new BatchUpdateValuesRequest().setValueInputOption(RAW)
			.setIncludeValuesInResponse(true)
			.setResponseValueRenderOption("FORMULA")
			.setData(data);
		List<UpdateValuesResponse> responses = call(
				(google) -> google.spreadsheets().values().batchUpdate(this.target.spreadsheetId(), request))
			.getResponses();
		List<List<String>> written = new ArrayList<>();
		for (UpdateValuesResponse response : responses) {
			List<List<Object>> values = response.getUpdatedData().getValues();
			written.add((values != null) ? texts(values.getFirst()) : List.of());
		}
		return written;
	}

	private ValueRange range(Piece piece) {
		String cells = A1.cell(piece.row(), piece.column()) + ":"
				+ A1.cell(piece.row(), piece.column() + piece.values().size() - 1);
		return new ValueRange().setRange(A1.in(this.target.worksheet(), cells)).setValues(List.of(piece.values()));
	}

	/**
	 * Insert rows as plain text. It happens as a whole or not at all, and pushes down
	 * what stands there meanwhile; {@code values.append} would have to find the table
	 * first, can take another block of cells for it, and overwrites what is below.
	 * @param row where the first of them goes
	 * @param column where each of them begins
	 * @param rows the rows
	 * @param withHeader whether the first of them is a header, to be bold and to stay in
	 * sight
	 * @throws SheetsException if they cannot be inserted
	 * @throws InterruptedException if the thread was told to stop
	 */
	void insert(int row, int column, List<List<String>> rows, boolean withHeader)
			throws SheetsException, InterruptedException {
		DimensionRange place = new DimensionRange().setSheetId(this.target.sheetId())
			.setDimension("ROWS")
			.setStartIndex(row)
			.setEndIndex(row + rows.size());
		UpdateCellsRequest cells = new UpdateCellsRequest()
			.setStart(new GridCoordinate().setSheetId(this.target.sheetId()).setRowIndex(row).setColumnIndex(column))
			.setRows(rows.stream().map(Grid::rowData).toList())
			.setFields("userEnteredValue");
		List<Request> requests = new ArrayList<>();
		requests.add(new Request()
			.setInsertDimension(new InsertDimensionRequest().setRange(place).setInheritFromBefore(row > 1)));
		requests.add(new Request().setUpdateCells(cells));
		if (withHeader) {
			requests.addAll(emphasis());
		}
		batchUpdate(requests);
	}

	private static RowData rowData(List<String> texts) {
		return new RowData().setValues(texts.stream().map(Grid::cellData).toList());
	}

	private static CellData cellData(String text) {
		return text.isEmpty() ? new CellData()
				: new CellData().setUserEnteredValue(new ExtendedValue().setStringValue(text));
	}

	private List<Request> emphasis() {
		GridRange first = new GridRange().setSheetId(this.target.sheetId()).setStartRowIndex(0).setEndRowIndex(1);
		CellData bold = new CellData()
			.setUserEnteredFormat(new CellFormat().setTextFormat(new TextFormat().setBold(true)));
		SheetProperties frozen = new SheetProperties().setSheetId(this.target.sheetId())
			.setGridProperties(new GridProperties().setFrozenRowCount(1));
		return List.of(new Request().setRepeatCell(
				new RepeatCellRequest().setRange(first).setCell(bold).setFields("userEnteredFormat.textFormat.bold")),
				new Request().setUpdateSheetProperties(new UpdateSheetPropertiesRequest().setProperties(frozen)
					.setFields("gridProperties.frozenRowCount")));
	}

	private void batchUpdate(List<Request> requests) throws SheetsException, InterruptedException {
		BatchUpdateSpreadsheetRequest request = new BatchUpdateSpreadsheetRequest().setRequests(requests);
		call((google) -> google.spreadsheets().batchUpdate(this.target.spreadsheetId(), request));
	}

	private <T> T call(Google.Request<T> request) throws SheetsException, InterruptedException {
		return this.google.call("'" + this.target.title() + "'", request);
	}

	/**
	 * A piece of a row.
	 *
	 * @param row the row
	 * @param column where it begins
	 * @param values its values, {@link #KEEP} for cells that stay as they are
	 */
	record Piece(int row, int column, List<Object> values) {

		/** A cell that stays as it is. */
		static final Object KEEP = Data.NULL_STRING;

		static Piece of(int row, Map<Integer, String> texts) {
			int first = texts.keySet().stream().min(Integer::compare).orElseThrow();
			int last = texts.keySet().stream().max(Integer::compare).orElseThrow();
			return new Piece(row, first, line(first, last, texts));
		}

		static List<Object> line(int first, int last, Map<Integer, String> texts) {
			List<Object> line = new ArrayList<>();
			for (int column = first; column <= last; column++) {
				String text = texts.get(column);
				line.add((text != null) ? text : KEEP);
			}
			return line;
		}

	}

}
