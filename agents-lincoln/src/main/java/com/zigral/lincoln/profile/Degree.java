package com.zigral.lincoln.profile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far away somebody is in the account's network, from its digit, which every language
 * shows.
 */
public final class Degree {

	/** The first of what is shown but for separators, and not of a greater number. */
	private static final Pattern DIGIT = Pattern.compile("^[\\s·•]*([1-3])(?![.,\\s]*\\d)");

	private Degree() {
	}

	/**
	 * Read the degree.
	 * @param shown what the page shows, such as {@code · 2nd} or {@code 3e}, if anything
	 * @return {@code 1st}, {@code 2nd} or {@code 3rd} in every language; empty when what
	 * is shown does not begin with such a digit
	 */
	public static Optional<String> of(Optional<String> shown) {
		return shown.map(DIGIT::matcher).filter(Matcher::find).map((matcher) -> switch (matcher.group(1)) {
			case "1" -> "1st";
			case "2" -> "2nd";
			default -> "3rd";
		});
	}

}
