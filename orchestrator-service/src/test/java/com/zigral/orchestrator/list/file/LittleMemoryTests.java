package com.zigral.orchestrator.list.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.zigral.orchestrator.list.file.HostileFiles.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that are made to use up memory and time, read by a process that has 100 MB of
 * heap.
 */
class LittleMemoryTests {

	private static final String SHEET = "xl/worksheets/sheet1.xml";

	private static final String BEGIN = "<?xml version=\"1.0\"?><worksheet "
			+ "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

	private static final String STRINGS = "xl/sharedStrings.xml";

	private static final String BEGIN_STRINGS = "<?xml version=\"1.0\"?><sst "
			+ "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

	@Test
	void hostileFilesAreRefusedWithinTwoSecondsAndAHundredMegabytes(@TempDir Path directory) throws Exception {
		List<Path> files = new ArrayList<>();
		for (Part part : List.of(new Part("zeros", SHEET, BEGIN, "\0", 30),
				new Part("empty-rows", SHEET, BEGIN, "<row/>", 30),
				new Part("rows", SHEET, BEGIN, "<row/><row/><row/>#", 20),
				new Part("cells", SHEET, BEGIN + "<row>", "<c><v>#</v></c>", 40),
				new Part("cell", SHEET, BEGIN + "<row><c t=\"inlineStr\"><is><t>", "aaaaaaaa#", 40),
				new Part("attribute", SHEET, BEGIN + "<row r=\"", "11111111#", 40),
				new Part("strings", STRINGS, BEGIN_STRINGS, "<si><t>#</t></si>", 39),
				new Part("string", STRINGS, BEGIN_STRINGS + "<si><t>", "aaaaaaaa#", 39))) {
			files.add(HostileFiles.write(directory.resolve(part.name() + ".xlsx"), part));
		}
		files.add(copy("broken-laughs.xlsx", directory));
		Files.writeString(directory.resolve("quote.csv"), "Name\n\"" + "a".repeat(19_000_000));
		files.add(directory.resolve("quote.csv"));
		List<String> results = readElsewhere(files);
		assertThat(results).hasSameSizeAs(files).allSatisfy((result) -> {
			assertThat(result).doesNotContain("taken");
			assertThat(Integer.parseInt(result.split("\t", -1)[0])).as(result).isLessThan(2_000);
		});
	}

	private static Path copy(String name, Path directory) throws IOException {
		try (InputStream content = Objects.requireNonNull(LittleMemoryTests.class.getResourceAsStream("../" + name))) {
			return Files.write(directory.resolve(name), content.readAllBytes());
		}
	}

	private static List<String> readElsewhere(List<Path> files) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx100m", "-XX:+UseSerialGC",
				"-cp", System.getProperty("java.class.path"), HostileFiles.class.getName()));
		files.forEach((file) -> command.add(file.toString()));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		try {
			List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
				.toList();
			assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
			return lines;
		}
		finally {
			process.destroyForcibly();
		}
	}

}
