package com.zigral.orchestrator.list.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Reads the first visible sheet of a workbook, row by row.
 */
final class XlsxFile {

	/** Numbers with more digits are no phone numbers. */
	private static final int MAX_DIGITS = 40;

	private XlsxFile() {
	}

	static void read(byte[] content, StoredRows.Writer rows) throws UnreadableFileException, IOException {
		ZipCheck.check(content);
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
			Optional<Sheet> sheet = workbook.getSheets()
				.filter((each) -> each.getVisibility() == SheetVisibility.VISIBLE)
				.findFirst();
			if (sheet.isEmpty()) {
				throw new UnreadableFileException("has no visible sheet");
			}
			read(sheet.get(), rows);
		}
		catch (IOException | RuntimeException ex) {
			throw damaged(ex);
		}
		if (rows.isEmpty()) {
			throw new UnreadableFileException("has nothing in its first sheet");
		}
	}

	private static UnreadableFileException damaged(Exception failure) {
		boolean isReader = failure instanceof ExcelReaderException || failure instanceof IOException;
		return new UnreadableFileException("is no workbook that can be read%s: open it in Excel and save it again"
			.formatted(isReader ? "" : " (" + failure.getClass().getSimpleName() + ")"));
	}

	private static void read(Sheet sheet, StoredRows.Writer rows) throws IOException, UnreadableFileException {
		try (Stream<Row> stream = sheet.openStream()) {
			Iterator<Row> iterator = stream.iterator();
			while (iterator.hasNext()) {
				Row row = iterator.next();
				rows.add(row.getRowNum(), cells(row));
			}
		}
	}

	private static List<String> cells(Row row) {
		List<String> cells = new ArrayList<>();
		int columns = Math.min(row.getCellCount(), StoredRows.MAX_COLUMNS + 1);
		for (int i = 0; i < columns; i++) {
			cells.add(row.getOptionalCell(i).map(XlsxFile::text).orElse(""));
		}
		return cells;
	}

	// A phone number is a number to Excel: all its digits, and no exponent.
	private static String text(Cell cell) {
		if (cell.getType() == CellType.ERROR) {
			return "";
		}
		if (cell.getType() == CellType.NUMBER && cell.getValue() instanceof BigDecimal number
				&& number.precision() + Math.abs(number.scale()) <= MAX_DIGITS) {
			return number.stripTrailingZeros().toPlainString();
		}
		return Optional.ofNullable(cell.getText()).orElse("");
	}

}
