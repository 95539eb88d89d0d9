package com.zigral.orchestrator.planning.offline;

import java.util.Optional;

import com.zigral.orchestrator.planning.offline.Clause.Noun;
import com.zigral.orchestrator.planning.offline.people.PeopleCriteria;
import com.zigral.orchestrator.planning.offline.people.Sheets;
import com.zigral.orchestrator.planning.offline.people.Titles;
import com.zigral.orchestrator.planning.offline.people.Vocabulary;
import com.zigral.orchestrator.planning.offline.word.Language;
import com.zigral.orchestrator.planning.offline.word.MessageTexts;
import com.zigral.orchestrator.planning.offline.word.Numbers;
import com.zigral.orchestrator.planning.offline.word.Sheet;
import com.zigral.orchestrator.planning.offline.word.Token;
import com.zigral.orchestrator.planning.offline.word.Verb;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads one clause of a sentence: a verb and the slots around it, in any order. Over 250
 * lines because it has one short method for each slot.
 */
final class ClauseReader {

	private final Words words;

	private final ParsedSentence parsed;

	private final Sheets sheets;

	private final Clause clause = new Clause();

	private final ClauseObject object;

	ClauseReader(Words words, Vocabulary vocabulary, Language language, ParsedSentence parsed) {
		this.words = words;
		this.parsed = parsed;
		this.sheets = new Sheets(words, vocabulary);
		this.object = new ClauseObject(words, vocabulary, language, parsed, this.clause);
	}

	/**
	 * Read the clause into the parsed sentence.
	 * @return whether there was one, and it is clear what it asks for
	 */
	boolean read() {
		int mark = this.words.mark();
		if (this.words.skip(ClauseWords.SALES_NAVIGATOR)) {
			this.parsed.criteria().onSalesNavigator();
			this.clause.verb(Verb.FIND);
			this.words.skipMark(":");
		}
		else {
			this.clause.verb(this.words.take(Verb.FIRST).orElse(null));
		}
		writeToSheet(mark);
		whether();
		sheetBehindVerb();
		readParts();
		return this.words.mark() > mark && interpret(mark);
	}

	/**
	 * Read the people who go to a sheet that was named before them.
	 * @param sheet the sheet
	 * @return whether it is clear who
	 */
	boolean readInto(Sheet sheet) {
		int mark = this.words.mark();
		this.clause.verb(Verb.WRITE);
		this.clause.sheet(Optional.of(sheet));
		readParts();
		return interpret(mark);
	}

	private boolean interpret(int mark) {
		return new ClauseInterpreter(this.clause, this.parsed, () -> this.words.written(mark, this.words.mark()))
			.interpret();
	}

	// "write to sheet X" is no message.
	private void writeToSheet(int mark) {
		int behind = this.words.mark();
		boolean sheet = this.clause.is(Verb.MESSAGE) && this.words.peek(-1).key().equals("to")
				&& this.sheets.read(false).isPresent();
		this.words.reset(behind);
		if (sheet) {
			this.words.reset(mark);
			this.words.next();
			this.clause.verb(Verb.WRITE_OR_MESSAGE);
		}
	}

	private void whether() {
		if (this.clause.is(Verb.CHECK)) {
			int mark = this.words.mark();
			this.words.skip(ClauseWords.COURTESY);
			this.words.skipMark(",");
			if (!this.words.skip(ClauseWords.WHETHER)) {
				this.words.reset(mark);
				this.words.skipMark(",");
			}
		}
	}

	// "create a sheet", "fill the sheet with", "read the sheet"
	private void sheetBehindVerb() {
		int mark = this.words.mark();
		this.words.skip(ClauseWords.OUT_OF);
		Optional<Sheet> sheet = isSheetObject() ? this.sheets.read(false) : Optional.empty();
		if (this.clause.is(Verb.WRITE_OR_CREATE)) {
			this.clause.verb(sheet.isPresent() ? Verb.CREATE : Verb.WRITE);
		}
		if (sheet.isEmpty()) {
			this.words.reset(mark);
		}
		else if (this.clause.is(Verb.READ)) {
			this.object.readFrom(sheet.get());
		}
		else {
			this.clause.sheet(sheet);
			this.words.skip(ClauseWords.FILLED_WITH);
		}
	}

