package com.zigral.orchestrator.planning.offline.word;

import java.util.List;

/**
 * The languages that are understood.
 */
public enum Language {

	/** English. */
	ENGLISH,

	/** German. */
	GERMAN;

	private static final Lexicon<Boolean> GERMAN_WORDS = Phrases.of("language.german-words");

	private static final Lexicon<Boolean> ENGLISH_WORDS = Phrases.of("language.english-words");

	/**
	 * The language of a sentence.
	 * @param tokens the sentence
	 * @return German when more of its words are German, else English
	 */
	public static Language of(List<Token> tokens) {
		long german = tokens.stream().filter((token) -> GERMAN_WORDS.has(token.key())).count();
		long english = tokens.stream().filter((token) -> ENGLISH_WORDS.has(token.key())).count();
		return (german > english) ? GERMAN : ENGLISH;
	}

	/**
	 * The language of a sentence, also when its quotes are not closed.
	 * @param sentence the sentence
	 * @return German when more of its words are German, else English
	 */
	public static Language of(String sentence) {
		try {
			return of(Tokenizer.tokens(sentence));
		}
		catch (DeclinedException ex) {
			return of(Tokenizer.tokensWithoutQuotes(sentence));
		}
	}

	/**
	 * Choose what fits this language.
	 * @param <T> what there is to choose from
	 * @param english what fits English
	 * @param german what fits German
	 * @return one of both
	 */
	public <T> T choose(T english, T german) {
		return (this == GERMAN) ? german : english;
	}

}
