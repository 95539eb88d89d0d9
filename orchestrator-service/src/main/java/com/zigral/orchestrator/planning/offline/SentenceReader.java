package com.zigral.orchestrator.planning.offline;

import java.util.Optional;

import com.zigral.orchestrator.planning.offline.people.Markets;
import com.zigral.orchestrator.planning.offline.people.PeopleCriteria;
import com.zigral.orchestrator.planning.offline.people.PeopleDetails;
import com.zigral.orchestrator.planning.offline.people.Places;
import com.zigral.orchestrator.planning.offline.people.Sheets;
import com.zigral.orchestrator.planning.offline.people.Vocabulary;
import com.zigral.orchestrator.planning.offline.people.Workplaces;
import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Language;
import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.MessageTexts;
import com.zigral.orchestrator.planning.offline.word.Numbers;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Preposition;
import com.zigral.orchestrator.planning.offline.word.Sheet;
import com.zigral.orchestrator.planning.offline.word.Token;
import com.zigral.orchestrator.planning.offline.word.Verb;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads a sentence, clause by clause. Whatever no slot explains ends the reading there.
 */
final class SentenceReader {

	private static final Lexicon<Boolean> OPENERS = Phrases.of("sentence.openers");

	private static final Lexicon<Boolean> USE = Phrases.of("sentence.use");

	private static final Lexicon<Boolean> DANGLING = Phrases.of("sentence.dangling");

	private final Words words;

	private final Vocabulary vocabulary;

	private final Language language;

	private final ParsedSentence parsed;

	SentenceReader(Words words, Vocabulary vocabulary, Language language, ParsedSentence parsed) {
		this.words = words;
		this.vocabulary = vocabulary;
		this.language = language;
		this.parsed = parsed;
	}

	/**
	 * Read the sentence into the parsed.
	 * @throws DeclinedException if not all of it is understood
	 */
	void read() {
		skipBetween();
		if (new SentenceOpening(this.words, this.vocabulary, this.language, this.parsed).read()) {
			skipBetween();
		}
		while (!this.words.isEnded()) {
			int mark = this.words.mark();
			boolean read = tail() || new ClauseReader(this.words, this.vocabulary, this.language, this.parsed).read();
			if (!read || this.words.mark() == mark) {
				throw stuck(mark);
			}
			int end = this.words.mark();
			refuseDangling(end);
			if (!skipBetween() && !this.words.isEnded() && !startsAnew()) {
				this.words.reset(end);
				throw stuck(end);
			}
		}
	}

	// An "and" that nothing follows.
	private void refuseDangling(int end) {
		skipBetween();
		if (this.words.isEnded() && isDangling(this.words.peek(-1))) {
			this.words.reset(end);
			throw stuck(end);
		}
		this.words.reset(end);
	}

	// "OR" is Oregon.
	private static boolean isDangling(Token last) {
		return DANGLING.has(last.key()) && !last.isCapitalised();
	}

	private DeclinedException stuck(int mark) {
		int from = Math.min(Math.max(this.words.mark(), mark), this.words.all().size() - 1);
		if (from < 0) {
			return new DeclinedException(DeclineReason.UNKNOWN, "");
		}
		this.words.reset(from);
		refuseClearly(from);
		skipNumber();
		int start = this.words.mark();
		boolean name = this.words.skip(Preposition.PHRASES) || this.words.skip(Sheets.INTO);
		while (name && this.words.peek().isCapitalised() && this.words.peek(1).isCapitalised()) {
			this.words.next();
		}
		int to = Math.min(this.words.mark() + 1, this.words.all().size());
		return new DeclinedException(DeclineReason.UNKNOWN, this.words.written(start, Math.max(to, start + 1)));
	}

	private void skipNumber() {
		int mark = this.words.mark();
		if (Numbers.value(this.words).isEmpty() || !this.words.peek().isWord()) {
			this.words.reset(mark);
		}
	}

