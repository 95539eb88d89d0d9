package com.zigral.orchestrator.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class XlsxTests {

	@TempDir
	private Path directory;

	@Test
	void everyCellIsTextAndNoneAFormula() throws IOException {
		String sheet = sheet(List.of(Map.of("name", "=HYPERLINK(1)", "note", 7), Map.of("note", "<b> & \"q\"")));
		assertThat(sheet).contains("=HYPERLINK(1)", "&lt;b&gt; &amp; ")
			.contains("r=\"A2\"", "r=\"B2\"", "r=\"B3\"")
			.doesNotContain("<f>", "r=\"A3\"", "<v>7</v>");
	}

	@Test
	void whatXmlCannotHoldIsLeftOut() throws IOException {
		assertThat(sheet(List.of(Map.of("name", "a\u0000\u0007b\uD800c\uFFFF👩🏽‍💻\n")))).contains("abc")
			.doesNotContain("\u0000");
	}

	@Test
	void aTextThatIsTooLongForExcelIsCut() throws IOException {
		assertThat(sheet(List.of(Map.of("name", "x".repeat(40_000))))).contains("x".repeat(32_767))
			.doesNotContain("x".repeat(32_768));
	}

	@Test
	void manyRowsAreAllThere() throws IOException {
		assertThat(sheet(Collections.nCopies(2_500, Map.of("name", "Ada")))).contains("r=\"A2501\"")
			.doesNotContain("r=\"A2502\"");
	}

	private String sheet(List<Map<String, Object>> rows) throws IOException {
		Path file = this.directory.resolve("people.xlsx");
		try (OutputStream out = Files.newOutputStream(file);
				Xlsx xlsx = new Xlsx(out, "People", List.of("name", "note"))) {
			xlsx.add(rows);
		}
		try (ZipFile zip = new ZipFile(file.toFile())) {
			return new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
					StandardCharsets.UTF_8);
		}
	}

}
