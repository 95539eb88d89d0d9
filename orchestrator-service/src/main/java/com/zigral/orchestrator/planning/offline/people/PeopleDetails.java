package com.zigral.orchestrator.planning.offline.people;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import com.zigral.orchestrator.planning.offline.word.Filter;
import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Numbers;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Preposition;
import com.zigral.orchestrator.planning.offline.word.Token;
import com.zigral.orchestrator.planning.offline.word.Verb;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads what is said about people behind the word for them: where they work and are, how
 * they are connected, where they were before, how many at most. Over 250 lines because it
 * has one short method for each kind of phrase.
 */
public final class PeopleDetails {

	private static final Lexicon<Boolean> IN_DEPARTMENT = Phrases.of("people-details.in");

	private static final Lexicon<Boolean> OF_COMPANIES = Phrases.of("people-details.of-companies");

	private static final Lexicon<Boolean> ARE = Phrases.of("people-details.are");

	private static final Lexicon<Boolean> AND = Phrases.of("people-details.and");

	private static final Lexicon<Boolean> WHO = Phrases.of("people-details.who");

	/** What may follow an "and" without naming another group of people. */
	private static final Lexicon<Boolean> VERBAL = Phrases.of("people-details.verbal");

	/** German verbs at the end of a relative clause. */
	private static final Lexicon<Boolean> FINAL = Phrases.of("people-details.final");

	private static final Lexicon<Boolean> SITE = Phrases.of("people-details.site");

	private static final Lexicon<Boolean> HERE = Phrases.of("people-details.here");

	private static final Lexicon<Boolean> WORDS = Phrases.of("people-details.words");

	private static final Lexicon<Boolean> DEPARTMENT = Phrases.of("people-details.department");

	private static final Lexicon<Boolean> TEAM = Phrases.of("people-details.team");

	/** Words for anybody at all. */
	public static final Lexicon<Boolean> ANY = Phrases.of("people-details.any");

	private final Words words;

	private final Vocabulary vocabulary;

	private final PeopleCriteria criteria;

	private final Workplaces workplaces;

	private final Whereabouts whereabouts;

	private final Background background;

	/** Whether a relative clause was begun. */
	private boolean open;

	/**
	 * Create a reader for one sentence.
	 * @param words the sentence, which reading moves on
	 * @param vocabulary what is known by name
	 * @param criteria where what is said is put
	 * @param places the reader of places in the sentence
	 */
	public PeopleDetails(Words words, Vocabulary vocabulary, PeopleCriteria criteria, Places places) {
		this.words = words;
		this.vocabulary = vocabulary;
		this.criteria = criteria;
		this.workplaces = new Workplaces(words, vocabulary, criteria, places);
		this.whereabouts = new Whereabouts(words, vocabulary, criteria, places);
		this.background = new Background(words, vocabulary, criteria, places);
	}

	/**
	 * Read one thing that is said about people.
	 * @param hasNoun whether the word for people was read
	 * @return whether one stands here
	 */
	public boolean read(boolean hasNoun) {
		int mark = this.words.mark();
		if (!hasNoun && this.words.sees(Affiliations.ALUMNI)) {
			return false;
		}
		if (this.open && this.words.skip(FINAL)) {
			return true;
		}
		if (hasNoun && (limit() || this.whereabouts.readAlone() || fragment())) {
			return true;
		}
		this.words.reset(mark);
		this.words.skipMark(",;");
		boolean and = this.words.skip(AND);
		boolean who = hasNoun && this.words.skip(WHO);
		this.open = this.open || who;
		return (!and || this.open || this.words.sees(VERBAL)) && (one(hasNoun) || (and && hasNoun && limit()));
	}

	private boolean limit() {
		int mark = this.words.mark();
		this.words.skipMark(",;");
		Optional<Integer> limit = Numbers.readLimit(this.words);
		if (limit.isEmpty() || this.words.sees(HeadCounts.EMPLOYEES)) {
			return restored(false, mark);
		}
		this.criteria.limit(limit.get(), this.words.written(mark, this.words.mark()));
		return true;
	}

	// "CTOs, fintech, Austin": without a word in front, up to where something else
	// begins.
	private boolean fragment() {
		int mark = this.words.mark();
		PeopleCriteria before = this.criteria.copy();
		boolean set = this.words.skipMark(",;.");
		int start = this.words.mark();
		boolean title = new Titles(this.words, this.vocabulary).read().isPresent();
		this.words.reset(start);
		boolean read = !title && (this.workplaces.kindAlone(set) || this.whereabouts.readFragment(set)) && isBoundary();
		if (!read) {
			this.words.reset(mark);
			this.criteria.restore(before);
		}
		return read;
	}

