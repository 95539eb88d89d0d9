package com.zigral.lincoln.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a title has the words asked for, in any order and case.
 */
final class TitleWords {

	private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private TitleWords() {
	}

	static boolean areIn(String asked, String title) {
		Set<String> words = Set.copyOf(Arrays.asList(words(title)));
		return Arrays.stream(words(asked)).allMatch((word) -> word.isEmpty() || words.contains(word));
	}

	private static String[] words(String text) {
		return Arrays.stream(SEPARATORS.split(text.toLowerCase(Locale.ROOT))).distinct().toArray(String[]::new);
	}

}
