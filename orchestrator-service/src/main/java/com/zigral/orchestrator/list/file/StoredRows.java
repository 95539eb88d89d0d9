package com.zigral.orchestrator.list.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * The rows of a table in one form, whatever they came in: compressed CSV whose first cell
 * is the number of the row. They are read one by one and never held all at once.
 */
public final class StoredRows {

	/** The most rows in which anything stands. */
	public static final int MAX_ROWS = 50_000;

	/** The most columns. */
	public static final int MAX_COLUMNS = 500;

	/** More rows than that above the people are no preamble. */
	private static final int MAX_PREAMBLE = 100;

	/** The most characters of all rows together. */
	private static final long MAX_CHARACTERS = 100_000_000;

	private final byte[] content;

	private final int count;

	/**
	 * Rows that were written down.
	 * @param content the compressed bytes
	 * @param count how many rows are filled
	 */
	public StoredRows(byte[] content, int count) {
		this.content = content.clone();
		this.count = count;
	}

	/**
	 * The compressed bytes.
	 * @return the bytes
	 */
	public byte[] content() {
		return this.content.clone();
	}

	/**
	 * How many rows are filled.
	 * @return the number
	 */
	public int count() {
		return this.count;
	}

	/**
	 * Go through all rows.
	 * @param reader takes each filled row
	 * @throws IOException if they cannot be read
	 */
	public void forEach(RowReader reader) throws IOException {
		try (CsvReader<CsvRecord> rows = CsvReader.builder()
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.ofCsvRecord(new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(this.content)),
					StandardCharsets.UTF_8))) {
			for (CsvRecord row : rows) {
				List<String> cells = row.getFields();
				if (!reader.take(Integer.parseInt(cells.getFirst()), cells.subList(1, cells.size()))) {
					return;
				}
			}
		}
	}

	/**
	 * The first rows, with empty ones in between, so that each stands at its place.
	 * @param most how many
	 * @return the rows
	 * @throws IOException if they cannot be read
	 */
	public List<List<String>> first(int most) throws IOException {
		List<List<String>> rows = new ArrayList<>();
		forEach((number, cells) -> {
			while (rows.size() < number - 1 && rows.size() < most) {
				rows.add(List.of());
			}
			if (rows.size() < most) {
				rows.add(List.copyOf(cells));
			}
			return rows.size() < most;
		});
		return rows;
	}

	/**
	 * These rows without some.
	 * @param unwanted which rows are left out
	 * @return the others
	 * @throws IOException if they cannot be read
	 */
	public StoredRows without(Predicate<List<String>> unwanted) throws IOException {
		try (Writer writer = new Writer()) {
			forEach((number, cells) -> {
				if (!unwanted.test(cells)) {
					writer.write(number, cells);
				}
				return true;
			});
			return writer.stored();
		}
	}

	/** Takes the rows of a table. */
	@FunctionalInterface
	public interface RowReader {

		/**
		 * Take a row.
		 * @param number where it stands, counted from 1
		 * @param cells its cells, the last one filled
		 * @return whether to go on
		 * @throws IOException if it cannot be taken
		 */
		boolean take(int number, List<String> cells) throws IOException;

	}

	/**
	 * Writes rows down. Rows in which nothing stands are left out.
	 */
	public static final class Writer implements AutoCloseable {

		private final ByteArrayOutputStream content = new ByteArrayOutputStream();

		private final CsvWriter csv;

		private int count;

		private long characters;

		private boolean closed;

		/**
		 * Begin.
		 * @throws IOException if nothing can be written
		 */
		public Writer() throws IOException {
			this.csv = CsvWriter.builder()
				.build(new OutputStreamWriter(new GZIPOutputStream(this.content), StandardCharsets.UTF_8));
		}

		/**
		 * Add a row.
		 * @param number where it stands, counted from 1
		 * @param cells its cells
		 * @throws UnreadableFileException if there are too many
		 */
		public void add(int number, List<String> cells) throws UnreadableFileException {
			List<String> clean = new ArrayList<>(cells.stream().map(CellText::clean).toList());
			while (!clean.isEmpty() && clean.getLast().isEmpty()) {
				clean.removeLast();
			}
			if (clean.isEmpty()) {
				return;
			}
			refuse(clean.size() > MAX_COLUMNS, "has more than %d columns in row %d".formatted(MAX_COLUMNS, number));
			this.characters += clean.stream().mapToInt(String::length).sum();
			refuse(this.characters > MAX_CHARACTERS, "holds more text than a list of people: leave out columns");
			refuse(this.count >= MAX_ROWS + MAX_PREAMBLE,
					"has more than %,d rows: split it into several".formatted(MAX_ROWS));
			write(number, clean);
		}

		private static void refuse(boolean refused, String reason) throws UnreadableFileException {
			if (refused) {
				throw new UnreadableFileException(reason);
			}
		}

		boolean isEmpty() {
			return this.count == 0;
		}

		void write(int number, List<String> cells) {
			List<String> row = new ArrayList<>(cells.size() + 1);
			row.add(String.valueOf(number));
			row.addAll(cells);
			this.csv.writeRecord(row);
			this.count++;
		}

		/**
		 * End.
		 * @return the rows
		 * @throws IOException if they cannot be kept
		 */
		public StoredRows stored() throws IOException {
			close();
			return new StoredRows(this.content.toByteArray(), this.count);
		}

		@Override
		public void close() throws IOException {
			if (!this.closed) {
				this.closed = true;
				this.csv.close();
			}
		}

	}

}
