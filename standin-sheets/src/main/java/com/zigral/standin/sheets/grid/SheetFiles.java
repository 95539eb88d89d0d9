package com.zigral.standin.sheets.grid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.zigral.standin.sheets.cell.Area;
import com.zigral.standin.sheets.cell.Cell;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * Spreadsheets in a directory: of each a folder with one CSV file per sheet, which holds
 * what people see, and {@code spreadsheet.json} with everything a CSV file cannot say.
 */
public final class SheetFiles {

	private static final String DESCRIPTION = "spreadsheet.json";

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final CsvMapper CSV = CsvMapper.builder()
		.enable(CsvReadFeature.WRAP_AS_ARRAY)
		.enable(CsvWriteFeature.ALWAYS_QUOTE_EMPTY_STRINGS)
		.build();

	private final Path directory;

	/**
	 * Keep spreadsheets in a directory.
	 * @param directory the directory, made when absent
	 * @throws IOException if it cannot be made
	 */
	public SheetFiles(Path directory) throws IOException {
		this.directory = Files.createDirectories(directory);
	}

	/**
	 * Read all spreadsheets.
	 * @return the spreadsheets
	 * @throws IOException if one cannot be read
	 */
	public List<Spreadsheet> load() throws IOException {
		List<Spreadsheet> spreadsheets = new ArrayList<>();
		try (Stream<Path> folders = Files.list(this.directory)) {
			for (Path folder : folders.filter((path) -> Files.exists(path.resolve(DESCRIPTION))).sorted().toList()) {
				spreadsheets.add(load(folder));
			}
		}
		return spreadsheets;
	}

	private Spreadsheet load(Path folder) throws IOException {
		JsonNode description = JSON.readTree(folder.resolve(DESCRIPTION));
		List<Worksheet> sheets = new ArrayList<>();
		for (JsonNode sheet : description.path("sheets")) {
			sheets.add(loadSheet(folder, sheet));
		}
		return new Spreadsheet(folder.getFileName().toString(), description.path("title").stringValue(),
				description.path("shared").booleanValue(), sheets);
	}

	private Worksheet loadSheet(Path folder, JsonNode description) throws IOException {
		int id = description.path("id").intValue();
		Worksheet sheet = new Worksheet(id, JSON.treeToValue(description.path("properties"), SheetProperties.class));
		try (MappingIterator<String[]> rows = CSV.readerFor(String[].class).readValues(csv(folder, id).toFile())) {
			for (int row = 0; rows.hasNext(); row++) {
				String[] texts = rows.next();
				for (int column = 0; column < texts.length; column++) {
					sheet.put(row, column, Cell.Text.of(texts[column]));
				}
			}
		}
		for (JsonNode cell : description.path("cells")) {
			int row = cell.path("row").intValue();
			int column = cell.path("column").intValue();
			sheet.put(row, column, special(cell, sheet.cell(row, column).shown()));
		}
		for (JsonNode region : description.path("regions")) {
			sheet.regions().add(JSON.treeToValue(region, Region.class));
		}
		for (JsonNode protection : description.path("protections")) {
			sheet.regions()
				.add(new Region(Region.Kind.PROTECTION, protection.path("id").asString("0"),
						JSON.treeToValue(protection.path("area"), Area.class), JSON.createObjectNode()));
		}
		return sheet;
	}

	private static Cell special(JsonNode cell, String shown) {
		if (cell.has("formula")) {
			return new Cell.Formula(cell.path("formula").stringValue());
		}
		if (cell.has("link")) {
			return new Cell.Text(shown, cell.path("link").stringValue());
		}
		return cell.has("boolean") ? new Cell.Truth(cell.path("boolean").booleanValue())
				: new Cell.Numeric(cell.path("number").doubleValue(), shown);
	}

	void save(Spreadsheet spreadsheet) {
		try {
			Path folder = Files.createDirectories(this.directory.resolve(spreadsheet.id()));
			ObjectNode description = JSON.createObjectNode();
			description.put("title", spreadsheet.title()).put("shared", spreadsheet.isShared());
			for (Worksheet sheet : spreadsheet.sheets()) {
				description.withArray("sheets").add(describe(sheet));
				saveCells(folder, sheet);
			}
			replace(folder.resolve(DESCRIPTION), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(description));
			deleteOthers(folder, spreadsheet);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The spreadsheet '" + spreadsheet.title() + "' cannot be kept in "
					+ this.directory + ": " + ex.getMessage(), ex);
		}
	}

	private static ObjectNode describe(Worksheet sheet) {
		ObjectNode description = JSON.createObjectNode();
		description.put("id", sheet.id());
		description.set("properties", JSON.valueToTree(sheet.properties()));
		description.set("regions", JSON.valueToTree(sheet.regions()));
		for (int row = 0; row < sheet.usedRows(); row++) {
			for (int column = 0; column < sheet.usedCells(row); column++) {
				if (!(sheet.cell(row, column) instanceof Cell.Text text) || !text.link().isEmpty()) {
					ObjectNode cell = description.withArray("cells").addObject();
					describe(sheet.cell(row, column), cell.put("row", row).put("column", column));
				}
			}
		}
		return description;
	}

	private static void describe(Cell cell, ObjectNode description) {
		switch (cell) {
			case Cell.Text text -> description.put("link", text.link());
			case Cell.Numeric numeric -> description.put("number", numeric.number());
			case Cell.Truth truth -> description.put("boolean", truth.truth());
			case Cell.Formula formula -> description.put("formula", formula.formula());
			case Cell.Result result -> description.put("formula", result.formula());
		}
	}

	private static void saveCells(Path folder, Worksheet sheet) throws IOException {
		Path file = folder.resolve("cells.new");
		Calculation seen = Calculation.of(sheet);
		try (SequenceWriter writer = CSV.writer(CsvSchema.emptySchema()).writeValues(file.toFile())) {
			for (int row = 0; row < sheet.usedRows(); row++) {
				String[] texts = new String[Math.max(1, sheet.usedCells(row))];
				for (int column = 0; column < texts.length; column++) {
					texts[column] = seen.cell(row, column).shown();
				}
				writer.write(texts);
			}
		}
		Files.move(file, csv(folder, sheet.id()), StandardCopyOption.REPLACE_EXISTING);
	}

	private static void replace(Path file, byte[] content) throws IOException {
		Path next = file.resolveSibling(file.getFileName() + ".new");
		Files.write(next, content);
		Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
	}

	private static void deleteOthers(Path folder, Spreadsheet spreadsheet) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".csv")).toList()) {
				if (spreadsheet.sheets().stream().noneMatch((sheet) -> csv(folder, sheet.id()).equals(file))) {
					Files.delete(file);
				}
			}
		}
	}

	void delete(String id) {
		Path folder = this.directory.resolve(id);
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
			Files.delete(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(folder + " cannot be deleted: " + ex.getMessage(), ex);
		}
	}

	private static Path csv(Path folder, int sheetId) {
		return folder.resolve("sheet-" + sheetId + ".csv");
	}

}
