package com.zigral.shaun;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.google.api.services.sheets.v4.model.AppendDimensionRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.DimensionRange;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridData;
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
import com.google.api.services.sheets.v4.model.ValueRange;
import com.zigral.agent.ResourceLock;
import com.zigral.shaun.SheetsException.Retry;

/**
 * The cells of one sheet: reads and writes them, a call each.
 */
final class Grid {

	private final Google google;

	private final Target target;

	private final ResourceLock hold;

	Grid(Google google, Target target, ResourceLock hold) {
		this.google = google;
		this.target = target;
		this.hold = hold;
	}

	/**
	 * Everything that stands in the sheet, formulas as such.
	 * @return the texts of the rows, without empty cells at their ends
	 * @throws SheetsException if it cannot be read
	 * @throws InterruptedException if the thread was told to stop
	 */
	List<List<String>> read() throws SheetsException, InterruptedException {
		String range = A1.quoted(this.target.worksheet());
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
	 * Write as plain text. It happens as a whole or not at all. Rows and columns are
	 * inserted, so that they push away what stands there meanwhile; {@code values.append}
	 * would have to find the table first, can take another block of cells for it, and
	 * overwrites what is below.
	 * @param batch what to write
	 * @param headers which column is which then
	 * @param rules which columns are the key
	 * @return the header and the keys as they stood right after it
	 * @throws SheetsException if it cannot be written
	 * @throws InterruptedException if the thread was told to stop
	 */
	Readback write(Batch batch, Headers headers, ColumnRules rules) throws SheetsException, InterruptedException {
		List<Integer> keys = headers.key(rules);
		List<String> ranges = new ArrayList<>();
		ranges.add(A1.in(this.target.worksheet(), "1:1"));
		keys.forEach((column) -> ranges
			.add(A1.in(this.target.worksheet(), A1.cell(batch.firstRow(), column) + ":" + A1.letters(column))));
		if (!this.hold.isHeld()) {
			throw new SheetsException(Retry.UNCERTAIN,
					"Another job may be at work in '" + this.target.title() + "'; try again in a minute");
		}
		BatchUpdateSpreadsheetRequest request = new BatchUpdateSpreadsheetRequest()
			.setRequests(requests(batch, headers))
			.setIncludeSpreadsheetInResponse(true)
			.setResponseIncludeGridData(true)
			.setResponseRanges(ranges);
		List<GridData> data = call((google) -> google.spreadsheets()
			.batchUpdate(this.target.spreadsheetId(), request)
			.setFields("updatedSpreadsheet.sheets.data(startRow,startColumn,rowData.values.userEnteredValue)"))
			.getUpdatedSpreadsheet()
			.getSheets()
			.getFirst()
			.getData();
		Map<Column, List<String>> found = new EnumMap<>(Column.class);
		for (Column column : rules.key()) {
			headers.position(column)
				.ifPresent((position) -> found.put(column, column(data.get(1 + keys.indexOf(position)))));
		}
		return new Readback(new Headers(row(data.getFirst()), Map.of()), batch.firstRow(), found);
	}

	private List<Request> requests(Batch batch, Headers headers) {
		List<Request> requests = new ArrayList<>();
		int missing = headers.texts().size() - this.target.columnCount();
		if (batch.withHeader() && missing > 0) {
			requests.add(new Request().setAppendDimension(new AppendDimensionRequest().setDimension("COLUMNS")
				.setLength(missing)
				.setSheetId(this.target.sheetId())));
		}
		if (!batch.newHeaders().isEmpty()) {
			requests.add(inserting("COLUMNS", batch.newColumn(), batch.newHeaders().size(), true));
			requests.add(writing(0, batch.newColumn(), List.of(rowData(batch.newHeaders()))));
		}
		for (Batch.Run run : batch.runs()) {
			requests.add(writing(run.row(), run.column(), List.of(rowData(run.texts()))));
		}
		if (!batch.lines().isEmpty()) {
			int first = batch.lines()
				.stream()
				.flatMap((line) -> line.texts().keySet().stream())
				.min(Integer::compare)
				.orElse(0);
			requests.add(inserting("ROWS", batch.start(), batch.lines().size(), batch.start() > 1));
			requests.add(
					writing(batch.start(), first, batch.lines().stream().map((line) -> rowData(line, first)).toList()));
		}
		if (batch.withHeader()) {
			requests.addAll(emphasis());
		}
		return requests;
	}

	private Request inserting(String dimension, int at, int count, boolean inherit) {
		return new Request().setInsertDimension(
				new InsertDimensionRequest().setRange(dimension(dimension, at, count)).setInheritFromBefore(inherit));
	}

	private DimensionRange dimension(String dimension, int at, int count) {
		return new DimensionRange().setSheetId(this.target.sheetId())
			.setDimension(dimension)
			.setStartIndex(at)
			.setEndIndex(at + count);
	}

	private Request writing(int row, int column, List<RowData> rows) {
		GridCoordinate start = new GridCoordinate().setSheetId(this.target.sheetId())
			.setRowIndex(row)
			.setColumnIndex(column);
		return new Request()
			.setUpdateCells(new UpdateCellsRequest().setStart(start).setRows(rows).setFields("userEnteredValue"));
	}

	private static RowData rowData(Batch.Line line, int first) {
		List<String> texts = new ArrayList<>();
		new TreeMap<>(line.texts()).forEach((column, text) -> {
			while (texts.size() < column - first) {
				texts.add("");
			}
			texts.add(text);
		});
		return rowData(texts);
	}

	private static RowData rowData(List<String> texts) {
		return new RowData().setValues(texts.stream().map(Grid::cellData).toList());
	}

	private static CellData cellData(String text) {
		return text.isEmpty() ? new CellData()
				: new CellData().setUserEnteredValue(new ExtendedValue().setStringValue(text));
	}

	private static List<String> row(GridData data) {
		List<RowData> rows = Objects.requireNonNullElse(data.getRowData(), List.of());
		return rows.isEmpty() ? List.of() : cells(rows.getFirst()).stream().map(Grid::text).toList();
	}

	private static List<String> column(GridData data) {
		List<RowData> rows = Objects.requireNonNullElse(data.getRowData(), List.of());
		return rows.stream().map((row) -> cells(row).stream().findFirst().map(Grid::text).orElse("")).toList();
	}

	private static List<CellData> cells(RowData row) {
		return Objects.requireNonNullElse(row.getValues(), List.of());
	}

	private static String text(CellData cell) {
		ExtendedValue value = cell.getUserEnteredValue();
		if (value == null) {
			return "";
		}
		if (value.getNumberValue() != null) {
			return BigDecimal.valueOf(value.getNumberValue()).stripTrailingZeros().toPlainString();
		}
		if (value.getBoolValue() != null) {
			return value.getBoolValue().toString().toUpperCase(Locale.ROOT);
		}
		return Objects.requireNonNullElse(value.getStringValue(),
				Objects.requireNonNullElse(value.getFormulaValue(), ""));
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

	private <T> T call(Google.Request<T> request) throws SheetsException, InterruptedException {
		return this.google.call("'" + this.target.title() + "'", request);
	}

}
