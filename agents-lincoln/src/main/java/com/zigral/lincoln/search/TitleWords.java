package com.zigral.lincoln.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a title has the words asked for, in any order and case.
 */
final class TitleWords {

	private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** LinkedIn's own word for it, which a person may write into a title. */
	private static final Pattern OR = Pattern.compile("\\s+OR\\s+");

	/** What cannot be told without LinkedIn. */
	private static final Pattern OTHER_OPERATORS = Pattern.compile("\\s(?:AND|NOT)\\s");

	private TitleWords() {
	}

	/**
	 * Whether a title has all words of one of those asked for.
	 * @param asked the titles asked for, perhaps with LinkedIn's operators
	 * @param title the title shown
	 * @return whether it has, also when that cannot be told
	 */
	static boolean areIn(List<String> asked, String title) {
		Set<String> words = Set.copyOf(Arrays.asList(words(title)));
		return asked.stream()
			.flatMap(TitleWords::alternatives)
			.anyMatch((one) -> Arrays.stream(words(one)).allMatch((word) -> word.isEmpty() || words.contains(word)));
	}

	private static Stream<String> alternatives(String asked) {
		return OTHER_OPERATORS.matcher(asked).find() ? Stream.of("") : Arrays.stream(OR.split(asked));
	}

	private static String[] words(String text) {
		return Arrays.stream(SEPARATORS.split(text.toLowerCase(Locale.ROOT))).distinct().toArray(String[]::new);
	}

}
