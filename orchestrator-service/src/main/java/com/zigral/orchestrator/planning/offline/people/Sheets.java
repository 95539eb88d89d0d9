package com.zigral.orchestrator.planning.offline.people;

import java.util.Optional;

import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Sheet;
import com.zigral.orchestrator.planning.offline.word.Token;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads which sheet is meant: by its title in any quotes or none, by its address, with a
 * tab.
 */
public final class Sheets {

	/** Words before a sheet that is written to. */
	public static final Lexicon<Boolean> INTO = Phrases.of("sheets.into");

	/** Words before a sheet that is read from. */
	public static final Lexicon<Boolean> FROM = Phrases.of("sheets.from");

	/** Words before a sheet that may be either. */
	public static final Lexicon<Boolean> IN = Phrases.of("sheets.in");

	/** Words for a spreadsheet. */
	public static final Lexicon<Boolean> SHEET = Phrases.of("sheets.sheet");

	/** Words for a list that was brought along. */
	public static final Lexicon<Boolean> LIST = Phrases.of("sheets.list");

	private static final Lexicon<Boolean> BEFORE = Phrases.of("sheets.before");

	private static final Lexicon<Boolean> CALLED = Phrases.of("sheets.called");

	private static final Lexicon<Boolean> TAB = Phrases.of("sheets.tab");

	/** Small words that names of sheets are made of. */
	private static final Lexicon<Boolean> USUAL = Phrases.of("sheets.usual");

	private static final Lexicon<Boolean> CONNECTORS = Phrases.of("sheets.connectors");

	private static final Lexicon<Boolean> ENDS = Phrases.of("sheets.ends");

	private final Words words;

	private final Vocabulary vocabulary;

	/**
	 * Create a reader for one sentence.
	 * @param words the sentence, which reading moves on
	 * @param vocabulary the titles, markets and places that sheets may be called
	 */
	public Sheets(Words words, Vocabulary vocabulary) {
		this.words = words;
		this.vocabulary = vocabulary;
	}

	/**
	 * Read a sheet to write to, with the word in front of it.
	 * @return the sheet, empty when none stands here
	 */
	public Optional<Sheet> readInto() {
		int mark = this.words.mark();
		Optional<Sheet> sheet = this.words.skip(INTO) ? read(true) : Optional.empty();
		if (sheet.isEmpty()) {
			this.words.reset(mark);
		}
		return sheet;
	}

	/**
	 * Read a sheet.
	 * @param quoteAlone whether a quotation is enough, without a word for a sheet
	 * @return the sheet, empty when none stands here
	 */
	public Optional<Sheet> read(boolean quoteAlone) {
		int mark = this.words.mark();
		Optional<String> tabFirst = tabOf();
		while (this.words.skip(BEFORE) && !this.words.sees(SHEET)) {
			// articles and adjectives
		}
		Optional<Sheet> sheet = named().or(() -> nameFirst(quoteAlone)).or(() -> address());
		if (sheet.isEmpty()) {
			this.words.reset(mark);
			return sheet;
		}
		Optional<String> tab = tabFirst.or(this::tab);
		return sheet.map((found) -> new Sheet(found.name(), tab));
	}

	/**
	 * Read a list of people: "my list Leads", "der Liste 'Leads'".
	 * @return its name, empty when none stands here
	 */
	Optional<String> readList() {
		int mark = this.words.mark();
		while (this.words.skip(BEFORE)) {
			// articles
		}
		Optional<String> name = Optional.empty();
		if (this.words.skip(LIST)) {
			name = name(this.words.skipPhraseAndMark(CALLED, ":=("));
			this.words.skipMark(")");
		}
		else if (!this.words.isEnded()) {
			name = nameOfList();
		}
		if (name.isEmpty()) {
			this.words.reset(mark);
		}
		return name;
	}

	// the Webinar March list
	private Optional<String> nameOfList() {
		int start = this.words.mark();
		Token first = this.words.next();
		while (!first.isQuote() && isPart() && !this.words.sees(LIST)) {
			this.words.next();
		}
		String name = first.isQuote() ? first.text() : this.words.written(start, this.words.mark());
		boolean named = first.isQuote() || first.isCapitalised();
		return Optional.of(name).filter((_) -> named && this.words.skip(LIST));
	}

