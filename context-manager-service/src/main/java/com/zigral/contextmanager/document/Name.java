package com.zigral.contextmanager.document;

/**
 * What makes a text fit to be a name, once the white space around it is gone.
 */
public final class Name {

	private Name() {
	}

	/**
	 * Look at a text.
	 * @param given the text
	 * @param most the most characters it may have
	 * @return what is wrong with it, empty when it is fine
	 */
	public static String problem(String given, int most) {
		String stripped = given.strip();
		if (stripped.isEmpty()) {
			return "must not be blank";
		}
		if (stripped.codePointCount(0, stripped.length()) > most) {
			return "must have at most " + most + " characters";
		}
		if (stripped.indexOf('\0') >= 0) {
			return "has the character NUL (U+0000), which cannot be stored: leave it out";
		}
		return "";
	}

}
