package com.zigral.standin.linkedin.member;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the site compares texts: without case and accents, word by word.
 */
public final class Words {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}+#]+");

	private Words() {
	}

	/**
	 * A text as searches compare it: whatever its case and accents.
	 * @param text any text
	 * @return the same text for all that count as equal, in lower case
	 */
	public static String folded(String text) {
		return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
	}

	static boolean allIn(String wanted, String foldedText) {
		String text = " " + SEPARATORS.matcher(foldedText).replaceAll(" ") + " ";
		return Arrays.stream(SEPARATORS.split(folded(wanted)))
			.allMatch((word) -> word.isEmpty() || text.contains(" " + word + " "));
	}

	/**
	 * Encode a text, so that it can be part of a path or a query.
	 * @param text any text
	 * @return the text in percent-encoding, blanks as {@code %20}
	 */
	public static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
