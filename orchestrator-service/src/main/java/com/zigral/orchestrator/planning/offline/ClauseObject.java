package com.zigral.orchestrator.planning.offline;

import java.util.Optional;

import com.zigral.orchestrator.planning.offline.people.MorePeople;
import com.zigral.orchestrator.planning.offline.people.PeopleCriteria;
import com.zigral.orchestrator.planning.offline.people.PeopleDetails;
import com.zigral.orchestrator.planning.offline.people.PeopleReader;
import com.zigral.orchestrator.planning.offline.people.Places;
import com.zigral.orchestrator.planning.offline.people.SheetPeople;
import com.zigral.orchestrator.planning.offline.people.Sheets;
import com.zigral.orchestrator.planning.offline.people.Titles;
import com.zigral.orchestrator.planning.offline.people.Vocabulary;
import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Language;
import com.zigral.orchestrator.planning.offline.word.Sheet;
import com.zigral.orchestrator.planning.offline.word.Verb;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads whom a clause is about: people it describes, those of a sheet, or "them", who
 * were described before.
 */
final class ClauseObject {

	private final Words words;

	private final Vocabulary vocabulary;

	private final Language language;

	private final ParsedSentence parsed;

	private final Clause clause;

	private final Sheets sheets;

	ClauseObject(Words words, Vocabulary vocabulary, Language language, ParsedSentence parsed, Clause clause) {
		this.words = words;
		this.vocabulary = vocabulary;
		this.language = language;
		this.parsed = parsed;
		this.clause = clause;
		this.sheets = new Sheets(words, vocabulary);
	}

	/**
	 * Read whom the clause is about.
	 * @param behind whether a word like "to" stands in front of them
	 * @return whether somebody stands here
	 */
	boolean read(boolean behind) {
		if (this.clause.hasObject()) {
			return false;
		}
		int mark = this.words.mark();
		boolean found = (!behind || skipTo()) && (ofSheet() || more() || them() || people());
		if (!found) {
			this.words.reset(mark);
		}
		return found;
	}

	/**
	 * Take the people of a sheet.
	 * @param sheet the sheet, behind whose name it is read on
	 */
	void readFrom(Sheet sheet) {
		this.parsed.criteria().from(sheet);
		conditions();
		found();
	}

	/**
	 * Read which of the people of a sheet are meant.
	 * @return whether that stands here
	 */
	boolean conditions() {
		return this.parsed.criteria().source().isPresent() && sheetPeople(this.parsed.criteria()).conditions();
	}

	private boolean skipTo() {
		boolean mayFollow = this.clause.noun() != null || (!this.clause.isFinding() && !this.clause.is(Verb.WRITE));
		return mayFollow && this.words.skip(ClauseWords.TO);
	}

	private void found() {
		this.parsed.foundPeople();
		this.clause.foundPeople();
	}

	// "check the sheet Leads for replies"
	private boolean ofSheet() {
		boolean mayBe = this.clause.is(Verb.CHECK) || this.clause.is(Verb.WITHDRAW) || this.clause.is(Verb.MESSAGE);
		if (this.parsed.hasPeople() || !mayBe || !this.words.sees(ClauseWords.THE_SHEET)) {
			return false;
		}
		Optional<Sheet> sheet = this.sheets.read(false);
		sheet.ifPresent((from) -> {
			this.parsed.criteria().from(from);
			found();
		});
		return sheet.isPresent();
	}

	private boolean more() {
		if (this.parsed.hasPeople() || !this.parsed.job().hasPeople()
				|| !(this.clause.isFinding() || this.clause.isWriting())) {
			return false;
		}
		PeopleCriteria criteria = this.parsed.criteria();
		boolean more = new MorePeople(this.words, people(criteria), criteria).read();
		if (more) {
			found();
		}
		return more;
	}

	private boolean them() {
		int mark = this.words.mark();
		boolean ofSheet = !this.parsed.hasPeople() && sheetPeople(new PeopleCriteria()).read();
		this.words.reset(mark);
		if (ofSheet || !this.words.skip(ClauseWords.THEM) || isDescribed()) {
			this.words.reset(mark);
			return false;
		}
		if (!this.parsed.hasPeople() && !this.parsed.takeFromJob()) {
			throw new DeclinedException(DeclineReason.OF_JOB, this.words.written(mark, this.words.mark()));
		}
		this.clause.foundThem();
		return true;
	}

	// "those people in Austin" are not those who were described before.
	private boolean isDescribed() {
		int mark = this.words.mark();
		boolean sheet = this.sheets.readInto().isPresent();
		this.words.reset(mark);
		boolean described = !sheet && !this.parsed.hasPeople()
				&& new PeopleDetails(this.words, this.vocabulary, new PeopleCriteria(), places()).read(true);
		this.words.reset(mark);
		this.words.skip(PeopleDetails.ANY);
		boolean function = this.words.sees(this.vocabulary.titles().functions());
		boolean noun = this.words.sees(ClauseWords.NOUNS);
		boolean titled = new Titles(this.words, this.vocabulary).read().isPresent();
		this.words.reset(mark);
		return described || function || (titled && !noun);
	}

	private boolean people() {
		int mark = this.words.mark();
		if (this.parsed.hasPeople()) {
			if (describesPeople(new PeopleCriteria(), false)) {
				throw new DeclinedException(DeclineReason.TWO_GROUPS, this.words.written(mark, this.words.mark()));
			}
			return false;
		}
		boolean people = describesPeople(this.parsed.criteria(), this.clause.is(Verb.WHO));
		if (people) {
			found();
		}
		return people;
	}

	private boolean describesPeople(PeopleCriteria criteria, boolean nounKnown) {
		return people(criteria).read(nounKnown);
	}

	private PeopleReader people(PeopleCriteria criteria) {
		return new PeopleReader(this.words, this.vocabulary, this.language, criteria, this.clause.isWriting());
	}

	private SheetPeople sheetPeople(PeopleCriteria criteria) {
		return new SheetPeople(this.words, this.vocabulary, criteria, this.clause.isWriting());
	}

	private Places places() {
		return new Places(this.words, this.vocabulary, this.language);
	}

}
