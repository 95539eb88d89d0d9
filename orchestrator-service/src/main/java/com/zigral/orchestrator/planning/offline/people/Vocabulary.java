package com.zigral.orchestrator.planning.offline.people;

import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Resource;

/**
 * All that the planner knows by name. It is read when the first sentence is planned, not
 * when the service starts.
 *
 * @param titles the heads of job titles and what stands beside them
 * @param markets industries and what people call them
 * @param gazetteer the places
 * @param companies the companies that must be known beforehand
 */
public record Vocabulary(TitleWords titles, Markets markets, Gazetteer gazetteer, Lexicon<String> companies) {

	/**
	 * The vocabulary of this process, read at the first call and then shared.
	 * @return the vocabulary, the same at every call
	 */
	public static Vocabulary get() {
		return Loaded.VOCABULARY;
	}

	private static Vocabulary load() {
		Lexicon<String> companies = new Lexicon<>();
		Resource.rows("companies.tsv", 2).forEach((row) -> {
			companies.put(row.getFirst(), row.getFirst());
			companies.add(row.get(1), row.getFirst());
		});
		return new Vocabulary(new TitleWords(), new Markets(), new Gazetteer(), companies);
	}

	private static final class Loaded {

		private static final Vocabulary VOCABULARY = load();

	}

}
