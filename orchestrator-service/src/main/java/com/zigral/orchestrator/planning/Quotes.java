package com.zigral.orchestrator.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in double quotes in a sentence, kept apart from the grammar: words that
 * somebody wants written are never read as a wish.
 */
final class Quotes {

	/** Stands for a quotation in a pattern; its group is the quotation's number. */
	static final String MARK = "\uE000(\\d+)\uE001";

	private static final Pattern QUOTED = Pattern.compile("[\"“”„]([^\"“”„]*)[\"“”„]");

	private static final Pattern RESERVED = Pattern.compile("[\uE000\uE001\"“”„]");

	private final List<String> quotations = new ArrayList<>();

	private final String sentence;

	Quotes(String text) {
		Matcher matcher = QUOTED.matcher(text.replaceAll("[\uE000\uE001]", "?"));
		String marked = matcher.replaceAll((found) -> {
			this.quotations.add(found.group(1).strip());
			return " \uE000" + (this.quotations.size() - 1) + "\uE001 ";
		});
		if (RESERVED.matcher(marked.replaceAll(MARK, "")).find()) {
			throw new UnclearException("A quotation is not closed.");
		}
		this.sentence = marked.replaceAll("\\s+", " ").replaceAll(" ([,;.!?])", "$1").replaceAll("[.!?]+$", "").strip();
	}

	/**
	 * The sentence with a mark in the place of each quotation, on one line.
	 * @return the sentence
	 */
	String sentence() {
		return this.sentence;
	}

	/**
	 * What stands between quotes.
	 * @param number the quotation's number, as its mark has it
	 * @return the words
	 */
	String quotation(String number) {
		String words = this.quotations.get(Integer.parseInt(number));
		if (words.isBlank()) {
			throw new UnclearException("There is nothing between the quotes.");
		}
		return words;
	}

	/**
	 * Put the quotations back, for people to read.
	 * @param part a part of the sentence
	 * @return the part as it was written
	 */
	String restored(String part) {
		return Pattern.compile(MARK)
			.matcher(part)
			.replaceAll((mark) -> Matcher
				.quoteReplacement('"' + this.quotations.get(Integer.parseInt(mark.group(1))) + '"'));
	}

}
