package com.zigral.shaun.write;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import com.google.api.services.sheets.v4.model.AppendDimensionRequest;
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
import com.zigral.shaun.sheet.Headers;
import com.zigral.shaun.sheet.TargetSheet;

/**
 * The requests that write a batch as plain text. Rows and columns are inserted, so that
 * they push away what stands there meanwhile; {@code values.append} would have to find
 * the table first, can take another block of cells for it, and overwrites what is below.
 */
final class BatchRequests {

	private final TargetSheet target;

	BatchRequests(TargetSheet target) {
		this.target = target;
	}

	List<Request> of(Batch batch, Headers headers) {
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
