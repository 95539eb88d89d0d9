package com.zigral.orchestrator.planning.offline.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.zigral.orchestrator.planning.offline.word.Filter;
import com.zigral.orchestrator.planning.offline.word.Token;
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

	/**
	 * Read places without a word in front of them, as in "CTOs, fintech, Austin". In a
	 * sentence with capitals a place has one.
	 * @param set whether a mark stands in front of it
	 * @return whether some stand here
	 */
	boolean readFragment(boolean set) {
		boolean careless = this.words.all()
			.stream()
			.filter(Token::isWord)
			.allMatch((word) -> word.text().equals(word.text().toLowerCase(Locale.ROOT)));
		boolean may = !this.criteria.has(Filter.LOCATION) && (set || careless || this.words.peek().isCapitalised());
		return may && isNamed() && read(this.words.mark());
	}

	/**
	 * Whether a place that is more than a small town stands here; nothing is read.
	 * @return whether one does
	 */
	boolean isNamed() {
		int mark = this.words.mark();
		boolean large = this.places.one().filter(PlaceName::isLarge).isPresent();
		this.words.reset(mark);
		return large;
	}

	private boolean isLargePlace() {
		return this.words.peek().isCapitalised() && isNamed();
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