	// What was meant is clear, though it cannot be planned so.
	private void refuseClearly(int from) {
		if (MessageTexts.isIntroduced(this.words)) {
			throw new DeclinedException(DeclineReason.NO_TEXT, "");
		}
		this.words.reset(from);
		new Workplaces(this.words, this.vocabulary, new PeopleCriteria(),
				new Places(this.words, this.vocabulary, this.language))
			.markets();
		if (!this.parsed.hasPeople() && (this.words.sees(Markets.ORGANISATIONS) || this.words.sees(Markets.STARTUPS))) {
			this.words.next();
			throw new DeclinedException(DeclineReason.COMPANIES, this.words.written(from, this.words.mark()));
		}
		this.words.reset(from);
	}

	private boolean skipBetween() {
		boolean any = false;
		boolean more = true;
		while (more) {
			more = this.words.skipMark(",;.:!?") || skipOpener();
			any = any || more;
		}
		return any;
	}

	// "I'd like 10 CTOs" begins with a verb, "I'd like to find" does not.
	private boolean skipOpener() {
		Optional<Lexicon.Found<Boolean>> opener = OPENERS.at(this.words);
		int verb = Verb.FIRST.at(this.words).map(Lexicon.Found::length).orElse(0);
		return opener.filter((found) -> found.length() >= verb).isPresent() && this.words.skip(OPENERS);
	}

	private boolean startsAnew() {
		return this.words.sees(Verb.FIRST);
	}

	private boolean tail() {
		return text() || withoutText() || sheet() || limit() || profiles() || details();
	}

	// "... . No note needed."
	private boolean withoutText() {
		int mark = this.words.mark();
		boolean refused = MessageTexts.skipWithout(this.words) && this.parsed.sayNothing();
		if (!refused) {
			this.words.reset(mark);
		}
		return refused;
	}

	// "..., with contact details"
	private boolean profiles() {
		boolean profiles = this.parsed.hasPeople() && this.words.skip(ClauseWords.WITH_PROFILES);
		if (profiles) {
			this.parsed.add(new Intent.CollectProfiles());
		}
		return profiles;
	}

	// "..., companies with 51-200 employees", "..., Austin"
	private boolean details() {
		PeopleCriteria criteria = this.parsed.criteria();
		int mark = this.words.mark();
		boolean described = this.parsed.hasPeople() && !criteria.isTaken() && criteria.source().isEmpty()
				&& new PeopleDetails(this.words, this.vocabulary, criteria,
						new Places(this.words, this.vocabulary, this.language))
					.read(true);
		if (!described) {
			this.words.reset(mark);
		}
		return described;
	}

	// Note: "Hello"
	private boolean text() {
		int mark = this.words.mark();
		while (this.words.skip(USE)) {
			// what introduces the words
		}
		this.words.skipMark(":");
		boolean quote = this.words.mark() > mark && this.words.peek().isQuote();
		if (quote && this.parsed.invitesWithoutNote()) {
			throw new DeclinedException(DeclineReason.NOTE_AND_NONE, this.words.peek().text());
		}
		if (!quote || !this.parsed.say(this.words.next().text())) {
			this.words.reset(mark);
			return false;
		}
		return true;
	}

	// Sheet: Leads
	private boolean sheet() {
		int mark = this.words.mark();
		boolean there = this.parsed.hasPeople() && this.words.sees(Sheets.SHEET);
		Optional<Sheet> sheet = there
				? new Sheets(this.words, this.vocabulary).read(false).filter((found) -> found.name().isPresent())
				: Optional.empty();
		if (sheet.isEmpty()) {
			this.words.reset(mark);
			return false;
		}
		this.parsed.add(new Intent.WriteToSheet(sheet.get()));
		return true;
	}

	private boolean limit() {
		int mark = this.words.mark();
		Optional<Integer> most = this.parsed.hasPeople() ? Numbers.readLimit(this.words) : Optional.empty();
		most.ifPresentOrElse(
				(count) -> this.parsed.criteria().limit(count, this.words.written(mark, this.words.mark())),
				() -> this.words.reset(mark));
		return most.isPresent();
	}

}
