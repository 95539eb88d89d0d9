package com.zigral.orchestrator.planning.offline;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import com.zigral.orchestrator.planning.offline.people.PeopleCriteria;
import com.zigral.orchestrator.planning.offline.people.PeopleDetails;
import com.zigral.orchestrator.planning.offline.people.Places;
import com.zigral.orchestrator.planning.offline.people.SheetPeople;
import com.zigral.orchestrator.planning.offline.people.Sheets;
import com.zigral.orchestrator.planning.offline.people.Vocabulary;
import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Language;
import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Sheet;
import com.zigral.orchestrator.planning.offline.word.Verb;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads what stands in front of the first verb of a sentence: a place, a sheet to read or
 * to write to, for whom something is to be done.
 */
final class SentenceOpening {

	private static final Lexicon<Boolean> FOR_EACH = Phrases.of("sentence.for-each");

	private static final Lexicon<Boolean> GO_THERE = Phrases.of("sentence.go-there");

	private final Words words;

	private final Vocabulary vocabulary;

	private final Language language;

	private final ParsedSentence parsed;

	SentenceOpening(Words words, Vocabulary vocabulary, Language language, ParsedSentence parsed) {
		this.words = words;
		this.vocabulary = vocabulary;
		this.language = language;
		this.parsed = parsed;
	}

	/**
	 * Read it into the parsed sentence.
	 * @return whether anything stands there
	 * @throws DeclinedException if it names a sheet to write to, but not who goes there
	 */
	boolean read() {
		return attempt(this::forEach) || attempt(this::peopleGoingToSheet) || attempt(this::sheetForPeople)
				|| attempt(this::source) || details();
	}

	private boolean attempt(BooleanSupplier reading) {
		int mark = this.words.mark();
		boolean read = reading.getAsBoolean();
		if (!read) {
			this.words.reset(mark);
		}
		return read;
	}

	// "For each person in the sheet Leads, send ..."
	private boolean forEach() {
		boolean people = this.words.skip(FOR_EACH)
				&& new SheetPeople(this.words, this.vocabulary, this.parsed.criteria(), false).read();
		if (people) {
			this.parsed.foundPeople();
		}
		return people;
	}

	// "My list Fair should go into the sheet Leads"
	private boolean peopleGoingToSheet() {
		PeopleCriteria criteria = new PeopleCriteria();
		boolean going = new SheetPeople(this.words, this.vocabulary, criteria, false).read()
				&& this.words.skip(GO_THERE);
		Optional<Sheet> sheet = going ? sheets().readInto() : Optional.empty();
		sheet.ifPresent((to) -> {
			this.parsed.take(criteria);
			this.parsed.add(new Intent.WriteToSheet(to));
		});
		return sheet.isPresent();
	}

	// "In my sheet Leads, put 20 CTOs", "In meine Tabelle Leads sollen 20 CTOs"
	private boolean sheetForPeople() {
		Optional<Sheet> sheet = sheets().readInto();
		this.words.skipMark(",:");
		this.words.skip(ClauseWords.COURTESY);
		boolean puts = sheet.isPresent() && (this.words.skip(GO_THERE) || this.words.take(Verb.FIRST)
			.filter((verb) -> verb == Verb.WRITE || verb == Verb.WRITE_OR_MESSAGE)
			.isPresent());
		int mark = this.words.mark();
		if (puts && !new ClauseReader(this.words, this.vocabulary, this.language, this.parsed).readInto(sheet.get())) {
			throw new DeclinedException(DeclineReason.UNKNOWN,
					this.words.isEnded() ? "" : this.words.written(mark, mark + 1));
		}
		return puts;
	}

	// "From the sheet Leads, invite ..."
	private boolean source() {
		boolean from = this.words.skip(Sheets.FROM) || this.words.skip(Sheets.IN);
		Optional<Sheet> sheet = from ? sheets().read(false) : Optional.empty();
		sheet.ifPresent((source) -> {
			this.parsed.criteria().from(source);
			this.parsed.foundPeople();
		});
		return sheet.isPresent();
	}

	// "In Austin, find ..."
	private boolean details() {
		PeopleDetails details = new PeopleDetails(this.words, this.vocabulary, this.parsed.criteria(),
				new Places(this.words, this.vocabulary, this.language));
		int mark = this.words.mark();
		int end = mark;
		while (details.read(false)) {
			end = this.words.mark();
		}
		this.words.reset(end);
		return end > mark;
	}

	private Sheets sheets() {
		return new Sheets(this.words, this.vocabulary);
	}

}
