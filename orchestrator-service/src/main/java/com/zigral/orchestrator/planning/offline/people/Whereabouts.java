package com.zigral.orchestrator.planning.offline.people;

import java.util.List;
import java.util.Optional;

import com.zigral.orchestrator.planning.offline.word.Filter;
import com.zigral.orchestrator.planning.offline.word.Tokenizer;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads where people are.
 */
final class Whereabouts {

	private final Words words;

	private final Gazetteer gazetteer;

	private final PeopleCriteria criteria;

	private final Places places;

	Whereabouts(Words words, Vocabulary vocabulary, PeopleCriteria criteria, Places places) {
		this.words = words;
		this.gazetteer = vocabulary.gazetteer();
		this.criteria = criteria;
		this.places = places;
	}

	/**
	 * Read places behind a word like "in".
	 * @param mark where that word stands
	 * @return whether some stand here
	 */
	boolean read(int mark) {
		Optional<List<String>> found = this.places.read();
		found.filter((values) -> !qualifies(values))
			.ifPresent((values) -> this.criteria.put(Filter.LOCATION, values,
					this.words.written(mark, this.words.mark())));
		return found.isPresent();
	}

	/**
	 * Read large places behind a comma or in brackets, as in "Heads of Sales, DACH".
	 * @return whether some stand here
	 */
	boolean readAlone() {
		int mark = this.words.mark();
		PeopleCriteria before = this.criteria.copy();
		boolean bracket = this.words.skipMark("(");
		boolean set = bracket || this.words.skipMark(",");
		boolean read = set && isLargePlace() && read(mark) && (!bracket || this.words.skipMark(")"));
		if (!read) {
			this.words.reset(mark);
			this.criteria.restore(before);
		}
		return read;
	}

	private boolean isLargePlace() {
		int mark = this.words.mark();
		boolean large = this.words.peek().isCapitalised() && this.places.one().filter(PlaceName::isLarge).isPresent();
		this.words.reset(mark);
		return large;
	}

	// "in Austin in Texas" is one place.
	private boolean qualifies(List<String> around) {
		List<String> known = this.criteria.values(Filter.LOCATION);
		boolean within = known.size() == 1 && around.size() == 1 && !known.getFirst().contains(",")
				&& named(known.getFirst()).isIn(named(around.getFirst()));
		if (within) {
			this.criteria.replace(Filter.LOCATION, known.getFirst() + ", " + around.getFirst());
		}
		return within;
	}

	private PlaceName named(String name) {
		return new PlaceName(name, this.gazetteer.named(Tokenizer.key(name)));
	}

}
