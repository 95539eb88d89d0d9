package com.zigral.contextmanager.document;

import tools.jackson.core.io.JsonStringEncoder;

/**
 * A JSON object as the text it came in. Only {@link DocumentReader} and the database make
 * one, so its text is always valid.
 *
 * @param json its text
 */
public record Document(String json) {

	/** How a text is written into a {@code json} column, which keeps each byte of it. */
	public static final String WRITE = "cast(? as json)";

	/**
	 * Write a text as a JSON string.
	 * @param text the text
	 * @param target where to append it, with its quotes
	 */
	public static void appendString(String text, StringBuilder target) {
		target.append('"');
		JsonStringEncoder.getInstance().quoteAsString(text, target);
		target.append('"');
	}

	@Override
	public String toString() {
		return this.json;
	}

}