	private boolean isSheetObject() {
		return this.clause.is(Verb.READ) || this.clause.is(Verb.CREATE) || this.clause.is(Verb.FILL)
				|| this.clause.is(Verb.WRITE_OR_CREATE);
	}

	private void readParts() {
		while (part()) {
			// part by part
		}
	}

	private boolean part() {
		if (this.words.isEnded()) {
			return false;
		}
		return withoutText() || text() || this.object.conditions() || toSheet() || noun() || verbBehind() || replied()
				|| this.object.read(true) || this.object.read(false) || limit() || profiles() || particle() || back()
				|| this.words.skip(ClauseWords.COURTESY);
	}

	private boolean withoutText() {
		boolean refused = this.clause.isWithoutText() && MessageTexts.skipWithout(this.words);
		if (refused) {
			this.clause.refuseText();
		}
		return refused;
	}

	// "... with contact details"; of a sheet's people those may be meant who have some.
	private boolean profiles() {
		PeopleCriteria criteria = this.parsed.criteria();
		boolean found = this.parsed.hasPeople() && !criteria.isTaken() && criteria.source().isEmpty();
		boolean collects = this.clause.is(Verb.FIND) || this.clause.is(Verb.WRITE)
				|| this.clause.is(Verb.WRITE_OR_CREATE) || this.clause.is(Verb.WRITE_OR_MESSAGE);
		boolean profiles = found && collects && this.words.skip(ClauseWords.WITH_PROFILES);
		if (profiles) {
			this.parsed.add(new Intent.CollectProfiles());
		}
		return profiles;
	}

	private boolean text() {
		boolean mayFollow = this.clause.isWithoutText() && !this.clause.is(Verb.FIND) && !this.clause.is(Verb.WRITE)
				&& !this.clause.is(Verb.CREATE);
		int mark = this.words.mark();
		Optional<String> text = mayFollow ? MessageTexts.read(this.words) : Optional.empty();
		if (text.isEmpty() || this.words.sees(Sheets.SHEET)) {
			this.words.reset(mark);
			return false;
		}
		this.clause.text(text.get());
		return true;
	}

	private boolean toSheet() {
		boolean reaches = this.clause.is(Verb.CHECK) || this.clause.is(Verb.WITHDRAW) || this.clause.is(Verb.MESSAGE)
				|| this.clause.is(Verb.INVITE) || this.clause.is(Verb.LOAD);
		if (this.clause.sheet().isPresent() || reaches) {
			return false;
		}
		int mark = this.words.mark();
		boolean dative = this.clause.isWriting() && this.words.sees(ClauseWords.DATIVE_ARTICLE);
		Optional<Sheet> sheet = isSource() ? Optional.empty()
				: this.sheets.readInto().or(() -> dative ? this.sheets.read(false) : Optional.empty());
		this.clause.sheet(sheet);
		return restoredUnless(sheet.isPresent(), mark);
	}

	// "find the people in the sheet" finds them there, "finde Leute ... in die Tabelle"
	// does not.
	private boolean isSource() {
		boolean set = this.words.peek(-1).kind() == Token.Kind.MARK || this.clause.noun() == Noun.PROFILES
				|| this.clause.hasThem();
		boolean known = set && this.clause.verb() == null && this.parsed.hasPeople() && !this.clause.hasPeople()
				&& this.parsed.criteria().source().isEmpty();
		return !known && this.clause.isFinding() && this.words.peek().key().equals("in")
				&& !ClauseWords.INTO_ARTICLE.has(this.words.peek(1).key());
	}

