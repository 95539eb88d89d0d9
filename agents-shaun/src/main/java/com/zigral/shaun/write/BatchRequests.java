package com.zigral.shaun.write;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import com.google.api.services.sheets.v4.model.AppendDimensionRequest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.CopyPasteRequest;
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
import com.zigral.shaun.sheet.TargetSheet;
import com.zigral.shaun.table.Headers;

/**
 * The requests that write a batch as plain text. Rows and columns are inserted, so that
 * they push away what stands there meanwhile; {@code values.append} would have to find
 * the table first, can take another block of cells for it, and overwrites what is below.
 */
final class BatchRequests {

	private static final String VALUE = "userEnteredValue";

	private final TargetSheet target;

	BatchRequests(TargetSheet target) {
		this.target = target;
	}

	/**
	 * The requests for a batch, in the order in which they are carried out.
	 * @param batch what to write
	 * @param headers which column is which then
	 * @return the requests
	 */
	List<Request> of(Batch batch, Headers headers) {
		List<Request> requests = new ArrayList<>();
		int missing = headers.texts().size() - this.target.columnCount();
		if (batch.withHeader() && missing > 0) {
			requests.add(new Request().setAppendDimension(new AppendDimensionRequest().setDimension("COLUMNS")
				.setLength(missing)
				.setSheetId(this.target.sheetId())));
		}
		if (!batch.newHeaders().isEmpty()) {
			int at = Math.min(batch.newColumn(), this.target.columnCount());
			requests.add(inserting("COLUMNS", at, batch.newColumn() - at + batch.newHeaders().size(), true));
			requests.add(writing(headers.row(), batch.newColumn(), List.of(rowData(batch.newHeaders())), VALUE));
		}
		for (Batch.Run run : batch.runs()) {
			requests.add(writing(run.row(), run.column(), List.of(rowData(run.texts())), VALUE));
		}
		if (!batch.lines().isEmpty()) {
			addLines(requests, batch, headers);
		}
		if (batch.withHeader()) {
			requests.addAll(emphasis());
		}
		return requests;
	}

	// Below the header, a row takes the format of the row after it, not of the header; at
	// the end of the grid there is none, and Google wants the one before.
	private void addLines(List<Request> requests, Batch batch, Headers headers) {
		int count = batch.lines().size();
		int start = batch.start();
		int first = batch.lines()
			.stream()
			.flatMap((line) -> line.texts().keySet().stream())
			.min(Integer::compare)
			.orElse(0);
		boolean belowHeader = !batch.withHeader() && start == headers.row() + 1;
		boolean atEnd = start >= this.target.rowCount();
		requests.add(inserting("ROWS", start, count, start > 0 && (!belowHeader || atEnd)));
		requests.add(writing(start, first, batch.lines().stream().map((line) -> rowData(line, first)).toList(),
				(belowHeader && atEnd) ? VALUE + ",userEnteredFormat" : VALUE));
		batch.copied().forEach((column) -> requests.add(copying(start + count, start, count, column)));
	}

	private Request copying(int from, int to, int count, int column) {
		return new Request().setCopyPaste(
				new CopyPasteRequest().setSource(cells(from, 1, column)).setDestination(cells(to, count, column)));
	}

	private GridRange cells(int row, int count, int column) {
		return new GridRange().setSheetId(this.target.sheetId())
			.setStartRowIndex(row)
			.setEndRowIndex(row + count)
			.setStartColumnIndex(column)
			.setEndColumnIndex(column + 1);
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

	private Request writing(int row, int column, List<RowData> rows, String fields) {
		GridCoordinate start = new GridCoordinate().setSheetId(this.target.sheetId())
			.setRowIndex(row)
			.setColumnIndex(column);
		return new Request().setUpdateCells(new UpdateCellsRequest().setStart(start).setRows(rows).setFields(fields));
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
		return new RowData().setValues(texts.stream().map(BatchRequests::cellData).toList());
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

}
