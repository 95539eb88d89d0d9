package com.zigral.lincoln.doctor;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Replaces the words and numbers of texts, but not those of which LinkedIn's own labels,
 * dates and degrees are made.
 */
final class AnonymousText {

	/** Letters, digits, and ids of members. */
	static final Pattern TOKEN = Pattern.compile(AnonymousKeys.MEMBER + "|[\\p{L}\\p{M}]+|\\p{Nd}+");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");

	/** "Current: Baker at Bun". */
	private static final Pattern LABELLED = Pattern
		.compile("^\\s*([\\p{L}\\p{M}][\\p{L}\\p{M}'’ ]{0,24})\\s?[:：]\\s*\\S");

	/** How long a note is, and "500+", which says the same of everybody. */
	private static final Pattern OF_ALL = Pattern.compile("\\s*(\\d{1,4}\\s?/\\s?\\d{3,4}|500\\+.*)\\s*");

	private static final Pattern DEGREE = Pattern.compile("[1-3]");

	/** What stands between a title and a company. */
	private static final Set<String> AT = Set.of("at", "bei", "en", "chez", "em", "presso", "bij", "hos", "på", "ved",
			"w", "na", "no");

	private static final String BRAND = "LinkedIn";

	private final Vocabulary vocabulary;

	private final InventedWords invented;

	private final Set<String> names;

	private final Set<String> nameWords;

	/**
	 * Replaces texts of one page.
	 * @param vocabulary the words that stay
	 * @param invented the words instead of the others
	 * @param names the people named on the page
	 */
	AnonymousText(Vocabulary vocabulary, InventedWords invented, Set<String> names) {
		this.vocabulary = vocabulary;
		this.invented = invented;
		this.names = names;
		this.nameWords = names.stream()
			.flatMap((name) -> WORD.matcher(name).results())
			.map(MatchResult::group)
			.collect(Collectors.toSet());
	}

	/**
	 * A text that people read on the page.
	 * @param text the text
	 * @param line all of the line it is part of
	 * @return the text with invented words
	 */
	String shown(String text, String line) {
		if (this.names.contains(text.strip())) {
			return replaced(text, (word) -> false);
		}
		if (isDate(text)) {
			return dated(text);
		}
		if (consistsOf(text, this.vocabulary::isLabel)) {
			return labelled(text, (word) -> true);
		}
		Matcher label = LABELLED.matcher(line);
		if (label.find() && consistsOf(label.group(1), this.vocabulary::isLabel)) {
			String start = text.stripLeading().startsWith(label.group(1)) ? label.group(1) : "";
			int end = text.indexOf(start) + start.length();
			return text.substring(0, end) + replaced(text.substring(end), AT::contains);
		}
		return replaced(text, (word) -> false);
	}

	/**
	 * A text that says what a control does, and perhaps with whom.
	 * @param text the text
	 * @return the text in which labels' words stay and all others are invented
	 */
	String label(String text) {
		if (this.names.contains(text.strip())) {
			return replaced(text, (word) -> false);
		}
		return isDate(text) ? dated(text)
				: labelled(text, (word) -> this.vocabulary.isLabel(word) && !this.nameWords.contains(word));
	}

	private boolean isDate(String text) {
		return YEAR.matcher(text).find() && consistsOf(text, this.vocabulary::isOfDate);
	}

	private String dated(String text) {
		return TOKEN.matcher(text)
			.replaceAll((token) -> (token.group().length() == 4 && YEAR.matcher(token.group()).matches())
					? this.invented.number(token.group()) : Matcher.quoteReplacement(token.group()));
	}

	private String labelled(String text, Predicate<String> stays) {
		if (OF_ALL.matcher(text).matches()) {
			return text;
		}
		return TOKEN.matcher(text)
			.replaceAll((token) -> Matcher.quoteReplacement(
					DEGREE.matcher(token.group()).matches() ? token.group() : replacement(token.group(), stays)));
	}

	private String replaced(String text, Predicate<String> stays) {
		return TOKEN.matcher(text).replaceAll((token) -> Matcher.quoteReplacement(replacement(token.group(), stays)));
	}

	private String replacement(String token, Predicate<String> stays) {
		if (token.equals(BRAND)) {
			return token;
		}
		if (Character.isDigit(token.codePointAt(0))) {
			return this.invented.number(token);
		}
		UnaryOperator<String> invent = (token.startsWith("ACo") && token.length() > 15) ? this.invented::id
				: this.invented::word;
		return stays.test(token) ? token : invent.apply(token);
	}

	private static boolean consistsOf(String text, Predicate<String> vocabulary) {
		return WORD.matcher(text).results().map(MatchResult::group).allMatch(vocabulary);
	}

}
