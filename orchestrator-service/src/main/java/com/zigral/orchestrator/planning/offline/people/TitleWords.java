package com.zigral.orchestrator.planning.offline.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Resource;
import com.zigral.orchestrator.planning.offline.word.Token;
import com.zigral.orchestrator.planning.offline.word.Tokenizer;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * The words that job titles are made of.
 */
public final class TitleWords {

	/**
	 * Levels at which a market in front of the title is the company's and not the job's.
	 */
	private static final Set<String> HIGH = Set.of("cxo", "owner", "founder", "partner", "board", "vp", "director");

	/** Heads that a function follows directly, as in VP Sales. */
	private static final Lexicon<Boolean> LEADING = Phrases.of("titles.leading");

	private final Lexicon<Head> heads = new Lexicon<>();

	/** Words that may stand alone, as in "people in marketing". */
	private final Lexicon<Boolean> functions = Phrases.of("titles.functions");

	/** Words that stand only beside a head. */
	private final Lexicon<Boolean> beside = Phrases.of("titles.words");

	/** Trades of which somebody is the manager or engineer, but not the founder. */
	private final Lexicon<Boolean> trades = Phrases.of("titles.trades");

	/** First parts of German compounds. */
	private final Set<String> germanStems = new HashSet<>();

	private final List<String> germanHeads = new ArrayList<>();

	TitleWords() {
		Resource.rows("titles.tsv", 6).forEach(this::addHead);
		Phrases.list("titles.german-stems").stream().map(Tokenizer::key).forEach(this.germanStems::add);
	}

	/**
	 * The functions that may stand without a head, as in "people in marketing".
	 * @return the lexicon
	 */
	public Lexicon<Boolean> functions() {
		return this.functions;
	}

	Lexicon<Boolean> leading() {
		return LEADING;
	}

	/**
	 * Take a word that stands beside a head, such as senior or sales.
	 * @param words the sentence
	 * @return whether one was there
	 */
	boolean skipBeside(Words words) {
		return !words.peek().key().equals("people")
				&& (words.skip(this.functions) || words.skip(this.beside) || skipTrade(words));
	}

	private boolean skipTrade(Words words) {
		int mark = words.mark();
		boolean trade = words.skip(this.trades);
		int end = words.mark();
		while (trade && (words.skip(this.functions) || words.skip(this.beside) || words.skip(this.trades))) {
			// what stands between the trade and the head
		}
		boolean ofHead = trade && readHead(words).filter((head) -> !head.isHigh()).isPresent();
		words.reset(ofHead ? end : mark);
		return ofHead;
	}

	/**
	 * Read the head of a title.
	 * @param words the sentence
	 * @return the head, empty when none stands here
	 */
	Optional<Head> readHead(Words words) {
		Optional<Head> known = words.take(this.heads);
		if (known.isPresent() || !words.peek().isWord()) {
			return known.map((head) -> neutral(head, words));
		}
		Token word = words.peek();
		Optional<Head> found = possessive(word).or(() -> inclusive(word)).or(() -> compound(word));
		found.ifPresent((_) -> words.next());
		return found.map((head) -> neutral(head, words));
	}

	boolean knows(Token word) {
		return this.heads.has(word.key()) || this.functions.has(word.key()) || this.beside.has(word.key())
				|| possessive(word).isPresent() || inclusive(word).isPresent() || compound(word).isPresent();
	}

	// CTO's is how many write the plural of an abbreviation.
	private Optional<Head> possessive(Token word) {
		return word.key().endsWith("'s") ? this.heads.get(word.key().substring(0, word.key().length() - 2))
			.filter(Head::isShort)
			.map(Head::asPlural) : Optional.empty();
	}

	private Optional<Head> inclusive(Token word) {
		String text = word.text();
		String base = text.replaceFirst("(?:[*:_]in(?:nen)?|(?<=[a-zäöü])In(?:nen)?)$", "");
		if (base.equals(text)) {
			return Optional.empty();
		}
		String key = Tokenizer.folded(base);
		return this.heads.get(key)
			.or(() -> compound(key, base))
			.or(() -> this.heads.get(key + "e"))
			.map(Head::inclusive);
	}

	// Geschäftsführer/innen
	private static Head neutral(Head head, Words words) {
		boolean slashed = words.peek().glued() && words.peek().key().matches("-?in(?:nen)?");
		if (slashed) {
			words.next();
		}
		return slashed ? head.inclusive() : head;
	}

	private Optional<Head> compound(Token word) {
		return compound(word.key(), word.text());
	}

	private Optional<Head> compound(String key, String text) {
		for (String end : this.germanHeads) {
			String first = key.substring(0, Math.max(0, key.length() - end.length()));
			if (key.endsWith(end) && this.germanStems.contains(first)) {
				Head head = this.heads.get(end).orElseThrow();
				return Optional.of(head.after(text.substring(0, Math.min(first.length(), text.length()))));
			}
		}
		return Optional.empty();
	}

	private void addHead(List<String> row) {
		boolean german = row.getFirst().equals("de");
		String name = row.get(1);
		boolean high = HIGH.contains(row.get(5));
		Head head = new Head(name, Optional.of(row.get(3)).filter((other) -> !other.isEmpty()), high, german, false,
				false);
		put(name, head);
		for (String plural : row.get(2).split(",", -1)) {
			put(plural, head.asPlural());
			if (german && !plural.endsWith("n") && !plural.endsWith("s")) {
				put(plural + "n", head.asPlural());
			}
		}
		if (german && !row.get(3).isEmpty()) {
			Head feminine = new Head(row.get(3), Optional.empty(), high, true, false, false);
			put(row.get(3), feminine);
			List.of(row.get(4).split(",", -1)).forEach((plural) -> put(plural, feminine.asPlural()));
		}
	}

	private void put(String form, Head head) {
		if (!form.isEmpty()) {
			this.heads.put(form, head);
			if (head.german() && form.indexOf(' ') < 0) {
				this.germanHeads.add(Tokenizer.folded(form));
			}
		}
	}

	/**
	 * The head of a title.
	 *
	 * @param name one of them
	 * @param feminine its feminine form, where the language has one
	 * @param isHigh whether a market in front of it is the company's
	 * @param german whether it is German
	 * @param isPlural whether several were said
	 * @param isInclusive whether both forms were said
	 */
	record Head(String name, Optional<String> feminine, boolean isHigh, boolean german, boolean isPlural,
			boolean isInclusive) {

		Head asPlural() {
			return new Head(this.name, this.feminine, this.isHigh, this.german, true, this.isInclusive);
		}

		Head inclusive() {
			return new Head(this.name, this.feminine, this.isHigh, this.german, true, true);
		}

		Head after(String first) {
			return new Head(first + small(this.name), this.feminine.map((form) -> first + small(form)), this.isHigh,
					this.german, this.isPlural, this.isInclusive);
		}

		boolean isShort() {
			return this.name.length() < 6 && this.name.equals(this.name.toUpperCase(Locale.ROOT));
		}

		// As it was said, but one of them: abbreviations and German nouns keep their
		// capitals.
		String singular(String said) {
			boolean small = Character.isLowerCase(said.charAt(0));
			String rest = this.name.substring(1);
			boolean mixed = !rest.equals(rest.toLowerCase(Locale.ROOT));
			boolean keeps = this.german || (mixed && this.name.indexOf(' ') < 0);
			if (!this.isPlural && !small) {
				return said;
			}
			return (small && !keeps) ? this.name.toLowerCase(Locale.ROOT) : this.name;
		}

		private static String small(String word) {
			return word.toLowerCase(Locale.GERMAN);
		}

	}

}
