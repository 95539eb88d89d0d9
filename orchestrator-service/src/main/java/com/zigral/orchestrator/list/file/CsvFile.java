package com.zigral.orchestrator.list.file;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * Reads CSV in any dialect. The separator is the one that gives most lines the same
 * number of cells, so neither a preamble nor commas within cells mislead.
 */
final class CsvFile {

	private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

	/** Excel's own way to say which one it is. */
	private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=(.)\\s*(?s:.*)", Pattern.CASE_INSENSITIVE);

	private static final int SAMPLE = 65_536;

	private static final int MAX_SAMPLE_RECORDS = 200;

	/** The most characters of a cell, by the limits of the reader. */
	private static final int MAX_CELL = 1 << 20;

	private CsvFile() {
	}

	static void read(byte[] content, StoredRows.Writer rows) throws UnreadableFileException, IOException {
		Charset encoding = Encoding.of(content);
		char separator = separator(content, encoding);
		int row = 0;
		try (CsvReader<CsvRecord> reader = reader(separator).allowUnclosedQuote(false)
			.ofCsvRecord(text(content, encoding))) {
			for (CsvRecord record : reader) {
				row++;
				if (row > 1 || !record.getField(0).matches("(?i)sep=.?")) {
					rows.add(row, record.getFields());
				}
			}
		}
		catch (CsvParseException ex) {
			throw unreadable(row + 1, ex);
		}
	}

	private static UnreadableFileException unreadable(int row, CsvParseException failure) {
		String message = String.valueOf(failure.getMessage());
		return new UnreadableFileException(message.contains("buffer")
				? "has a cell with more than %,d characters in row %d".formatted(MAX_CELL, row)
				: "opens a quotation mark in row %d that is never closed: close it, or take it out".formatted(row));
	}

	private static CsvReader.CsvReaderBuilder reader(char separator) {
		return CsvReader.builder()
			.fieldSeparator(separator)
			.skipEmptyLines(false)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.trimWhitespacesAroundQuotes(true)
			.maxBufferSize(MAX_CELL);
	}

	private static Reader text(byte[] content, Charset encoding) throws IOException {
		Reader reader = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(content), encoding));
		reader.mark(1);
		if (reader.read() != '\uFEFF') {
			reader.reset();
		}
		return reader;
	}

	private static char separator(byte[] content, Charset encoding) throws IOException {
		char[] sample = new char[SAMPLE];
		int length;
		try (Reader reader = text(content, encoding)) {
			length = reader.read(sample);
		}
		String text = new String(sample, 0, Math.max(0, length));
		Matcher said = SEPARATOR_LINE.matcher(text);
		if (said.matches()) {
			return said.group(1).charAt(0);
		}
		return Collections.max(SEPARATORS, Comparator.comparingLong((separator) -> agreement(text, separator)));
	}

	// Of two with as many such lines, the one with more cells; of two alike, the first.
	private static long agreement(String text, char separator) {
		Map<Integer, Integer> counts = new HashMap<>();
		try (CsvReader<CsvRecord> reader = reader(separator).allowUnclosedQuote(true).ofCsvRecord(text)) {
			reader.stream()
				.limit(MAX_SAMPLE_RECORDS)
				.filter((record) -> record.getFieldCount() > 1)
				.forEach((record) -> counts.merge(record.getFieldCount(), 1, Integer::sum));
		}
		catch (IOException | CsvParseException ex) {
			return 0;
		}
		return counts.entrySet()
			.stream()
			.mapToLong((entry) -> 1_000L * entry.getValue() + Math.min(entry.getKey(), 999))
			.max()
			.orElse(0) * SEPARATORS.size() - SEPARATORS.indexOf(separator);
	}

}