	private boolean isBoundary() {
		boolean mark = this.words.isEnded() || this.words.peek().kind() == Token.Kind.MARK;
		boolean word = this.words.sees(Preposition.PHRASES) || this.words.sees(Titles.OR) || this.words.sees(Verb.FIRST)
				|| this.words.sees(Verb.LAST);
		return mark || word || isNext(() -> Numbers.readAfter(this.words).isPresent())
				|| isNext(this.whereabouts::isNamed) || isNext(() -> !this.workplaces.markets().isEmpty());
	}

	private boolean isNext(BooleanSupplier reading) {
		int mark = this.words.mark();
		boolean next = reading.getAsBoolean();
		this.words.reset(mark);
		return next;
	}

	private boolean one(boolean hasNoun) {
		int mark = this.words.mark();
		if (this.words.skip(SITE)) {
			this.criteria.onSalesNavigator();
			return true;
		}
		if (this.words.skip(HERE) || degree(mark) || headCount(mark) || keywords(mark)
				|| (hasNoun && department(mark))) {
			return true;
		}
		Optional<Preposition> preposition = this.words.take(Preposition.PHRASES);
		boolean read = preposition.isPresent() && switch (preposition.get()) {
			case AT, OF -> this.workplaces.organisation(mark) || this.workplaces.company(mark, this.open);
			case FROM -> this.workplaces.organisation(mark) || this.whereabouts.read(mark)
					|| this.workplaces.company(mark, this.open);
			case IN -> this.workplaces.organisation(mark) || this.whereabouts.read(mark);
			case PLACE -> this.whereabouts.read(mark);
			case AS -> hasNoun && title(mark);
			case PAST -> this.background.companies(mark);
			case SCHOOL -> this.background.schools(mark);
			case WENT_TO -> this.background.schoolsUnlessPlaces(mark);
			case AN -> this.workplaces.organisation(mark) || this.background.schoolsWithVerb(mark);
		};
		if (!read) {
			this.words.reset(mark);
		}
		return read;
	}

	private String since(int mark) {
		return this.words.written(mark, this.words.mark());
	}

	private boolean degree(int mark) {
		this.words.skip(ARE);
		Optional<Degrees.Match> degree = Degrees.read(this.words);
		if (degree.isEmpty()) {
			this.words.reset(mark);
			degree = Degrees.read(this.words);
		}
		degree.ifPresent((said) -> this.criteria.put(Filter.NETWORK, said.degrees(), since(mark)));
		return restored(degree.isPresent(), mark);
	}

	private boolean headCount(int mark) {
		this.words.skip(OF_COMPANIES);
		boolean any = this.words.skip(ANY);
		boolean company = this.words.skip(Markets.ORGANISATIONS) || any;
		Optional<List<String>> counts = HeadCounts.read(this.words);
		if (counts.isEmpty() && company) {
			this.words.reset(mark);
			counts = HeadCounts.read(this.words);
		}
		if (counts.isPresent()) {
			this.words.skip(Markets.ORGANISATIONS);
		}
		counts.ifPresent((values) -> this.criteria.put(Filter.HEAD_COUNT, values, since(mark)));
		return restored(counts.isPresent(), mark);
	}

	private boolean keywords(int mark) {
		boolean keywords = this.words.skip(WORDS) && (this.words.peek().isQuote() || this.words.peek().isCapitalised());
		if (keywords) {
			this.criteria.put(Filter.KEYWORDS, List.of(this.words.next().text()), since(mark));
		}
		return restored(keywords, mark);
	}

	// people in charge of purchasing, people in sales
	private boolean department(int mark) {
		boolean there = !this.criteria.has(Filter.TITLE)
				&& (this.words.skip(DEPARTMENT) || this.words.skip(IN_DEPARTMENT));
		this.words.skip(ANY);
		int start = this.words.mark();
		boolean function = there && isNoMarketFirst() && this.words.skip(this.vocabulary.titles().functions());
		String name = since(start);
		if (function) {
			this.words.skip(TEAM);
			this.criteria.put(Filter.TITLE, List.of(name), name);
		}
		return restored(function, mark);
	}

	private boolean isNoMarketFirst() {
		int mark = this.words.mark();
		boolean market = this.vocabulary.markets().read(this.words).isPresent();
		this.words.reset(mark);
		return !market;
	}

	private boolean restored(boolean read, int mark) {
		if (!read) {
			this.words.reset(mark);
		}
		return read;
	}

	private boolean title(int mark) {
		if (this.words.peek().isQuote()) {
			this.criteria.put(Filter.TITLE, List.of(this.words.next().text()), since(mark));
			return true;
		}
		this.words.skip(ANY);
		Optional<TitlePhrase> titles = new Titles(this.words, this.vocabulary).read();
		titles.ifPresent((said) -> this.criteria.put(Filter.TITLE, said.titles(), since(mark)));
		return titles.isPresent();
	}

}
