package com.zigral.shaun.table;

import java.util.regex.Pattern;

/**
 * Texts in a table that say nothing of anybody.
 */
final class Placeholders {

	private static final Pattern NOTHING = Pattern
		.compile("(?i)[\\p{P}\\p{S}\\s]+|#?n/?a\\.?|none|null|nan|tb[ad]|unknown|unbekannt|k\\.?\\s?a\\.?");

	private static final Pattern TOTAL = Pattern.compile("(?iu)(?:grand\\s|sub[\\s-]?)?total(?:s|e|en)?\\b.*"
			+ "|(?:sum|summe|gesamt\\w*|zwischensumme|count|anzahl|average|avg|durchschnitt|median|somme|moyenne|suma"
			+ "|promedio|totaal|итого)(?:\\b.*|)");

	private static final Pattern NOTE = Pattern
		.compile("[^\\p{L}].*|.*[\\d:!?;|•→].*|.*\\p{L}{3,}\\.|(?:\\S+\\s+){5,}.*", Pattern.DOTALL);

	private Placeholders() {
	}

	/**
	 * Whether a text stands for nothing, such as a dash or "n/a".
	 * @param text the text
	 * @return whether it does
	 */
	static boolean isNothing(String text) {
		return NOTHING.matcher(text.strip()).matches();
	}

	/**
	 * Whether a text is the label of a row that sums up others.
	 * @param text the text
	 * @return whether it is
	 */
	static boolean isTotal(String text) {
		return TOTAL.matcher(text.strip()).matches();
	}

	/**
	 * Whether a text that stands alone in a row is a note rather than somebody's name.
	 * @param text the text
	 * @return whether it is
	 */
	static boolean isNote(String text) {
		return NOTE.matcher(text.strip()).matches();
	}

}
