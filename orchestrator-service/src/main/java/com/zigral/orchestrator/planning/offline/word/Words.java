package com.zigral.orchestrator.planning.offline.word;

import java.util.List;
import java.util.Optional;

/**
 * The tokens of a sentence and how far they have been read.
 */
public final class Words {

	private static final Token END = new Token(Token.Kind.MARK, "", "", 0, 0, false);

	private final String sentence;

	private final List<Token> tokens;

	private int at;

	/**
	 * Begin to read a sentence.
	 * @param sentence the sentence
	 * @param tokens its tokens, in their order
	 */
	public Words(String sentence, List<Token> tokens) {
		this.sentence = sentence;
		this.tokens = List.copyOf(tokens);
	}

	/**
	 * Whether all of it has been read.
	 * @return whether no token is left
	 */
	public boolean isEnded() {
		return this.at >= this.tokens.size();
	}

	/**
	 * The token that comes next, which is not read by that.
	 * @return the token; at the end an empty mark
	 */
	public Token peek() {
		return peek(0);
	}

	/**
	 * A token further on, which is not read by that.
	 * @param ahead how many tokens after the next one; negative for those that were read
	 * @return the token; outside of the sentence an empty mark
	 */
	public Token peek(int ahead) {
		int place = this.at + ahead;
		return (place >= 0 && place < this.tokens.size()) ? this.tokens.get(place) : END;
	}

	/**
	 * Read the next token.
	 * @return the token; at the end an empty mark
	 */
	public Token next() {
		Token token = peek();
		move(this.at + 1);
		return token;
	}

	/**
	 * How far the sentence has been read, to come back to by {@link #reset}.
	 * @return how many tokens
	 */
	public int mark() {
		return this.at;
	}

	/**
	 * Go back, or on.
	 * @param mark what {@link #mark()} has said there
	 */
	public void reset(int mark) {
		this.at = mark;
	}

	/**
	 * All tokens, read or not.
	 * @return the tokens in their order
	 */
	public List<Token> all() {
		return this.tokens;
	}

	/**
	 * Take the longest phrase of a lexicon that stands here.
	 * @param <T> what the lexicon says
	 * @param lexicon the lexicon
	 * @return what it says, empty when no phrase of it stands here
	 */
	public <T> Optional<T> take(Lexicon<T> lexicon) {
		Optional<Lexicon.Found<T>> found = lexicon.at(this);
		found.ifPresent((match) -> move(this.at + match.length()));
		return found.map(Lexicon.Found::value);
	}

	/**
	 * Skip the longest phrase of a lexicon that stands here.
	 * @param lexicon the phrases
	 * @return whether there was one
	 */
	public boolean skip(Lexicon<?> lexicon) {
		return take(lexicon).isPresent();
	}

	/**
	 * Whether a phrase of a lexicon stands here; nothing is read.
	 * @param lexicon the phrases
	 * @return whether one does
	 */
	public boolean sees(Lexicon<?> lexicon) {
		return lexicon.at(this).isPresent();
	}

	/**
	 * Skip one mark.
	 * @param marks the marks that may be skipped, such as {@code ",;"}
	 * @return whether one of them stood here
	 */
	public boolean skipMark(String marks) {
		boolean there = !isEnded() && peek().kind() == Token.Kind.MARK && marks.contains(peek().text());
		if (there) {
			next();
		}
		return there;
	}

	/**
	 * Skip a mark, then a phrase, each where it is there.
	 * @param marks the marks
	 * @param lexicon the phrases
	 * @return whether one of them was
	 */
	public boolean skipMarkAndPhrase(String marks, Lexicon<?> lexicon) {
		boolean mark = skipMark(marks);
		return skip(lexicon) || mark;
	}

	/**
	 * Skip a phrase, then a mark, each where it is there.
	 * @param lexicon the phrases
	 * @param marks the marks
	 * @return whether one of them was
	 */
	public boolean skipPhraseAndMark(Lexicon<?> lexicon, String marks) {
		boolean phrase = skip(lexicon);
		return skipMark(marks) || phrase;
	}

	/**
	 * Skip a phrase, and one more.
	 * @param lexicon the phrases
	 * @return how many there were
	 */
	public int skipTwice(Lexicon<?> lexicon) {
		if (!skip(lexicon)) {
			return 0;
		}
		return skip(lexicon) ? 2 : 1;
	}

	/**
	 * What was written between two places.
	 * @param from the first token
	 * @param to the token after the last
	 * @return the words as they were written
	 */
	public String written(int from, int to) {
		return (from >= to) ? ""
				: this.sentence.substring(this.tokens.get(from).start(), this.tokens.get(to - 1).end());
	}

	private void move(int place) {
		this.at = place;
	}

}
