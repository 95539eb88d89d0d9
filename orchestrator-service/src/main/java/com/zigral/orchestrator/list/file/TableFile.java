package com.zigral.orchestrator.list.file;

import java.io.IOException;

/**
 * Reads a file of any kind into rows.
 */
public final class TableFile {

	/** The most bytes of a file. */
	public static final int MAX_BYTES = 20 * 1024 * 1024;

	private TableFile() {
	}

	/**
	 * Read a file.
	 * @param content its bytes; what they are is told by themselves, whatever the file's
	 * name
	 * @return its rows, each where it stands in the file
	 * @throws UnreadableFileException if it is no table or too large
	 * @throws IOException if the rows cannot be kept
	 */
	public static StoredRows read(byte[] content) throws UnreadableFileException, IOException {
		if (content.length > MAX_BYTES) {
			throw new UnreadableFileException("is larger than 20 MB: split it, or leave out columns");
		}
		try (StoredRows.Writer rows = new StoredRows.Writer()) {
			switch (FileKind.of(content)) {
				case TEXT -> CsvFile.read(content, rows);
				case ZIP -> XlsxFile.read(content, rows);
				case EMPTY -> throw new UnreadableFileException("is empty");
				case OLE2 -> throw new UnreadableFileException(
						"is an encrypted workbook or one of Excel 97: save it as .xlsx without a password, or as CSV");
				case PICTURE -> throw new UnreadableFileException(
						"is a picture, whatever its name: send the table as CSV or .xlsx");
				case BINARY ->
					throw new UnreadableFileException("is no table that can be read here: send it as CSV or .xlsx");
			}
			return rows.stored();
		}
	}

}