	private boolean noun() {
		int mark = this.words.mark();
		this.words.skipTwice(ClauseWords.BEFORE_NOUN);
		Optional<Noun> noun = (this.clause.noun() == null) ? this.words.take(ClauseWords.NOUNS).filter(this::fits)
				: Optional.empty();
		noun.ifPresent(this.clause::noun);
		if (noun.isPresent() && noun.get() == Noun.REPLIES) {
			this.clause.verb(Verb.CHECK);
		}
		return restoredUnless(noun.isPresent(), mark);
	}

	private boolean fits(Noun noun) {
		boolean bare = this.clause.verb() == null;
		return switch (noun) {
			case INVITATION -> bare || this.clause.is(Verb.SEND) || this.clause.is(Verb.WITHDRAW)
					|| this.clause.is(Verb.WRITE) || this.clause.is(Verb.WRITE_OR_MESSAGE);
			case MESSAGE -> (bare || this.clause.is(Verb.SEND) || this.clause.is(Verb.WRITE_OR_MESSAGE))
					&& !this.words.peek().isMark("(");
			case REPLIES -> this.clause.isFinding() || this.clause.is(Verb.CHECK);
			case PROFILES -> this.clause.isFinding() || this.clause.is(Verb.READ) || this.clause.is(Verb.CHECK)
					|| this.clause.is(Verb.WRITE);
		};
	}

	// German: "... in die Tabelle eintragen"
	private boolean verbBehind() {
		int mark = this.words.mark();
		this.words.skipMark(",");
		Optional<Verb> verb = this.words.take(Verb.LAST)
			.filter((found) -> this.clause.verb() == null || this.clause.is(found))
			.filter((_) -> isAtEnd());
		verb.ifPresent((found) -> {
			this.clause.verb(found);
			whether();
		});
		return restoredUnless(verb.isPresent(), mark);
	}

	private boolean replied() {
		int mark = this.words.mark();
		this.words.skipMark(",");
		boolean replied = this.clause.is(Verb.CHECK) && this.words.skip(ClauseWords.REPLIED);
		if (replied) {
			this.clause.foundReplied();
		}
		return restoredUnless(replied, mark);
	}

	// "write them back": to the sheet they were read from
	private boolean back() {
		Optional<Sheet> source = this.parsed.criteria().source();
		boolean writes = this.clause.isWriting() || this.clause.is(Verb.WRITE_OR_MESSAGE);
		boolean back = writes && this.clause.sheet().isEmpty() && source.isPresent()
				&& this.words.skip(ClauseWords.BACK);
		if (back) {
			this.clause.sheet(source);
		}
		return back;
	}

	private boolean limit() {
		boolean countable = this.parsed.hasPeople()
				&& (this.clause.hasObject() || this.clause.isFinding() || this.clause.isWriting());
		int mark = this.words.mark();
		this.words.skipMark(",");
		Optional<Integer> most = countable ? Numbers.readAfter(this.words) : Optional.empty();
		most.ifPresent((count) -> this.parsed.criteria().limit(count, this.words.written(mark, this.words.mark())));
		return restoredUnless(most.isPresent(), mark);
	}

	// German: "lade sie ein", "ziehe die Einladungen zurück"
	private boolean particle() {
		int mark = this.words.mark();
		String word = this.words.peek().key();
		boolean there = this.clause.verb() != null && this.words.skip(ClauseWords.PARTICLE) && isAtEnd();
		if (there && word.equals("ein")) {
			this.clause.foundEin();
		}
		if (there && word.equals("zuruck") && this.clause.is(Verb.WRITE) && this.clause.noun() == Noun.INVITATION) {
			this.clause.verb(Verb.WITHDRAW);
		}
		return restoredUnless(there, mark);
	}

	private boolean isAtEnd() {
		Token next = this.words.peek();
		return this.words.isEnded() || next.kind() == Token.Kind.MARK || next.isQuote() || this.words.sees(Titles.OR)
				|| this.words.sees(ClauseWords.GOES_ON);
	}

	private boolean restoredUnless(boolean read, int mark) {
		if (!read) {
			this.words.reset(mark);
		}
		return read;
	}

}
