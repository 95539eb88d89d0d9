package com.zigral.shaun.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
final class Spreadsheets {

	/** The sheet of a spreadsheet that Shaun makes. */
	static final String DEFAULT_WORKSHEET = "Prospects";

	/** A sheet named by the end of its address. */
	private static final Pattern GID = Pattern.compile("(?:.*[?#&])?gid=(\\d{1,18})");

	private static final String FIELDS = "spreadsheetId,spreadsheetUrl,properties.title,"
			+ "sheets.properties(sheetId,title,index,hidden,sheetType,gridProperties)";

	private final GoogleClient google;

	private final List<String> headers;

	Spreadsheets(GoogleClient google, List<String> headers) {
		this.google = google;
		this.headers = List.copyOf(headers);
	}

	/**
	 * The id of a spreadsheet.
	 * @param name how the plan names it
	 * @return the id, empty when there is no spreadsheet with such a title
	 * @throws SheetsException if several have the title, or Google does not answer, or
	 * the name looks like an id and is none
	 * @throws InterruptedException if the thread was told to stop
	 */
	Optional<String> find(SpreadsheetName name) throws SheetsException, InterruptedException {
		return switch (name) {
			case SpreadsheetName.Id id -> Optional.of(id.isGuessed() ? guessed(id) : id.id());
			case SpreadsheetName.Title title -> find(title);
		};
	}

	// A text without blanks may be an id or a long title; nothing is made from either.
	private String guessed(SpreadsheetName.Id name) throws SheetsException, InterruptedException {
		Optional<String> titled = find(new SpreadsheetName.Title(name.id()));
		if (titled.isPresent()) {
			return titled.get();
		}
		try {
			this.google.call("with the id " + name.id(),
					(google) -> google.spreadsheets().get(name.id()).setFields("spreadsheetId"));
			return name.id();
		}
		catch (SheetsException ex) {
			if (ex.retry() != SheetsException.Retry.FINAL) {
				throw ex;
			}
			throw SheetsException
				.of("'" + name.id() + "' is neither the title of a spreadsheet shared with " + this.google.email()
						+ " nor the id of one that it may open; copy the spreadsheet's whole address, "
						+ "share it with that address, or give a title with a blank in it to make a new one");
		}
	}

	private Optional<String> find(SpreadsheetName.Title title) throws SheetsException, InterruptedException {
		List<File> found = search(title, title.query());
		if (found.isEmpty() && title.widerQuery().isPresent()) {
			found = search(title, title.widerQuery().get()).stream()
				.filter((file) -> title.isLike(file.getName()))
				.toList();
		}
		List<File> exact = found.stream().filter((file) -> title.isExactly(file.getName())).toList();
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

	private List<File> search(SpreadsheetName.Title title, String query) throws SheetsException, InterruptedException {
		return this.google
			.call("'" + title.title() + "'",
					(google) -> google.files()
						.list()
						.setQ(query)
						.setFields("files(id,name)")
						.setPageSize(100)
						.setSupportsAllDrives(true)
						.setIncludeItemsFromAllDrives(true))
			.getFiles();
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
	Optional<TargetSheet> open(String id, Optional<String> worksheet, OptionalLong sheetId, Absence absence)
			throws SheetsException, InterruptedException {
		Spreadsheet spreadsheet = this.google.call("with the id " + id,
				(google) -> google.spreadsheets().get(id).setFields(FIELDS));
		List<SheetProperties> sheets = spreadsheet.getSheets()
			.stream()
			.map(Sheet::getProperties)
			.filter((sheet) -> sheet.getSheetType() == null || sheet.getSheetType().equals("GRID"))
			.sorted(Comparator.comparing(SheetProperties::getIndex))
			.toList();
		Optional<String> title = worksheet.map(SpreadsheetName::normalized)
			.filter((text) -> !text.isEmpty() && gid(text).isEmpty());
		OptionalLong gid = worksheet.map(Spreadsheets::gid).filter(OptionalLong::isPresent).orElse(sheetId);
		Optional<TargetSheet> found = sheets.stream()
			.filter((sheet) -> matches(sheet, title, gid))
			.findFirst()
			.map((sheet) -> TargetSheet.of(spreadsheet, sheet));
		boolean mayBeMade = title.isPresent() && gid.isEmpty();
		if (found.isEmpty() && mayBeMade && absence == Absence.MADE) {
			return Optional.of(add(spreadsheet, title.get()));
		}
		if (found.isPresent() || (mayBeMade && absence == Absence.SEEN)) {
			return found;
		}
		throw SheetsException
			.of("The spreadsheet '" + spreadsheet.getProperties().getTitle() + "' has no such worksheet; it has "
					+ sheets.stream().map((sheet) -> "'" + sheet.getTitle() + "'").collect(Collectors.joining(", ")));
	}

	private static OptionalLong gid(String worksheet) {
		Matcher matcher = GID.matcher(worksheet.strip());
		return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
	}

	private static boolean matches(SheetProperties sheet, Optional<String> title, OptionalLong id) {
		if (title.isPresent()) {
			return SpreadsheetName.normalized(sheet.getTitle()).equalsIgnoreCase(title.get());
		}
		return id.isPresent() ? sheet.getSheetId() == id.getAsLong() : !Boolean.TRUE.equals(sheet.getHidden());
	}

	/**
	 * Make a spreadsheet with one sheet that has the standard headers.
	 * @param title its title
	 * @param worksheet its sheet's title
	 * @return the sheet
	 * @throws SheetsException if the account may not
	 * @throws InterruptedException if the thread was told to stop
	 */
	TargetSheet create(String title, String worksheet) throws SheetsException, InterruptedException {
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
		return new RowData().setValues(this.headers.stream().map(Spreadsheets::headerCell).toList());
	}

	private static CellData headerCell(String header) {
		return new CellData().setUserEnteredValue(new ExtendedValue().setStringValue(header))
			.setUserEnteredFormat(new CellFormat().setTextFormat(new TextFormat().setBold(true)));
	}

	/** What happens when a sheet is not there. */
	enum Absence {

		/** It is made. */
		MADE,

		/** Nothing. */
		SEEN,

		/** It is an error. */
		REFUSED

	}

}
