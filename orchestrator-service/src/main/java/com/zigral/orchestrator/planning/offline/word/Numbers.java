package com.zigral.orchestrator.planning.offline.word;

import java.util.List;
import java.util.Optional;

/**
 * Reads how many people are criteria, in figures or in words. Of a range the upper end
 * counts.
 */
public final class Numbers {

	private static final List<String> ENGLISH_UNITS = List.of("one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
			"eighteen", "nineteen");

	private static final List<String> ENGLISH_TENS = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy",
			"eighty", "ninety");

	private static final List<String> GERMAN_UNITS = List.of("eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben",
			"acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn",
			"achtzehn", "neunzehn");

	private static final List<String> GERMAN_TENS = List.of("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig",
			"siebzig", "achtzig", "neunzig");

	private static final Lexicon<Integer> WORDS = words();

	private static final Lexicon<Integer> TIMES = new Lexicon<Integer>().add("dozen,dutzend", 12)
		.add("hundred,hundert", 100)
		.add("thousand,tausend", 1000);

	private static final Lexicon<Integer> SINGLE = new Lexicon<Integer>().add("a,an,ein,einen,eine,one", 1);

	private static final Lexicon<Integer> FEW = new Lexicon<Integer>()
		.add("a few,a handful of,a handful,ein paar,eine handvoll", 5)
		.add("a couple of,a couple", 2);

	private static final Lexicon<Boolean> VAGUE = Phrases.of("numbers.vague");

	/** Words for everybody there is. */
	public static final Lexicon<Boolean> ALL = Phrases.of("numbers.all");

	/** Words in front of a number that leave it what it is. */
	static final Lexicon<Boolean> UP_TO = Phrases.of("numbers.up-to");

	private static final Lexicon<Boolean> LESS = Phrases.of("numbers.less");

	private static final Lexicon<Boolean> MORE = Phrases.of("numbers.more");

	private static final Lexicon<Boolean> TO = Phrases.of("numbers.to");

	private static final Lexicon<Boolean> OR_SO = Phrases.of("numbers.or-so");

	private static final Lexicon<Boolean> AT_MOST_AFTER = Phrases.of("numbers.at-most-after");

	private Numbers() {
	}

	/**
	 * Read the number in front of whom it counts.
	 * @param words the sentence
	 * @return the number, empty when none stands here
	 * @throws DeclinedException if it is no number that can be planned
	 */
	public static Optional<Integer> readBefore(Words words) {
		Optional<Integer> number = count(words);
		if (number.isPresent()) {
			words.skip(OR_SO);
			return number;
		}
		refuse(words);
		return Optional.empty();
	}

	/**
	 * Read a number, or words that stand for one.
	 * @param words the sentence
	 * @return the number, empty when none stands here
	 */
	public static Optional<Integer> count(Words words) {
		int mark = words.mark();
		if (words.skip(UP_TO) && words.sees(UP_TO)) {
			words.skip(UP_TO);
		}
		Optional<Integer> number = words.take(FEW).or(() -> range(words));
		if (number.isEmpty()) {
			words.reset(mark);
		}
		return number;
	}

	private static void refuse(Words words) {
		int mark = words.mark();
		Optional<DeclineReason> reason = Optional.empty();
		if (words.skip(VAGUE) || (words.skip(MORE) && value(words).isPresent())) {
			reason = Optional.of(DeclineReason.VAGUE);
		}
		else if (words.skip(ALL)) {
			reason = Optional.of(DeclineReason.ALL);
		}
		String said = words.written(mark, words.mark());
		words.reset(mark);
		reason.ifPresent((why) -> {
			throw new DeclinedException(why, said);
		});
	}

	/**
	 * Read a limit that stands behind, such as "max 20" or "20 of them".
	 * @param words the sentence
	 * @return the number, empty when none stands here
	 */
	public static Optional<Integer> readAfter(Words words) {
		int mark = words.mark();
		boolean bracket = words.skipMark("(");
		boolean before = words.skipPhraseAndMark(UP_TO, ":");
		words.skip(UP_TO);
		Optional<Integer> number = range(words);
		boolean after = words.skipTwice(AT_MOST_AFTER) > 0;
		boolean ends = number.isPresent() && (before || after || bracket) && (!bracket || words.skipMark(")"));
		if (!ends) {
			words.reset(mark);
			return Optional.empty();
		}
		return number;
	}

	/**
	 * Read a limit, be it with a word like "max" or for itself between marks.
	 * @param words the sentence
	 * @return the number, empty when none stands here
	 */
	public static Optional<Integer> readLimit(Words words) {
		return readAfter(words).or(() -> readAlone(words));
	}

	/**
	 * Read a limit that stands for itself between marks, such as "CTOs in Austin, 20" or
	 * ".. in Austin. Twenty people".
	 * @param words the sentence
	 * @return the number, empty when none stands here
	 */
	static Optional<Integer> readAlone(Words words) {
		int mark = words.mark();
		words.skipMark(",;.");
		boolean set = words.peek(-1).kind() == Token.Kind.MARK;
		Optional<Integer> number = set ? range(words) : Optional.empty();
		words.skipTwice(AT_MOST_AFTER);
		if (number.isPresent() && (words.isEnded() || words.peek().kind() == Token.Kind.MARK)) {
			return number;
		}
		words.reset(mark);
		return Optional.empty();
	}

	/**
	 * Read a single number, be it in digits or as a word.
	 * @param words the sentence
	 * @return the number, empty when none stands here
	 */
	public static Optional<Integer> single(Words words) {
		return words.take(SINGLE);
	}

	// 10, 5-10, 5 to 10, between 5 and 10, 20 or 30
	private static Optional<Integer> range(Words words) {
		int less = words.skip(LESS) ? 1 : 0;
		Optional<Integer> first = value(words);
		if (first.isEmpty()) {
			return first;
		}
		int mark = words.mark();
		if (words.peek().glued() || words.skip(TO)) {
			Optional<Integer> second = value(words);
			if (second.filter((most) -> most > first.get()).isPresent()) {
				return second.map((most) -> most - less);
			}
			words.reset(mark);
		}
		return first.map((most) -> most - less);
	}

	/**
	 * Read a number.
	 * @param words the sentence
	 * @return the number, empty when none stands here
	 */
	public static Optional<Integer> value(Words words) {
		int mark = words.mark();
		Optional<Integer> number = figures(words).or(() -> words.take(WORDS));
		if (number.isEmpty() && words.skip(SINGLE) && words.sees(TIMES)) {
			number = Optional.of(1);
		}
		else if (number.isEmpty()) {
			words.reset(mark);
			number = words.sees(TIMES) ? Optional.of(1) : number;
		}
		Optional<Integer> times = number.flatMap((_) -> words.take(TIMES));
		Optional<Integer> all = number.map((count) -> count * times.orElse(1));
		if (times.filter((factor) -> factor >= 100).isPresent()) {
			int here = words.mark();
			words.skip(TO);
			Optional<Integer> rest = words.take(WORDS);
			if (rest.isEmpty()) {
				words.reset(here);
			}
			return all.map((count) -> count + rest.orElse(0));
		}
		return all;
	}

	private static Optional<Integer> figures(Words words) {
		String key = words.peek().key();
		if (!words.peek().isWord() || !key.matches("[~#]?\\d{1,3}(?:[.,]\\d{3})|\\d{1,6}\\+?|\\d{1,2}k")) {
			return Optional.empty();
		}
		words.next();
		String digits = key.replaceAll("[^0-9]", "");
		return Optional.of(Integer.parseInt(digits) * (key.endsWith("k") ? 1000 : 1));
	}

	private static Lexicon<Integer> words() {
		Lexicon<Integer> words = new Lexicon<>();
		for (int i = 1; i < ENGLISH_UNITS.size(); i++) {
			words.put(ENGLISH_UNITS.get(i), i + 1);
			words.put(GERMAN_UNITS.get(i), i + 1);
		}
		words.put("one", 1);
		for (int tens = 0; tens < ENGLISH_TENS.size(); tens++) {
			int ten = (tens + 2) * 10;
			words.put(ENGLISH_TENS.get(tens), ten);
			words.put(GERMAN_TENS.get(tens), ten);
			for (int unit = 0; unit < 9; unit++) {
				words.put(ENGLISH_TENS.get(tens) + " " + ENGLISH_UNITS.get(unit), ten + unit + 1);
				words.put(((unit == 0) ? "ein" : GERMAN_UNITS.get(unit)) + "und" + GERMAN_TENS.get(tens),
						ten + unit + 1);
			}
		}
		return words;
	}

}
