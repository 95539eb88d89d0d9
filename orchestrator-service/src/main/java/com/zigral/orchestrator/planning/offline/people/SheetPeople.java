package com.zigral.orchestrator.planning.offline.people;

import java.util.Optional;

import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Sheet;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads the people of a sheet, all of them or those with a status, or the people of a
 * list.
 */
public final class SheetPeople {

	private static final Lexicon<Boolean> STATUS = Phrases.of("sheet-people.status");

	/** Words in front of a list that was brought along. */
	private static final Lexicon<Boolean> OF_ACCOUNT = Phrases.of("sheet-people.of-account");

	private static final Lexicon<Boolean> WHERE = Phrases.of("sheet-people.where");

	private static final Lexicon<Boolean> THOSE_WITH = Phrases.of("sheet-people.those-with");

	private static final Lexicon<Boolean> IS = Phrases.of("sheet-people.is");

	/** German articles after "in" that say where to, not where. */
	private static final Lexicon<Boolean> ACCUSATIVE = Phrases.of("sheet-people.accusative");

	private final Words words;

	private final PeopleCriteria criteria;

	private final Sheets sheets;

	private final boolean writing;

	/**
	 * Reads them from here on.
	 * @param words the sentence
	 * @param vocabulary what is known by name
	 * @param criteria takes whom it reads
	 * @param writing whether people are written to a sheet, so that "in" may say where to
	 */
	public SheetPeople(Words words, Vocabulary vocabulary, PeopleCriteria criteria, boolean writing) {
		this.words = words;
		this.criteria = criteria;
		this.sheets = new Sheets(words, vocabulary);
		this.writing = writing;
	}

	/**
	 * Read the people of a sheet or a list.
	 * @return whether they stand here
	 */
	public boolean read() {
		int mark = this.words.mark();
		PeopleCriteria before = this.criteria.copy();
		Optional<String> alone = listAlone();
		if (alone.isPresent()) {
			this.criteria.fromList(alone.get());
			return true;
		}
		this.words.skip(PeopleDetails.ANY);
		boolean people = this.words.skip(PeopleReader.ANYBODY);
		if (people) {
			conditions();
		}
		boolean from = people && skipFrom();
		Optional<String> list = from ? this.sheets.readList() : Optional.empty();
		if (list.isPresent()) {
			this.criteria.fromList(list.get());
			return true;
		}
		Optional<Sheet> sheet = from ? this.sheets.read(false) : Optional.empty();
		if (sheet.isEmpty()) {
			this.criteria.restore(before);
			this.words.reset(mark);
			return false;
		}
		this.criteria.from(sheet.get());
		conditions();
		return true;
	}

	// "my list Fair": whose list it is makes it no list that is to be made.
	private Optional<String> listAlone() {
		return this.words.sees(OF_ACCOUNT) ? this.sheets.readList() : Optional.empty();
	}

	private boolean skipFrom() {
		return this.words.skip(Sheets.FROM)
				|| (!this.writing && this.words.skip(Sheets.IN) && !this.words.sees(ACCUSATIVE));
	}

	/**
	 * Read which people of the sheet are meant, by their status or another column.
	 * @return whether that stands here
	 */
	public boolean conditions() {
		boolean any = false;
		while (status() || cell()) {
			any = true;
		}
		return any;
	}

	private boolean status() {
		int mark = this.words.mark();
		this.words.skipMark(",");
		boolean said = this.words.skip(STATUS);
		this.words.skip(IS);
		this.words.skipMark(":=");
		if (said && isValue()) {
			this.criteria.status(this.words.next().text());
			this.words.skip(IS);
			return true;
		}
		this.words.reset(mark);
		return false;
	}

	// "where Country is Canada", "deren Ort Frankfurt ist", "only those with City Berlin"
	private boolean cell() {
		int mark = this.words.mark();
		this.words.skipMark(",");
		boolean with = this.words.skip(THOSE_WITH);
		Optional<String> column = (with || this.words.skip(WHERE)) ? name() : Optional.empty();
		boolean is = this.words.skip(IS) || this.words.skipMark("=:");
		Optional<String> value = column
			.flatMap((_) -> (is && this.words.peek().isWord()) ? Optional.of(this.words.next().text()) : name());
		boolean isBehind = this.words.skip(IS);
		if (value.isEmpty() || !(with || is || isBehind)) {
			this.words.reset(mark);
			return false;
		}
		this.criteria.cell(column.get(), value.get());
		return true;
	}

	private boolean isValue() {
		return this.words.peek().isQuote() || this.words.peek().isWord();
	}

	// What stands in quotes, or one word that is written like a name.
	private Optional<String> name() {
		return (this.words.peek().isQuote() || this.words.peek().isCapitalised())
				? Optional.of(this.words.next().text()) : Optional.empty();
	}

}
