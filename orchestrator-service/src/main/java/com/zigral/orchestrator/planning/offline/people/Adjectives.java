package com.zigral.orchestrator.planning.offline.people;

import java.util.List;
import java.util.Optional;

import com.zigral.orchestrator.planning.offline.word.Filter;
import com.zigral.orchestrator.planning.offline.word.Language;
import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads what is said about people in front of the word for them: Austin-based, second
 * degree, fintech.
 */
final class Adjectives {

	private static final Lexicon<Boolean> BASED = Phrases.of("people.based");

	private final Words words;

	private final TitleWords titleWords;

	private final PeopleCriteria criteria;

	private final Language language;

	private final Places places;

	private final Titles titles;

	private final Workplaces workplaces;

	private boolean people;

	Adjectives(Words words, Vocabulary vocabulary, Language language, PeopleCriteria criteria) {
		this.words = words;
		this.titleWords = vocabulary.titles();
		this.criteria = criteria;
		this.language = language;
		this.places = new Places(words, vocabulary, language);
		this.titles = new Titles(words, vocabulary);
		this.workplaces = new Workplaces(words, vocabulary, criteria, this.places);
	}

	/**
	 * Read all that stand here.
	 * @return whether a word for people was among them, as in "second degree connections"
	 */
	boolean read() {
		boolean more = true;
		while (more) {
			more = based() || degree() || market() || country();
			this.words.skipMark(more ? "," : "");
		}
		return this.people;
	}

	// Austin-based CTOs
	private boolean based() {
		int mark = this.words.mark();
		boolean based = this.places.one().isPresent() && this.words.skip(BASED);
		this.words.reset(mark);
		if (based) {
			List<String> values = this.places.read().orElseThrow();
			this.words.skip(BASED);
			this.criteria.put(Filter.LOCATION, values, this.words.written(mark, this.words.mark()));
		}
		return based;
	}

	// US founders
	private boolean country() {
		int mark = this.words.mark();
		Optional<PlaceName> place = this.places.one().filter((name) -> name.isShort() && isFollowedByPeople());
		if (place.isEmpty()) {
			this.words.reset(mark);
			return false;
		}
		this.criteria.put(Filter.LOCATION, place.get().values(this.language),
				this.words.written(mark, this.words.mark()));
		return true;
	}

	private boolean isFollowedByPeople() {
		int mark = this.words.mark();
		this.workplaces.markets();
		boolean people = this.words.sees(PeopleReader.ANYBODY) || this.titles.read().isPresent();
		this.words.reset(mark);
		return people;
	}

	// second degree CTOs, second degree connections
	private boolean degree() {
		int mark = this.words.mark();
		Optional<Degrees.Match> degree = Degrees.read(this.words);
		if (degree.isEmpty()) {
			this.words.reset(mark);
			return false;
		}
		this.criteria.put(Filter.NETWORK, degree.get().degrees(), this.words.written(mark, this.words.mark()));
		this.people = degree.get().isPeople();
		return true;
	}

	// fintech CTOs, startup founders, restaurant and hotel owners
	private boolean market() {
		int start = this.words.mark();
		List<Market> markets = this.workplaces.markets();
		Optional<String> startup = this.words.take(Markets.STARTUPS);
		boolean organisation = startup.isPresent() || this.words.skip(Markets.ORGANISATIONS)
				|| this.words.skip(Markets.INDUSTRY);
		int end = this.words.mark();
		boolean some = startup.isPresent() || !markets.isEmpty();
		if (!some || !isAboutPeople(start, end, organisation || markets.stream().allMatch(Market::isCoined))) {
			this.words.reset(start);
			return false;
		}
		markets.forEach(this.criteria::add);
		startup.ifPresent((word) -> this.criteria.add(Filter.KEYWORDS, List.of(word)));
		this.words.reset(end);
		return true;
	}

	// "hotel managers" is a title, "hotel owners" are owners of hotels.
	private boolean isAboutPeople(int start, int end, boolean certain) {
		this.words.reset(end);
		boolean anybody = this.words.sees(PeopleReader.ANYBODY);
		Optional<TitlePhrase> title = this.titles.read();
		this.words.reset(start);
		boolean function = this.words.sees(this.titleWords.functions());
		boolean withinTitle = this.titles.read().isPresent();
		boolean ofTitle = title.isPresent() && (certain || (title.get().isHigh() && !function));
		return ofTitle || (anybody && !withinTitle);
	}

}
