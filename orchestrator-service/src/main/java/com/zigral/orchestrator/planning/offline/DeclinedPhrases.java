package com.zigral.orchestrator.planning.offline;

import java.util.Optional;
import java.util.regex.Pattern;

import com.zigral.orchestrator.planning.offline.people.Sheets;
import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.MessageTexts;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Token;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Words that say that a sentence wants what cannot be planned, wherever they stand. They
 * are looked for first, so that the answer says why.
 */
final class DeclinedPhrases {

	private static final Lexicon<DeclineReason> REASONS = Phrases.by(DeclineReason.class, "decline");

	/** Longer phrases with such a word in them that can be planned. */
	private static final Lexicon<Boolean> HARMLESS = Phrases.of("decline.harmless");

	private static final Pattern SITE = Pattern.compile("(?:[a-z]+\\.)?linkedin\\.com", Pattern.CASE_INSENSITIVE);

	private static final Pattern ADDRESS = Pattern.compile("https?://" + SITE + "/.+", Pattern.CASE_INSENSITIVE);

	private DeclinedPhrases() {
	}

	/**
	 * Look for such words.
	 * @param words the sentence, from its beginning
	 * @param goesOn whether people of its job may be meant
	 * @throws DeclinedException if there are some
	 */
	static void check(Words words, boolean goesOn) {
		while (!words.isEnded()) {
			int mark = words.mark();
			if (isAddress(words)) {
				throw new DeclinedException(DeclineReason.ADDRESS, words.next().text());
			}
			boolean harmless = words.skip(HARMLESS) || MessageTexts.skipWithout(words) || isName(words);
			Optional<DeclineReason> reason = harmless ? Optional.empty()
					: words.take(REASONS).filter((why) -> !goesOn || why != DeclineReason.OF_JOB);
			if (reason.isPresent()) {
				throw new DeclinedException(reason.get(), words.written(mark, words.mark()));
			}
			if (words.mark() == mark) {
				words.next();
			}
		}
		words.reset(0);
	}

	/**
	 * Why what stands here cannot be planned.
	 * @param words the sentence
	 * @return why not, empty when nothing says so
	 */
	static Optional<DeclinedException> at(Words words) {
		int mark = words.mark();
		Optional<DeclinedException> declined = words.take(REASONS)
			.map((why) -> new DeclinedException(why, words.written(mark, words.mark())));
		words.reset(mark);
		return declined;
	}

	// Of a profile, a search, a company; "on linkedin.com" is none.
	private static boolean isAddress(Words words) {
		Token word = words.peek();
		boolean site = word.isWord() && SITE.matcher(word.text()).matches() && words.peek(1).glued();
		return site || (word.isAddress() && ADDRESS.matcher(word.text()).matches());
	}

	// "the sheet Weekly" and "my list Open Day" say no time.
	private static boolean isName(Words words) {
		int at = 0;
		while (words.peek(at).isCapitalised() && !isNamed(words.peek(at - 1))) {
			at--;
		}
		return words.peek(at).isCapitalised();
	}

	private static boolean isNamed(Token word) {
		return Sheets.SHEET.has(word.key()) || Sheets.LIST.has(word.key());
	}

}
