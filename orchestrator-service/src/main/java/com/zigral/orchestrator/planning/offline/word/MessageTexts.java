package com.zigral.orchestrator.planning.offline.word;

import java.util.Optional;

/**
 * Reads the exact words of a note or a message, which stand in quotes.
 */
public final class MessageTexts {

	private static final Lexicon<Boolean> KIND = Phrases.of("message-texts.kind");

	private static final Lexicon<Boolean> WITH = Phrases.of("message-texts.with");

	private static final Lexicon<Boolean> THE = Phrases.of("message-texts.the");

	static final Lexicon<Boolean> NOTE = Phrases.of("message-texts.note");

	private static final Lexicon<Boolean> SAYING = Phrases.of("message-texts.saying");

	private static final Lexicon<Boolean> WITHOUT = Phrases.of("message-texts.without");

	private MessageTexts() {
	}

	/**
	 * Read words to be sent, with what introduces them.
	 * @param words the sentence
	 * @return the words, empty when none stand here
	 */
	public static Optional<String> read(Words words) {
		int mark = words.mark();
		words.skipMark(",:");
		boolean bracket = words.skipMark("(");
		words.skip(WITH);
		words.skip(THE);
		words.skip(NOTE);
		words.skip(SAYING);
		words.skipMark(",:");
		Optional<String> text = words.peek().isQuote() ? Optional.of(words.next().text()) : Optional.empty();
		if (text.isEmpty() || (bracket && !words.skipMark(")"))) {
			words.reset(mark);
			return Optional.empty();
		}
		return text;
	}

	/**
	 * Whether words to be sent are introduced here, though they do not stand in quotes.
	 * @param words the sentence
	 * @return whether they are
	 */
	public static boolean isIntroduced(Words words) {
		boolean with = words.skip(WITH);
		words.skip(THE);
		words.skip(KIND);
		return words.skip(NOTE) || (with && words.written(words.mark() - 1, words.mark()).equals("saying"));
	}

	/**
	 * Skip words such as "without a note".
	 * @param words the sentence
	 * @return whether they stood there
	 */
	public static boolean skipWithout(Words words) {
		int mark = words.mark();
		words.skipMark(",");
		boolean bracket = words.skipMark("(");
		if (!words.skip(WITHOUT) || (bracket && !words.skipMark(")"))) {
			words.reset(mark);
			return false;
		}
		return true;
	}

}
