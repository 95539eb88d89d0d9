package com.zigral.orchestrator.planning.offline.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Filter;
import com.zigral.orchestrator.planning.offline.word.Language;
import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Numbers;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads whom a sentence is about: a noun with what is said about it, in any order.
 */
public final class PeopleReader {

	static final Lexicon<Boolean> ANYBODY = Phrases.of("people.anybody");

	/** What may stand behind a title and says nothing more. */
	private static final Lexicon<Boolean> ROLES = Phrases.of("people.roles");

	/** Words for all of them, which is no number. */
	private static final Lexicon<Boolean> EVERYBODY = Phrases.of("people.everybody");

	/**
	 * People who may be somebody's: the contacts of Anna are not those who work at Anna.
	 */
	private static final Lexicon<Boolean> RELATED = Phrases.of("people.related");

	private static final Lexicon<Boolean> RELATED_OF = Phrases.of("people.related-of");

	private static final Lexicon<Boolean> ARTICLE = Phrases.of("people.article");

	private static final Lexicon<Boolean> DEFINITE = Phrases.of("people.definite");

	private static final Lexicon<Boolean> C_LEVEL = Phrases.of("people.c-level");

	private final Words words;

	private final Vocabulary vocabulary;

	private final PeopleCriteria criteria;

	private final Titles titles;

	private final Affiliations affiliations;

	private final Adjectives adjectives;

	private final SheetPeople sheetPeople;

	private final PeopleDetails details;

	private boolean hasNoun;

	/**
	 * Reads them from here on.
	 * @param words the sentence
	 * @param vocabulary what is known by name
	 * @param language the language of the sentence
	 * @param criteria takes what is said about them
	 * @param writing whether people are written to a sheet, so that "in" may say where to
	 */
	public PeopleReader(Words words, Vocabulary vocabulary, Language language, PeopleCriteria criteria,
			boolean writing) {
		this.words = words;
		this.vocabulary = vocabulary;
		this.criteria = criteria;
		this.titles = new Titles(words, vocabulary);
		this.affiliations = new Affiliations(words, vocabulary, criteria);
		this.adjectives = new Adjectives(words, vocabulary, language, criteria);
		this.sheetPeople = new SheetPeople(words, vocabulary, criteria, writing);
		this.details = new PeopleDetails(words, vocabulary, criteria, new Places(words, vocabulary, language));
	}

	/**
	 * Read whom the sentence is about.
	 * @param nounKnown whether a word for people was read before, as in "Who works at"
	 * @return whether anybody stands here
	 */
	public boolean read(boolean nounKnown) {
		int start = this.words.mark();
		PeopleCriteria before = this.criteria.copy();
		this.hasNoun = nounKnown;
		boolean any = nounKnown;
		boolean more = true;
		while (more) {
			int mark = this.words.mark();
			more = (!this.hasNoun && noun()) || titlesBehind() || this.details.read(this.hasNoun);
			if (!more) {
				this.words.reset(mark);
			}
			any = any || more;
		}
		if (!this.hasNoun) {
			this.words.reset(start);
			this.criteria.restore(before);
		}
		return any && this.hasNoun;
	}

	// "20 people: CTOs and CFOs"
	private boolean titlesBehind() {
		boolean mayFollow = this.hasNoun && !this.criteria.has(Filter.TITLE) && this.criteria.source().isEmpty()
				&& this.criteria.list().isEmpty();
		return mayFollow && this.words.skipMark(":") && attempt(() -> title(false, false));
	}

	// A number or an article, adjectives, then the word for people.
	private boolean noun() {
		int mark = this.words.mark();
		PeopleCriteria before = this.criteria.copy();
		if (readSheetPeople()) {
			return true;
		}
		boolean one = isOne();
		boolean definite = this.words.sees(DEFINITE);
		Optional<Integer> number = number();
		String counted = this.words.written(mark, this.words.mark());
		boolean found = readSheetPeople();
		if (!found) {
			this.hasNoun = this.adjectives.read();
			found = person(one && number.isEmpty(), definite);
		}
		if (!found) {
			this.words.reset(mark);
			this.criteria.restore(before);
			return false;
		}
		number.ifPresent((most) -> this.criteria.limit(most, counted));
		this.hasNoun = true;
		return true;
	}

	// "a CTO", but not "a list of"
	private boolean isOne() {
		int mark = this.words.mark();
		boolean several = this.words.skipTwice(ARTICLE) > 1;
		this.words.reset(mark);
		boolean one = !several && Numbers.single(this.words).isPresent();
		this.words.reset(mark);
		return one;
	}

	// "20", "the 20", "a list of 20"
	private Optional<Integer> number() {
		Optional<Integer> number = Numbers.readBefore(this.words);
		boolean article = number.isEmpty() && this.words.skip(ARTICLE);
		this.words.skip(ARTICLE);
		number = article ? Numbers.readBefore(this.words) : number;
		this.words.skip(ARTICLE);
		return number;
	}

	private boolean readSheetPeople() {
		boolean found = this.sheetPeople.read();
		this.hasNoun = this.hasNoun || found;
		return found;
	}

	private boolean person(boolean one, boolean definite) {
		if (this.hasNoun) {
			return true;
		}
		return attempt(this::cLevel) || attempt(this.affiliations::read) || attempt(() -> title(one, definite))
				|| attempt(this::function) || attempt(this::anybody);
	}

	private boolean attempt(BooleanSupplier reading) {
		int mark = this.words.mark();
		PeopleCriteria before = this.criteria.copy();
		boolean read = reading.getAsBoolean();
		if (!read) {
			this.words.reset(mark);
			this.criteria.restore(before);
		}
		return read;
	}

	private boolean anybody() {
		int mark = this.words.mark();
		if (this.words.skip(EVERYBODY)) {
			throw new DeclinedException(DeclineReason.ALL, this.words.written(mark, this.words.mark()));
		}
		boolean related = this.words.sees(RELATED);
		boolean anybody = this.words.skip(ANYBODY);
		if (related && anybody && this.words.skip(RELATED_OF)) {
			throw new DeclinedException(DeclineReason.AMBIGUOUS, this.words.written(mark, this.words.mark()));
		}
		return anybody;
	}

	private boolean cLevel() {
		if (!this.words.skip(C_LEVEL)) {
			return false;
		}
		this.criteria.put(Filter.SENIORITY, List.of("CXO"), "C-level");
		return true;
	}

	private boolean title(boolean one, boolean definite) {
		Optional<TitlePhrase> title = this.titles.read();
		title.ifPresent((said) -> {
			this.words.skip(ROLES);
			String first = said.titles().getFirst();
			this.criteria.put(Filter.TITLE, said.titles(), first);
			boolean single = !said.isPlural() && said.titles().size() == 1;
			if (single && one) {
				this.criteria.limit(1, first);
			}
			if (single && definite) {
				this.criteria.onePerson();
			}
		});
		return title.isPresent();
	}

	// sales people, the HR team, sales and marketing people
	private boolean function() {
		List<String> names = new ArrayList<>();
		boolean more = true;
		while (more) {
			int mark = this.words.mark();
			if (!skipFunction()) {
				return false;
			}
			names.add(this.words.written(mark, this.words.mark()));
			more = this.words.skipMarkAndPhrase(",", Titles.OR);
		}
		if (!this.words.skip(ANYBODY)) {
			return false;
		}
		this.criteria.put(Filter.TITLE, names, names.getFirst());
		return true;
	}

	private boolean skipFunction() {
		boolean function = false;
		while (!this.words.sees(ANYBODY) && this.words.skip(this.vocabulary.titles().functions())) {
			function = true;
		}
		return function;
	}

}
