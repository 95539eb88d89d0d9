package com.zigral.shaun.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names that people and tools give to the columns that Shaun knows. They stand in
 * {@code header-names.txt}.
 */
public final class HeaderNames {

	/** What tools put before a name of the person's own data. */
	private static final Pattern PREFIX = Pattern.compile("^(?:primary contact|person|lead|contact|prospect) (?=.)");

	/** Names that mean something else once the prefix is off. */
	private static final List<String> NOT_THE_PERSONS = List.of("lead name", "lead source", "contact owner",
			"person id", "contact id");

	/** What people add to a name that does not change what it means. */
	private static final Pattern REMARK = Pattern.compile(
			"(?i)^\\s*\\d+[.)]\\s+|[*†‡§¹²³⁴-⁹]+\\s*$|[(\\[](?:required|optional|mandatory|current|if known|url|link"
					+ "|text|linkedin|public|do not edit|pflicht\\w*|aktuell|obligatoire)[)\\]]\\s*$");

	/** How much worse a name is with a remark. */
	private static final int REMARK_RANK = 1_000;

	/** How much worse a name is that only consists of the right words. */
	private static final int WORDS_RANK = 2_000;

	/** The words of which any name with "linkedin" in it means the profile. */
	private static final Set<String> PROFILE_WORDS = Set.of("linkedin", "url", "link", "profile", "page", "address",
			"account", "public", "personal", "person", "contact", "lead", "prospect", "member", "user", "their", "your",
			"to", "the", "of", "s", "perfil", "profil", "profiel", "profilo", "profili", "profilu", "lien", "enlace",
			"adresse", "adres", "seite", "pagina", "de", "do", "du", "del", "di", "zum", "ссылка", "профиль");

	private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern CAMEL = Pattern
		.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

	private static final Map<Column, List<String>> NAMES = load();

	private HeaderNames() {
	}

	private static Map<Column, List<String>> load() {
		Map<Column, List<String>> names = new EnumMap<>(Column.class);
		try (InputStream stream = Objects.requireNonNull(HeaderNames.class.getResourceAsStream("header-names.txt"));
				BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			reader.lines().filter((line) -> !line.startsWith("#")).forEach((line) -> {
				String[] parts = line.split(":", 2);
				List<String> known = names.computeIfAbsent(Column.valueOf(parts[0]), (each) -> new ArrayList<>());
				Arrays.stream(parts[1].split(",", -1)).map(HeaderNames::words).forEach(known::add);
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return names;
	}

	/**
	 * The column that a header means.
	 * @param text the header
	 * @return the first column that it names, empty when it means something else
	 */
	static Optional<Column> column(String text) {
		HeaderName name = HeaderName.of(text);
		return Arrays.stream(Column.values()).filter((column) -> rank(column, name).isPresent()).findFirst();
	}

	/**
	 * How well a header names a column.
	 * @param column the column
	 * @param text the header
	 * @return 0 for the best name, more for others, empty when it means something else
	 */
	static OptionalInt rank(Column column, String text) {
		return rank(column, HeaderName.of(text));
	}

	private static OptionalInt rank(Column column, HeaderName name) {
		int rank = rankOf(column, name.words());
		if (rank >= 0) {
			return OptionalInt.of(rank);
		}
		int remarked = rankOf(column, name.withoutRemark());
		if (remarked >= 0) {
			return OptionalInt.of(REMARK_RANK + remarked);
		}
		return (column == Column.PROFILE_URL && isProfile(name.words())) ? OptionalInt.of(WORDS_RANK)
				: OptionalInt.empty();
	}

	private static int rankOf(Column column, String words) {
		List<String> names = NAMES.getOrDefault(column, List.of());
		int rank = names.indexOf(words);
		return (rank < 0 && !NOT_THE_PERSONS.contains(words)) ? names.indexOf(PREFIX.matcher(words).replaceFirst(""))
				: rank;
	}

	private static boolean isProfile(String words) {
		List<String> parts = List.of(words.split(" ", -1));
		return parts.contains("linkedin") && PROFILE_WORDS.containsAll(parts);
	}

	/**
	 * A header without case, accents and punctuation, its words apart.
	 * @param text the header
	 * @return its words
	 */
	public static String words(String text) {
		String apart = CAMEL.matcher(text).replaceAll(" ");
		String plain = MARKS.matcher(Normalizer.normalize(apart, Normalizer.Form.NFKD)).replaceAll("");
		return SEPARATORS.matcher(plain.toLowerCase(Locale.ROOT))
			.replaceAll(" ")
			.strip()
			.replace("linked in", "linkedin");
	}

	/**
	 * A header in two forms.
	 *
	 * @param words its words
	 * @param withoutRemark its words without a remark
	 */
	private record HeaderName(String words, String withoutRemark) {

		static HeaderName of(String text) {
			return new HeaderName(HeaderNames.words(text), HeaderNames.words(REMARK.matcher(text).replaceAll("")));
		}

	}

}
