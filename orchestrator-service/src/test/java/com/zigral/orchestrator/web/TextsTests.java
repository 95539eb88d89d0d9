package com.zigral.orchestrator.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTests {

	private static final Path PAGE = Path.of("src/main/resources/static/web");

	private static final Pattern ENTRY = Pattern.compile("^  \"([^\"]+)\": (\".*\"),$", Pattern.MULTILINE);

	private static final Pattern USE = Pattern.compile("\\bt\\(\"([a-z.0-9]+)\"");

	private static final Pattern VALUE = Pattern.compile("\\{\\d}");

	@Test
	void germanHasAllTextsOfEnglishInTheSameOrder() throws IOException {
		assertThat(catalog("de").keySet()).containsExactlyElementsOf(catalog("en").keySet());
	}

	@Test
	void textsTakeTheSameValuesInBothLanguages() throws IOException {
		Map<String, String> german = catalog("de");
		assertThat(catalog("en")).allSatisfy(
				(key, text) -> assertThat(values(german.getOrDefault(key, ""))).as(key).isEqualTo(values(text)));
	}

	@Test
	void everyTextOfTheViewsIsInTheCatalog() throws IOException {
		try (Stream<Path> files = Files.walk(PAGE)) {
			List<String> used = files.filter((file) -> file.toString().endsWith(".js"))
				.flatMap((file) -> USE.matcher(read(file)).results())
				.map((use) -> use.group(1))
				.toList();
			assertThat(used).hasSizeGreaterThan(100);
			assertThat(catalog("en")).containsKeys(used.toArray(String[]::new));
		}
	}

	private static List<String> values(String text) {
		return VALUE.matcher(text).results().map((value) -> value.group()).sorted().toList();
	}

	private static Map<String, String> catalog(String language) throws IOException {
		Map<String, String> entries = new LinkedHashMap<>();
		Matcher entry = ENTRY.matcher(read(PAGE.resolve("texts/" + language + ".js")));
		while (entry.find()) {
			entries.put(entry.group(1), entry.group(2));
		}
		assertThat(entries).isNotEmpty();
		return entries;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
