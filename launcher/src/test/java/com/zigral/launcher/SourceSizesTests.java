package com.zigral.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How big packages and types may become, in all modules.
 */
class SourceSizesTests {

	private static final int MAX_TYPES = 25;

	private static final int MAX_LINES = 250;

	/** With it the reason begins for which a type is longer, in its Javadoc. */
	private static final String REASON = "Over 250 lines because";

	private static List<Path> types = List.of();

	@BeforeAll
	static void findSources() throws IOException {
		try (Stream<Path> modules = Files.list(Path.of("..").toAbsolutePath().normalize())) {
			types = modules.map((module) -> module.resolve("src/main/java"))
				.filter(Files::isDirectory)
				.flatMap(SourceSizesTests::sources)
				.toList();
		}
		assertThat(types).hasSizeGreaterThan(500);
	}

	@Test
	void noPackageHasMoreThan25Types() {
		Map<Path, Long> sizes = types.stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
		assertThat(sizes).allSatisfy((folder, size) -> assertThat(size).isLessThanOrEqualTo(MAX_TYPES));
	}

	@Test
	void noTypeIsLongerThan250LinesWithoutSayingWhy() {
		assertThat(types.stream().filter((type) -> text(type).lines().count() > MAX_LINES))
			.allSatisfy((type) -> assertThat(text(type).replaceAll("\\s+\\*?\\s*", " ")).contains(REASON));
	}

	private static Stream<Path> sources(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> !file.endsWith("package-info.java"))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
