package com.zigral.orchestrator.schedule.timetable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The words of a text, read one after the other. Numbers are words of their own; so are
 * times with a colon or a full stop within.
 */
final class SpokenWords {

	private static final Pattern WORD = Pattern.compile("\\d{1,2}[:.]\\d{2}|\\d+|\\p{L}+|[^\\s\\p{L}\\d]");

	private final List<String> words;

	private int position;

	private int seen;

	SpokenWords(String text) {
		this.words = WORD
			.matcher(text.toLowerCase(Locale.ROOT)
				.replaceAll(" ?o['’]clock", "")
				.replace("a.m.", "am")
				.replace("p.m.", "pm"))
			.results()
			.map((match) -> match.group())
			.toList();
	}

	/**
	 * Take a phrase if it stands here.
	 * @param phrase its words, with a space between
	 * @return whether it did
	 */
	boolean skip(String phrase) {
		List<String> wanted = List.of(phrase.split(" ", -1));
		boolean here = this.position + wanted.size() <= this.words.size()
				&& this.words.subList(this.position, this.position + wanted.size()).equals(wanted);
		this.position += here ? wanted.size() : 0;
		return here;
	}

	/**
	 * Take the first phrase of some that stands here.
	 * @param phrases the phrases, longer ones before their beginnings
	 * @return whether one did
	 */
	boolean skipAny(List<String> phrases) {
		return phrases.stream().anyMatch(this::skip);
	}

	/**
	 * Take a word if it is of a kind.
	 * @param wanted the kind
	 * @return the word
	 */
	Optional<String> take(Predicate<String> wanted) {
		if (isAtEnd() || !wanted.test(this.words.get(this.position))) {
			return Optional.empty();
		}
		return Optional.of(this.words.get(this.position++));
	}

	int mark() {
		return this.position;
	}

	void reset(int mark) {
		this.position = mark;
	}

	/**
	 * Whether words were taken since this was asked last.
	 * @return whether there were any
	 */
	boolean hasMoved() {
		boolean moved = this.position > this.seen;
		this.seen = this.position;
		return moved;
	}

	boolean isAtEnd() {
		return this.position == this.words.size();
	}

	String rest() {
		return String.join(" ", this.words.subList(this.position, this.words.size()));
	}

}
