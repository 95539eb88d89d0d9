package com.zigral.orchestrator.planning.offline.word;

/**
 * A word, a mark or a quotation of a sentence.
 *
 * @param kind which of them it is
 * @param text as it was written; of a quotation what stands between the quotes
 * @param key how it is looked up: small letters without accents; of a quotation empty
 * @param start where it begins in the sentence
 * @param end where it ends
 * @param glued whether a hyphen, a dash or a slash joins it to the one before
 */
public record Token(Kind kind, String text, String key, int start, int end, boolean glued) {

	/**
	 * Whether it is a word or a number.
	 * @return whether it is
	 */
	public boolean isWord() {
		return this.kind == Kind.WORD;
	}

	/**
	 * Whether it stood between quotes.
	 * @return whether it did
	 */
	public boolean isQuote() {
		return this.kind == Kind.QUOTE;
	}

	/**
	 * Whether it is a certain mark.
	 * @param mark the mark
	 * @return whether it is
	 */
	public boolean isMark(String mark) {
		return this.kind == Kind.MARK && this.text.equals(mark);
	}

	/**
	 * Whether it is the address of a page.
	 * @return whether it is
	 */
	public boolean isAddress() {
		return this.kind == Kind.ADDRESS;
	}

	/**
	 * Whether it is written like a name: with a capital or a digit in it.
	 * @return whether it is
	 */
	public boolean isCapitalised() {
		return isWord()
				&& this.text.chars().anyMatch((letter) -> Character.isUpperCase(letter) || Character.isDigit(letter));
	}

	/** What a token is. */
	public enum Kind {

		/** A word or a number. */
		WORD,

		/** A mark between words. */
		MARK,

		/** What stands between quotes. */
		QUOTE,

		/** The address of a page. */
		ADDRESS

	}

}
