package com.zigral.lincoln.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every fixture of the readers is anonymised and read again.
 */
class AnonymiserIT {

	private static final Path FIXTURES = Path.of("src/test/resources/com/zigral/lincoln");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{4,}");

	/** Ids as long as those of members, by what stands for them in the fixtures. */
	private static final Map<String, String> MEMBERS = Map.of("MEMBER_ONE",
			"ACoAA" + "Bq3Zt7Lw0".repeat(4).substring(2), "MEMBER_TWO", "ACoAA" + "Kk2Yp9XmN".repeat(4).substring(2));

	private static PageReader reader;

	@TempDir
	private Path directory;

	@BeforeAll
	static void start() {
		reader = new PageReader();
	}

	@AfterAll
	static void stop() {
		reader.close();
	}

	static List<Path> fixtures() throws IOException {
		try (Stream<Path> files = Files.walk(FIXTURES)) {
			return files.filter((file) -> file.toString().endsWith(".html")).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("fixtures")
	void readersFindTheSameFieldsInTheCopyButNoWord(Path fixture) throws Exception {
		SavedPage page = saved(fixture);
		SavedPage copy = copy(page);
		PageReport original = reader.read(page, Optional.empty());
		assertThat(original.differences(reader.read(copy, Optional.empty()))).as("%s", original.toData()).isEmpty();
		Set<String> left = words(copy.html());
		Vocabulary vocabulary = Vocabulary.read();
		Set<String> personal = texts(original.toData()).filter((text) -> !text.startsWith("http"))
			.flatMap((text) -> words(text).stream())
			.filter((word) -> !vocabulary.has(word))
			.collect(Collectors.toSet());
		assertThat(personal).noneMatch(left::contains);
	}

	@Test
	void theCopyIsOfThePersonWithTheInventedName() throws Exception {
		SavedPage page = saved(FIXTURES.resolve("doctor/profile-s26.html"));
		SavedPage copy = copy(page);
		Map<String, Object> data = reader.read(copy, Optional.empty()).toData();
		assertThat(copy.html()).doesNotContainIgnoringCase("ylva")
			.doesNotContainIgnoringCase("norrg")
			.doesNotContain(MEMBERS.get("MEMBER_ONE"))
			.doesNotContainIgnoringCase("3b1bd0a8")
			.doesNotContain("555", "4711", "1,284", "example/x.png", "<script", "<code", "src=")
			.contains("500+ connections", "Contact info", "· 2nd", "Jun 2016 - Present", "display: none", "Topcard\"",
					"profileCardsBelowActivityPart1");
		assertThat(data).extractingByKey("relationship")
			.isEqualTo(reader.read(page, Optional.empty()).toData().get("relationship"))
			.asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsEntry("connect", true)
			.containsEntry("message", true);
	}

	@Test
	void theSameTextsAlwaysBecomeTheSame() throws IOException {
		SavedPage page = saved(FIXTURES.resolve("doctor/search-e26.html"));
		assertThat(Anonymiser.anonymise(page, Optional.empty()))
			.isEqualTo(Anonymiser.anonymise(page, Optional.empty()));
	}

	@Test
	void everyScriptOfTheReadersIsKnown() throws IOException {
		Path scripts = Path.of("src/main/resources/com/zigral/lincoln");
		try (Stream<Path> files = Files.walk(scripts)) {
			assertThat(files.filter((file) -> file.toString().endsWith(".js"))
				.map((file) -> scripts.relativize(file).toString().replace('\\', '/')))
				.containsExactlyInAnyOrderElementsOf(Vocabulary.SCRIPTS);
		}
	}

	private SavedPage saved(Path fixture) throws IOException {
		String html = Files.readString(fixture);
		for (Map.Entry<String, String> member : MEMBERS.entrySet()) {
			html = html.replace(member.getKey(), member.getValue());
		}
		return SavedPage.from(Files.writeString(this.directory.resolve("saved.html"), html));
	}

	private SavedPage copy(SavedPage page) throws IOException {
		return SavedPage
			.from(Files.writeString(this.directory.resolve("copy.html"), Anonymiser.anonymise(page, Optional.empty())));
	}

	private static Stream<String> texts(Object part) {
		return switch (part) {
			case Map<?, ?> map -> map.entrySet()
				.stream()
				.filter((entry) -> !Set.of("by", "kind", "unread").contains(entry.getKey()))
				.flatMap((entry) -> texts(entry.getValue()));
			case Collection<?> list -> list.stream().flatMap(AnonymiserIT::texts);
			default -> Stream.of(part.toString());
		};
	}

	private static Set<String> words(String text) {
		return WORD.matcher(text)
			.results()
			.map(MatchResult::group)
			.map((word) -> word.toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
	}

}
