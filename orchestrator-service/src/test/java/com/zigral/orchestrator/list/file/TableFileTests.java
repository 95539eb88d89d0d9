package com.zigral.orchestrator.list.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TableFileTests {

	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t", "|" })
	void theSeparatorIsTheOneThatLinesAgreeOn(String separator) throws Exception {
		String file = "Notes, as exported; by hand\n\nName%1$sCompany%1$sCity\nAda%1$s\"A, B; C\"%1$sLondon\n"
			.formatted(separator);
		assertThat(rows(file.getBytes(StandardCharsets.UTF_8))).containsEntry(4, List.of("Ada", "A, B; C", "London"));
	}

	@Test
	void excelSaysItsSeparatorInTheFirstLine() throws Exception {
		assertThat(rows("sep=;\r\nName;City\r\nAda;\"Rome, Paris\"\r\n".getBytes(StandardCharsets.UTF_8)))
			.containsExactly(Map.entry(2, List.of("Name", "City")), Map.entry(3, List.of("Ada", "Rome, Paris")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16" })
	void theEncodingIsRecognised(String encoding) throws Exception {
		byte[] file = "Vorname;Nachname;Straße\nJürgen;Groß;Königsallee 5\nZoë;Müßig;Äußere Straße 7\n"
			.getBytes(Charset.forName(encoding));
		assertThat(rows(file)).containsEntry(2, List.of("Jürgen", "Groß", "Königsallee 5"));
	}

	@Test
	void cyrillicOfWindowsIsRecognised() throws Exception {
		byte[] file = "Имя;Фамилия;Компания\nАнна;Каренина;Общество с ограниченной ответственностью\n"
			.getBytes(Charset.forName("windows-1251"));
		assertThat(rows(file).get(2)).startsWith("Анна", "Каренина");
	}

	@Test
	void lineBreaksAndQuotesStandWithinCellsAndBlankRowsCount() throws Exception {
		String file = "Name,Note\r\n\r\nAda,\"one\r\ntwo \"\"three\"\"\"\r\nBob\r\n,,\r\nCyd,x,y,z\r\n";
		assertThat(rows(file.getBytes(StandardCharsets.UTF_8))).containsExactly(Map.entry(1, List.of("Name", "Note")),
				Map.entry(3, List.of("Ada", "one\r\ntwo \"three\"")), Map.entry(4, List.of("Bob")),
				Map.entry(6, List.of("Cyd", "x", "y", "z")));
	}

	@Test
	void aQuoteInTheMiddleOfACellIsText() throws Exception {
		assertThat(rows("Name,Size\nAda,5\" pipe\n".getBytes(StandardCharsets.UTF_8))).containsEntry(2,
				List.of("Ada", "5\" pipe"));
	}

	@Test
	void aWorkbookIsReadWithItsNumbersAsPeopleSeeThem() throws Exception {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(file, "Test", null)) {
			Worksheet sheet = workbook.newWorksheet("People");
			sheet.value(0, 0, "Name");
			sheet.value(0, 1, "Phone");
			sheet.value(2, 0, "Ada");
			sheet.value(2, 1, 4_930_555_010_199L);
		}
		assertThat(rows(file.toByteArray())).containsExactly(Map.entry(1, List.of("Name", "Phone")),
				Map.entry(3, List.of("Ada", "4930555010199")));
	}

	@Test
	void moreRowsThanAListMayHaveAreRefused() {
		String file = "Name,City\n" + String.join("\n", Collections.nCopies(StoredRows.MAX_ROWS + 200, "Ada,Rome"));
		assertRefused(file.getBytes(StandardCharsets.UTF_8), "more than 50,000 rows");
	}

	@Test
	void moreColumnsThanAListMayHaveAreRefused() {
		assertRefused(String.join(",", Collections.nCopies(501, "Name")).getBytes(StandardCharsets.UTF_8),
				"more than 500 columns");
	}

	@Test
	void aFileBeyondTheLimitIsRefusedUnread() {
		assertRefused(new byte[TableFile.MAX_BYTES + 1], "larger than 20 MB");
	}

	@Test
	void anArchiveThatUnpacksToTooMuchIsRefusedSoon() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(file)) {
			zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
			zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
			byte[] zeros = new byte[1_000_000];
			for (int i = 0; i < 60; i++) {
				zip.write(zeros);
			}
		}
		long start = System.nanoTime();
		assertRefused(file.toByteArray(), "too large when it is unpacked");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
	}

	@Test
	void rowsAreLeftOutAndTheOthersKeepTheirPlaces() throws Exception {
		StoredRows rows = TableFile.read("Name\nAda\nBob\nCyd\n".getBytes(StandardCharsets.UTF_8));
		assertThat(rows(rows.without((cells) -> cells.contains("Bob")))).containsOnlyKeys(1, 2, 4);
	}

	private static void assertRefused(byte[] file, String reason) {
		assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(() -> TableFile.read(file))
			.withMessageContaining(reason);
	}

	private static Map<Integer, List<String>> rows(byte[] file) throws IOException, UnreadableFileException {
		return rows(TableFile.read(file));
	}

	private static Map<Integer, List<String>> rows(StoredRows stored) throws IOException {
		Map<Integer, List<String>> rows = new LinkedHashMap<>();
		stored.forEach((number, cells) -> rows.put(number, new ArrayList<>(cells)) == null);
		return rows;
	}

}
