package com.zigral.lincoln.doctor;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Invents words, numbers and ids in place of real ones: always the same for the same, and
 * never one that is itself in the page.
 */
final class InventedWords {

	private static final String CONSONANTS = "bdfgklmnprstvz";

	private static final String VOWELS = "aeiou";

	/** Letters of each script that stand well in any order. */
	private static final Map<UnicodeScript, String> LETTERS = Map.of(UnicodeScript.CYRILLIC, "абвгдеклмнопрсту",
			UnicodeScript.GREEK, "αβγδεικλμνοπρστυ", UnicodeScript.ARABIC, "ابتدرسعفكلمنهو", UnicodeScript.HEBREW,
			"אבגדהוזחטילמנ", UnicodeScript.HAN, "山川田中木林森石松竹梅花雪月風雲", UnicodeScript.HIRAGANA, "あいうえかきくけさしすせたちつて",
			UnicodeScript.KATAKANA, "アイウエカキクケサシスセタチツテ", UnicodeScript.HANGUL, "가나다라마바사아자차카타파하", UnicodeScript.THAI,
			"กขคงจชดตทนบปพมยร", UnicodeScript.DEVANAGARI, "कखगघचजटडतदनपबमरल");

	/** What ids of members begin with. */
	private static final String MEMBER = "ACoAA";

	/** After so many tries a longer word is looked for. */
	private static final int TRIES = 40;

	/** Years stay years, and in their order. */
	private static final int YEARS_EARLIER = 3;

	private final Random random = new Random(20_26);

	private final Predicate<String> isTaken;

	private final Map<String, String> words = new HashMap<>();

	private final Map<String, String> numbers = new HashMap<>();

	private final Map<String, String> ids = new HashMap<>();

	private final Set<String> used = new HashSet<>();

	/**
	 * A source of words.
	 * @param isTaken whether a word, in lower case, must not be invented
	 */
	InventedWords(Predicate<String> isTaken) {
		this.isTaken = isTaken;
	}

	/**
	 * A word of the same script and about the same length, capitalised in the same way.
	 * @param real the real word
	 * @return the invented one
	 */
	String word(String real) {
		String key = Normalizer.normalize(real, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
		return capitalised(this.words.computeIfAbsent(key, (word) -> fresh(word.codePointCount(0, word.length()),
				(length) -> letters(word.codePointAt(0), length))), real);
	}

	/**
	 * A number of as many digits; a year stays one.
	 * @param real the real number's digits
	 * @return the invented ones
	 */
	String number(String real) {
		if (real.matches("(19|20)\\d\\d")) {
			return String.valueOf(Integer.parseInt(real) - YEARS_EARLIER);
		}
		return this.numbers.computeIfAbsent(real, (digits) -> {
			String other = digits;
			for (int i = 0; i < TRIES && (other.equals(digits) || this.isTaken.test(other)); i++) {
				other = digits(digits.length());
			}
			return other;
		});
	}

	/**
	 * An id of the same form.
	 * @param real the real id: letters, digits and what stands between them
	 * @return the invented one, with letters for letters and digits for digits
	 */
	String id(String real) {
		return this.ids.computeIfAbsent(real, (id) -> unused(() -> {
			String kind = id.startsWith(MEMBER) ? MEMBER : "";
			StringBuilder text = new StringBuilder(kind);
			id.substring(kind.length()).codePoints().forEach((point) -> text.append(similar(point)));
			return text.toString();
		}));
	}

	private String fresh(int length, IntFunction<String> make) {
		for (int longer = length;; longer++) {
			for (int i = 0; i < TRIES; i++) {
				String word = make.apply(longer);
				if (!this.isTaken.test(word) && this.used.add(word)) {
					return word;
				}
			}
		}
	}

	private String unused(Supplier<String> make) {
		String text = make.get();
		for (int i = 0; i < TRIES && !this.used.add(text); i++) {
			text = make.get();
		}
		return text;
	}

	private String letters(int first, int length) {
		String alphabet = LETTERS.get(UnicodeScript.of(first));
		StringBuilder word = new StringBuilder();
		for (int i = 0; i < length; i++) {
			word.append(one((alphabet != null) ? alphabet : (i % 2 == 0) ? CONSONANTS : VOWELS));
		}
		return word.toString();
	}

	private String digits(int length) {
		StringBuilder digits = new StringBuilder(one("123456789"));
		while (digits.length() < length) {
			digits.append(one("0123456789"));
		}
		return digits.toString();
	}

	private String similar(int point) {
		if (Character.isDigit(point)) {
			return one("0123456789");
		}
		if (Character.isLetter(point)) {
			return Character.isUpperCase(point) ? one("ABCDEF") : one("abcdef");
		}
		return Character.toString(point);
	}

	private String one(String choices) {
		return String.valueOf(choices.charAt(this.random.nextInt(choices.length())));
	}

	private static String capitalised(String word, String like) {
		boolean isUpper = like.equals(like.toUpperCase(Locale.ROOT)) && !like.equals(like.toLowerCase(Locale.ROOT));
		if (isUpper && like.codePointCount(0, like.length()) > 1) {
			return word.toUpperCase(Locale.ROOT);
		}
		return Character.isUpperCase(like.codePointAt(0))
				? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word;
	}

}
