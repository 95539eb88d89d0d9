package com.zigral.orchestrator.planning.offline.people;

import java.util.List;
import java.util.Optional;

import com.zigral.orchestrator.planning.offline.word.Filter;
import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads where people were before: companies they have left, schools they went to.
 */
final class Background {

	/** German verbs behind the name of a company that was left. */
	static final Lexicon<Boolean> LEFT = Phrases.of("background.left");

	/** German verbs behind the name of a school. */
	private static final Lexicon<Boolean> STUDIED = Phrases.of("background.studied");

	private final Words words;

	private final PeopleCriteria criteria;

	private final Places places;

	private final Companies companies;

	Background(Words words, Vocabulary vocabulary, PeopleCriteria criteria, Places places) {
		this.words = words;
		this.criteria = criteria;
		this.places = places;
		this.companies = new Companies(words, vocabulary);
	}

	/**
	 * Read companies that people have left, behind words that say so.
	 * @param mark where those words begin
	 * @return whether some stand here
	 */
	boolean companies(int mark) {
		return read(Filter.PAST_COMPANY, LEFT, mark);
	}

	/**
	 * Read schools that people went to, behind words that say so.
	 * @param mark where those words begin
	 * @return whether some stand here
	 */
	boolean schools(int mark) {
		return read(Filter.SCHOOL, STUDIED, mark);
	}

	/**
	 * Read schools behind words that may also say where people have travelled to.
	 * @param mark where those words begin
	 * @return whether some stand here
	 */
	boolean schoolsUnlessPlaces(int mark) {
		int here = this.words.mark();
		boolean place = this.places.one().filter(PlaceName::isLarge).isPresent();
		this.words.reset(here);
		return !place && schools(mark);
	}

	/**
	 * Read schools with a verb behind them, as in "an der TU München studiert haben".
	 * @param mark where the words in front of them begin
	 * @return whether some stand here
	 */
	boolean schoolsWithVerb(int mark) {
		int here = this.words.mark();
		boolean studied = this.companies.read().isPresent() && this.words.sees(STUDIED);
		this.words.reset(here);
		return studied && schools(mark);
	}

	private boolean read(Filter filter, Lexicon<Boolean> verbs, int mark) {
		Optional<List<String>> names = this.companies.read();
		if (names.isPresent()) {
			this.words.skip(verbs);
			this.criteria.put(filter, names.get(), this.words.written(mark, this.words.mark()));
		}
		return names.isPresent();
	}

}
