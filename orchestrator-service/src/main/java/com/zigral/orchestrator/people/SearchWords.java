package com.zigral.orchestrator.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Words as they are searched by: in lower case, without accents, letters and digits only.
 */
final class SearchWords {

	/** PostgreSQL takes no longer word; nobody types one. */
	private static final int MAX_WORD_LENGTH = 60;

	private static final int MAX_WORDS = 200;

	private SearchWords() {
	}

	static List<String> of(String... texts) {
		return Arrays.stream(texts).flatMap(SearchWords::words).distinct().limit(MAX_WORDS).toList();
	}

	static String sortKey(String text) {
		return String.join(" ", words(text).limit(MAX_WORDS).toList());
	}

	private static Stream<String> words(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT);
		return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1))
			.filter((word) -> !word.isEmpty())
			.map((word) -> (word.length() > MAX_WORD_LENGTH) ? word.substring(0, word.offsetByCodePoints(0, 30))
					: word);
	}

}