	private Optional<Sheet> address() {
		if (!this.words.peek().isAddress() || !this.words.peek().text().contains("docs.google.com/spreadsheets")) {
			return Optional.empty();
		}
		return Optional.of(new Sheet(Optional.of(this.words.next().text()), Optional.empty()));
	}

	// sheet Leads, sheet called "Leads", sheet: Leads
	private Optional<Sheet> named() {
		if (!this.words.skip(SHEET)) {
			return Optional.empty();
		}
		int mark = this.words.mark();
		boolean called = this.words.skipPhraseAndMark(CALLED, ":=(");
		Optional<String> name = address().flatMap(Sheet::name).or(() -> name(called));
		this.words.skipMark(")");
		if (name.isEmpty()) {
			this.words.reset(mark);
		}
		return (called && name.isEmpty()) ? Optional.empty() : Optional.of(new Sheet(name, Optional.empty()));
	}

	// "Leads" or Leads sheet
	private Optional<Sheet> nameFirst(boolean quoteAlone) {
		int mark = this.words.mark();
		boolean quote = this.words.peek().isQuote();
		Optional<String> name = name(false);
		boolean sheet = this.words.skip(SHEET);
		if (name.isEmpty() || !(sheet || (quote && quoteAlone))) {
			this.words.reset(mark);
			return Optional.empty();
		}
		return Optional.of(new Sheet(name, Optional.empty()));
	}

	private Optional<String> tabOf() {
		int mark = this.words.mark();
		while (this.words.skip(BEFORE)) {
			// articles
		}
		Optional<String> name = this.words.skip(TAB) ? name(true) : Optional.empty();
		if (name.isPresent() && (this.words.skip(FROM) || this.words.skip(IN))) {
			return name;
		}
		this.words.reset(mark);
		return Optional.empty();
	}

	private Optional<String> tab() {
		int mark = this.words.mark();
		boolean bracket = this.words.skipMark("(");
		this.words.skipMark(",");
		this.words.skip(INTO);
		this.words.skip(BEFORE);
		Optional<String> name = this.words.skip(TAB) ? name(true) : tabLast();
		if (name.isEmpty() || (bracket && !this.words.skipMark(")"))) {
			this.words.reset(mark);
			return Optional.empty();
		}
		return name;
	}

	private Optional<String> tabLast() {
		return (this.words.peek().isQuote() && TAB.at(this.words, 1).isPresent())
				? Optional.of(this.words.next().text()).filter((_) -> this.words.skip(TAB)) : Optional.empty();
	}

	/**
	 * Read a name: what stands in quotes, or words that are written like a name or that
	 * names of sheets are made of.
	 * @param any whether the first word may be any
	 * @return the name
	 */
	private Optional<String> name(boolean any) {
		if (this.words.peek().isQuote()) {
			return Optional.of(this.words.next().text());
		}
		int start = this.words.mark();
		if (any && this.words.peek().isWord() && !isPart() && !ENDS.has(this.words.peek().key())) {
			this.words.next();
			return isPart() ? Optional.empty() : Optional.of(this.words.written(start, this.words.mark()));
		}
		while (isPart()) {
			this.words.next();
		}
		int end = this.words.mark();
		return (end == start) ? Optional.empty() : Optional.of(this.words.written(start, end));
	}

	private boolean isPart() {
		Token token = this.words.peek();
		if (!token.isWord() || this.words.sees(SHEET)) {
			return false;
		}
		boolean joins = CONNECTORS.has(token.key()) && isNamed(this.words.peek(1));
		return joins || isNamed(token);
	}

	private boolean isNamed(Token token) {
		return token.isWord() && !ENDS.has(token.key())
				&& (token.isCapitalised() || token.glued() || USUAL.has(token.key())
						|| this.vocabulary.titles().knows(token) || this.vocabulary.markets().knows(token)
						|| !this.vocabulary.gazetteer().named(token.key()).isEmpty());
	}

}
