package com.zigral.shaun.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import com.google.api.services.drive.model.File;
import com.google.api.services.sheets.v4.model.AddSheetRequest;
import com.google.api.services.sheets.v4.model.BatchUpdateSpreadsheetRequest;
import com.google.api.services.sheets.v4.model.CellData;
import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.GridCoordinate;
import com.google.api.services.sheets.v4.model.GridData;
import com.google.api.services.sheets.v4.model.GridProperties;
import com.google.api.services.sheets.v4.model.Request;
import com.google.api.services.sheets.v4.model.RowData;
import com.google.api.services.sheets.v4.model.Sheet;
import com.google.api.services.sheets.v4.model.SheetProperties;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.SpreadsheetProperties;
import com.google.api.services.sheets.v4.model.TextFormat;
import com.google.api.services.sheets.v4.model.UpdateCellsRequest;
import com.zigral.shaun.google.GoogleClient;
import com.zigral.shaun.google.SheetsException;

/**
 * Finds spreadsheets and their sheets, and makes those that do not exist.
 */
public final class Spreadsheets {

	/** The sheet of a spreadsheet that Shaun makes. */
	public static final String DEFAULT_WORKSHEET = "Prospects";

	private static final String FIELDS = "spreadsheetId,spreadsheetUrl,properties.title,"
			+ "sheets.properties(sheetId,title,index,hidden,sheetType,gridProperties)";

	private final GoogleClient google;

	private final ColumnRules columns;

	public Spreadsheets(GoogleClient google, ColumnRules columns) {
		this.google = google;
		this.columns = columns;
	}

	/**
	 * The id of a spreadsheet.
	 * @param name how the plan names it
	 * @return the id, empty when there is no spreadsheet with such a title
	 * @throws SheetsException if several have the title, or Google does not answer
	 * @throws InterruptedException if the thread was told to stop
	 */
	public Optional<String> find(SpreadsheetName name) throws SheetsException, InterruptedException {
		return switch (name) {
			case SpreadsheetName.Id id -> Optional.of(id.id());
			case SpreadsheetName.Title title -> find(title);
		};
	}

	private Optional<String> find(SpreadsheetName.Title title) throws SheetsException, InterruptedException {
		List<File> found = this.google
			.call("'" + title.title() + "'",
					(google) -> google.files()
						.list()
						.setQ(title.query())
						.setFields("files(id,name)")
						.setPageSize(20)
						.setSupportsAllDrives(true)
						.setIncludeItemsFromAllDrives(true))
			.getFiles();
		List<File> exact = found.stream().filter((file) -> title.isExactly(Optional.of(file.getName()))).toList();
		List<File> best = exact.isEmpty() ? found : exact;
		if (best.size() > 1) {
			throw SheetsException.of("There are " + best.size() + " spreadsheets called '" + title.title()
					+ "'; name the one you mean by its address: "
					+ best.stream()
						.map((file) -> "https://docs.google.com/spreadsheets/d/" + file.getId())
						.collect(Collectors.joining(", ")));
		}
		return best.stream().map(File::getId).findFirst();
	}

