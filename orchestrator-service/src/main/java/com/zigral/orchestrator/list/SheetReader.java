package com.zigral.orchestrator.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import com.zigral.orchestrator.list.file.StoredRows;
import com.zigral.orchestrator.list.file.UnreadableFileException;
import com.zigral.service.problem.InvalidInputException;
import com.zigral.shaun.Shaun;
import com.zigral.shaun.SheetRows;
import com.zigral.shaun.google.SheetsException;

import org.springframework.stereotype.Component;

/**
 * Reads a sheet as a list: all of its rows, as those of a file.
 */
@Component
class SheetReader {

	private final Shaun shaun;

	SheetReader(Shaun shaun) {
		this.shaun = shaun;
	}

	/**
	 * Read a sheet.
	 * @param spreadsheet its title, id or address
	 * @param worksheet which of its tabs, empty for the first one
	 * @return its rows
	 * @throws InvalidInputException if it cannot be read
	 * @throws InterruptedException if the thread was told to stop
	 */
	Sheet read(String spreadsheet, Optional<String> worksheet) throws InterruptedException {
		try {
			SheetRows read = this.shaun.rows(spreadsheet, worksheet);
			return new Sheet(stored(read.rows()), read.url(), read.title());
		}
		catch (SheetsException ex) {
			throw new InvalidInputException("spreadsheet", "cannot be read: " + ex.reason());
		}
		catch (UnreadableFileException ex) {
			throw new InvalidInputException("spreadsheet", ex.reason());
		}
	}

	private static StoredRows stored(List<List<String>> rows) throws UnreadableFileException {
		try (StoredRows.Writer writer = new StoredRows.Writer()) {
			for (int i = 0; i < rows.size(); i++) {
				writer.add(i + 1, rows.get(i));
			}
			return writer.stored();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A sheet that was read.
	 *
	 * @param rows its rows
	 * @param url its address
	 * @param title its title
	 */
	record Sheet(StoredRows rows, String url, String title) {
	}

}
