package com.zigral.orchestrator.planning.offline.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases and what they mean, to be found in a sentence whatever their case, accents and
 * hyphens. Umlauts may also be written ae, oe and ue.
 *
 * @param <T> what a phrase means
 */
public final class Lexicon<T> {

	private final Map<String, T> phrases = new HashMap<>();

	/** How many words the longest phrase has that begins with a word. */
	private final Map<String, Integer> longest = new HashMap<>();

	/**
	 * A lexicon of phrases that mean nothing but themselves.
	 * @param phrases the phrases, commas between them
	 * @return the lexicon
	 */
	static Lexicon<Boolean> of(String... phrases) {
		Lexicon<Boolean> lexicon = new Lexicon<>();
		for (String some : phrases) {
			lexicon.add(some, Boolean.TRUE);
		}
		return lexicon;
	}

	/**
	 * Add phrases. The first meaning of a phrase stays.
	 * @param some the phrases, commas between them
	 * @param meaning what they mean
	 * @return this
	 */
	public Lexicon<T> add(String some, T meaning) {
		List.of(some.split(",", -1))
			.stream()
			.map(String::strip)
			.filter((one) -> !one.isEmpty())
			.forEach((one) -> put(one, meaning));
		return this;
	}

	/**
	 * Add one phrase, which may have commas in it. Its first meaning stays.
	 * @param phrase the phrase
	 * @param meaning what it means
	 */
	public void put(String phrase, T meaning) {
		putKey(Tokenizer.key(phrase), meaning);
		if (phrase.chars().anyMatch((letter) -> "äöüÄÖÜ".indexOf(letter) >= 0)) {
			putKey(Tokenizer.key(phrase.replace("ä", "ae")
				.replace("ö", "oe")
				.replace("ü", "ue")
				.replace("Ä", "Ae")
				.replace("Ö", "Oe")
				.replace("Ü", "Ue")), meaning);
		}
	}

	private void putKey(String key, T meaning) {
		if (!key.isEmpty() && this.phrases.putIfAbsent(key, meaning) == null) {
			int blank = key.indexOf(' ');
			int words = 1 + (int) key.chars().filter((letter) -> letter == ' ').count();
			this.longest.merge((blank < 0) ? key : key.substring(0, blank), words, Math::max);
		}
	}

	/**
	 * Whether a phrase is known.
	 * @param key the phrase as {@link Token#key()} has it, blanks between its words
	 * @return whether it is
	 */
	public boolean has(String key) {
		return this.phrases.containsKey(key);
	}

	/**
	 * What a phrase means.
	 * @param key the phrase as {@link Token#key()} has it, blanks between its words
	 * @return its meaning, empty when it is not known
	 */
	public Optional<T> get(String key) {
		return Optional.ofNullable(this.phrases.get(key));
	}

	/**
	 * The longest phrase that stands where a sentence has been read to.
	 * @param words the sentence
	 * @return the phrase's meaning and how many words it has
	 */
	public Optional<Found<T>> at(Words words) {
		return at(words, 0);
	}

	/**
	 * The longest phrase that stands further on.
	 * @param words the sentence
	 * @param ahead how many tokens after the next one
	 * @return the phrase's meaning and how many words it has
	 */
	public Optional<Found<T>> at(Words words, int ahead) {
		Token first = words.peek(ahead);
		int most = first.isWord() ? this.longest.getOrDefault(first.key(), 0) : 0;
		for (int length = most; length > 0; length--) {
			T meaning = this.phrases.get(key(words, ahead, length));
			if (meaning != null) {
				return Optional.of(new Found<>(meaning, length));
			}
		}
		return Optional.empty();
	}

	private static String key(Words words, int ahead, int length) {
		if (length == 1) {
			return words.peek(ahead).key();
		}
		StringBuilder key = new StringBuilder(words.peek(ahead).key());
		for (int i = 1; i < length; i++) {
			key.append(' ').append(words.peek(ahead + i).key());
		}
		return key.toString();
	}

	/**
	 * A phrase in a sentence.
	 *
	 * @param value what it means
	 * @param length how many words it has
	 */
	public record Found<T>(T value, int length) {
	}

}
