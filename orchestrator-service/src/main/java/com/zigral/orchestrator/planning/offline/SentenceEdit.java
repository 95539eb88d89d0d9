package com.zigral.orchestrator.planning.offline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes words out of a sentence, so that what is left can be suggested.
 */
final class SentenceEdit {

	private static final Pattern END = Pattern.compile("[,;:\\s]+$");

	/** A hyphen or blanks at the place where words were. */
	private static final Pattern HYPHENS = Pattern.compile("^[-/\\s]+|[-/\\s]+$");

	/** What joins a clause to the one before it. */
	private static final Pattern JOINED_END = Pattern
		.compile("(?i)[,;:]?(?:\\s+(?:and|und|but|aber|who|that|die|or|oder))?\\s*$");

	private SentenceEdit() {
	}

	static String without(String sentence, String words) {
		int at = sentence.indexOf(words);
		if (words.isEmpty() || at < 0) {
			return "";
		}
		String before = HYPHENS.matcher(sentence.substring(0, at)).replaceFirst("");
		String after = HYPHENS.matcher(sentence.substring(at + words.length())).replaceFirst("");
		boolean mark = after.startsWith(",") || after.startsWith(".");
		return END.matcher((before + (mark ? "" : " ") + after).strip()).replaceFirst("");
	}

	static String instead(String sentence, String words, String other) {
		Matcher found = Pattern.compile("\\b" + Pattern.quote(words) + "\\b").matcher(sentence);
		return found.replaceFirst(Matcher.quoteReplacement(other));
	}

	static String upTo(String sentence, String words) {
		int at = words.isEmpty() ? -1 : sentence.indexOf(words);
		return (at < 0) ? "" : JOINED_END.matcher(sentence.substring(0, at)).replaceFirst("");
	}

}
