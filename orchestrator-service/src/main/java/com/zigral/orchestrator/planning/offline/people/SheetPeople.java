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
		this.words.skip(PeopleDetails.ANY);
		boolean people = this.words.skip(PeopleReader.ANYBODY);
		if (people) {
			status();
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
		status();
		return true;
	}

	private boolean skipFrom() {
		return this.words.skip(Sheets.FROM)
				|| (!this.writing && this.words.skip(Sheets.IN) && !this.words.sees(ACCUSATIVE));
	}

	/**
	 * Read which status people have in the sheet.
	 */
	public void status() {
		int mark = this.words.mark();
		this.words.skipMark(",");
		if (this.words.skip(STATUS) && (this.words.peek().isQuote() || this.words.peek().isWord())) {
			this.criteria.status(this.words.next().text());
		}
		else {
			this.words.reset(mark);
		}
	}

}