	/**
	 * Open a sheet.
	 * @param id the spreadsheet's id
	 * @param worksheet the sheet's title, or else its id, or else the first one
	 * @param sheetId the sheet's id
	 * @param absence what happens when there is no sheet of that title
	 * @return the sheet, empty when there is none and that is fine
	 * @throws SheetsException if it cannot be opened
	 * @throws InterruptedException if the thread was told to stop
	 */
	public Optional<TargetSheet> open(String id, Optional<String> worksheet, OptionalInt sheetId, Absence absence)
			throws SheetsException, InterruptedException {
		Spreadsheet spreadsheet = this.google.call("with the id " + id,
				(google) -> google.spreadsheets().get(id).setFields(FIELDS));
		List<SheetProperties> sheets = spreadsheet.getSheets()
			.stream()
			.map(Sheet::getProperties)
			.filter((sheet) -> sheet.getSheetType() == null || sheet.getSheetType().equals("GRID"))
			.sorted(Comparator.comparing(SheetProperties::getIndex))
			.toList();
		Optional<TargetSheet> found = sheets.stream()
			.filter((sheet) -> matches(sheet, worksheet, sheetId))
			.findFirst()
			.map((sheet) -> TargetSheet.of(spreadsheet, sheet));
		if (found.isEmpty() && worksheet.isPresent() && absence == Absence.MADE) {
			return Optional.of(add(spreadsheet, worksheet.get()));
		}
		if (found.isPresent() || (worksheet.isPresent() && absence == Absence.SEEN)) {
			return found;
		}
		throw SheetsException
			.of("The spreadsheet '" + spreadsheet.getProperties().getTitle() + "' has no such worksheet; it has "
					+ sheets.stream().map((sheet) -> "'" + sheet.getTitle() + "'").collect(Collectors.joining(", ")));
	}

	private static boolean matches(SheetProperties sheet, Optional<String> title, OptionalInt id) {
		if (title.isPresent()) {
			return sheet.getTitle().equalsIgnoreCase(title.get());
		}
		return id.isPresent() ? sheet.getSheetId() == id.getAsInt() : !Boolean.TRUE.equals(sheet.getHidden());
	}

	/**
	 * Make a spreadsheet with one sheet that has the standard headers.
	 * @param title its title
	 * @param worksheet its sheet's title
	 * @return the sheet
	 * @throws SheetsException if the account may not
	 * @throws InterruptedException if the thread was told to stop
	 */
	public TargetSheet create(String title, String worksheet) throws SheetsException, InterruptedException {
		Sheet sheet = new Sheet().setProperties(properties(worksheet))
			.setData(List.of(new GridData().setRowData(List.of(headerRow()))));
		Spreadsheet wanted = new Spreadsheet().setProperties(new SpreadsheetProperties().setTitle(title))
			.setSheets(List.of(sheet));
		Spreadsheet made = this.google.call("'" + title + "', which does not exist yet and must be made,",
				(google) -> google.spreadsheets().create(wanted).setFields(FIELDS));
		return TargetSheet.of(made, made.getSheets().getFirst().getProperties());
	}

	private TargetSheet add(Spreadsheet spreadsheet, String worksheet) throws SheetsException, InterruptedException {
		int sheetId = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
		SheetProperties properties = properties(worksheet).setSheetId(sheetId);
		UpdateCellsRequest header = new UpdateCellsRequest().setStart(new GridCoordinate().setSheetId(sheetId))
			.setRows(List.of(headerRow()))
			.setFields("userEnteredValue,userEnteredFormat.textFormat.bold");
		BatchUpdateSpreadsheetRequest both = new BatchUpdateSpreadsheetRequest()
			.setRequests(List.of(new Request().setAddSheet(new AddSheetRequest().setProperties(properties)),
					new Request().setUpdateCells(header)));
		this.google.call("'" + spreadsheet.getProperties().getTitle() + "'",
				(google) -> google.spreadsheets().batchUpdate(spreadsheet.getSpreadsheetId(), both));
		return TargetSheet.of(spreadsheet, properties);
	}

	private static SheetProperties properties(String worksheet) {
		return new SheetProperties().setTitle(worksheet)
			.setGridProperties(new GridProperties().setRowCount(1_000).setColumnCount(26).setFrozenRowCount(1));
	}

	private RowData headerRow() {
		return new RowData().setValues(this.columns.standardColumns().stream().map(Spreadsheets::headerCell).toList());
	}

	private static CellData headerCell(Column column) {
		return new CellData().setUserEnteredValue(new ExtendedValue().setStringValue(column.header()))
			.setUserEnteredFormat(new CellFormat().setTextFormat(new TextFormat().setBold(true)));
	}

	/** What happens when a sheet is not there. */
	public enum Absence {

		/** It is made. */
		MADE,

		/** Nothing. */
		SEEN,

		/** It is an error. */
		REFUSED

	}

}
