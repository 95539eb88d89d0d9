package com.zigral.lincoln.profile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.zigral.agent.Prospect.Field;

/**
 * Splits a name as shown into first and last name. Pages do not say which is which, so
 * this is a guess by the order that the site itself asks for; titles before the name,
 * what follows a comma, and symbols such as emoji belong to neither.
 */
public final class PersonName {

	private static final Pattern NOT_OF_NAMES = Pattern.compile("[\\p{So}\\p{Sk}\\p{Cf}\\uFE0F]");

	/** What stands before a name without being one: nobody wants to be greeted by it. */
	private static final Pattern TITLES = Pattern
		.compile("(?i)^(?:(?:dr|prof|mr|mrs|ms|mx|dipl|ing|med|habil|rer|nat|phil|jur|h\\.c)\\.[\\s-]*"
				+ "|(?:dr|prof|mr|mrs|ms|mx)\\s+)+(?=\\S)");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private PersonName() {
	}

	/**
	 * Whether two texts name the same person, whatever symbols, titles and spaces stand
	 * beside the name.
	 * @param shown one
	 * @param known the other
	 * @return whether they do
	 */
	public static boolean areSame(String shown, String known) {
		return folded(shown).equals(folded(known)) || folded(plain(shown)).equals(folded(plain(known)));
	}

	/**
	 * Whether a text names somebody.
	 * @param text the text
	 * @param name their name
	 * @return whether it does
	 */
	public static boolean isIn(String text, String name) {
		return folded(text).contains(folded(name)) || folded(text).contains(folded(plain(name)));
	}

	/**
	 * What texts that name the same person have in common, so that people can be looked
	 * up by it.
	 * @param name a name as shown
	 * @return the same text for each two names that are {@linkplain #areSame the same}
	 */
	public static String key(String name) {
		return folded(plain(name));
	}

	private static String folded(String text) {
		String letters = NOT_OF_NAMES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
		return SPACES.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
	}

	private static String plain(String fullName) {
		String bare = bare(fullName);
		return bare.isEmpty() ? fullName : bare;
	}

	private static String bare(String fullName) {
		return NOT_OF_NAMES.matcher(fullName.split(",", 2)[0]).replaceAll(" ").strip();
	}

	/**
	 * Guess the first and the last name: the first word, and all others.
	 * @param fullName the name as shown
	 * @return both names; the first name only for a single word; empty when nothing of a
	 * name is left
	 */
	public static Map<Field, String> parts(String fullName) {
		String plain = TITLES.matcher(bare(fullName)).replaceFirst("");
		String[] parts = SPACES.split(plain, 2);
		if (plain.isEmpty()) {
			return Map.of();
		}
		return (parts.length == 2) ? Map.of(Field.FIRST_NAME, parts[0], Field.LAST_NAME, parts[1])
				: Map.of(Field.FIRST_NAME, parts[0]);
	}

}
