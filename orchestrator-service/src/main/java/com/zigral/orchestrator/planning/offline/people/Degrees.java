package com.zigral.orchestrator.planning.offline.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads how far away people are in the account's network.
 */
final class Degrees {

	private static final Lexicon<String> ORDINALS = new Lexicon<String>().add("1st,first,1.,ersten,erster,1", "1st")
		.add("2nd,second,2.,zweiten,zweiter,2", "2nd")
		.add("3rd,third,3.,3rd+,dritten,dritter,3", "3rd+");

	private static final Lexicon<Boolean> DEGREE = Phrases.of("degrees.degree");

	private static final Lexicon<Boolean> PEOPLE = Phrases.of("degrees.people");

	private static final Lexicon<Boolean> OURS = Phrases.of("degrees.ours");

	private static final Lexicon<Boolean> WITH_US = Phrases.of("degrees.with-us");

	private static final Lexicon<Boolean> MY = Phrases.of("degrees.my");

	private Degrees() {
	}

	/**
	 * Read how people are connected.
	 * @param words the sentence
	 * @return the values of the network filter, and whether a word for people was said
	 * with them; empty when nothing of it stands here
	 */
	static Optional<Match> read(Words words) {
		int mark = words.mark();
		if (words.skip(OURS)) {
			return Optional.of(new Match(List.of("1st"), true));
		}
		if (words.skip(WITH_US)) {
			return Optional.of(new Match(List.of("1st"), false));
		}
		int before = words.mark();
		words.skip(MY);
		boolean people = words.written(before, words.mark()).matches("(?i).*(?:kontakten?|leute|contacts|connections)");
		List<String> degrees = ordinals(words);
		if (degrees.isEmpty() || !words.skip(DEGREE)) {
			words.reset(mark);
			return Optional.empty();
		}
		boolean after = words.skip(PEOPLE);
		return Optional.of(new Match(List.copyOf(degrees), people || after));
	}

	private static List<String> ordinals(Words words) {
		List<String> degrees = new ArrayList<>();
		int end = words.mark();
		boolean more = true;
		while (more) {
			Optional<String> degree = words.take(ORDINALS);
			if (degree.isEmpty()) {
				break;
			}
			degrees.add(degree.get());
			end = words.mark();
			if (words.skip(DEGREE) && !words.sees(Titles.OR)) {
				words.reset(end);
				break;
			}
			more = words.skipMarkAndPhrase(",", Titles.OR);
		}
		words.reset(end);
		return degrees;
	}

	/**
	 * How people are connected.
	 *
	 * @param degrees the values of the network filter
	 * @param isPeople whether a word for people was said with them
	 */
	record Match(List<String> degrees, boolean isPeople) {
	}

}
