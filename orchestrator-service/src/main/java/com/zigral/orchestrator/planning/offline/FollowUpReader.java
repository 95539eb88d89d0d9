package com.zigral.orchestrator.planning.offline;

import java.util.Optional;

import com.zigral.orchestrator.planning.offline.campaign.FollowUp;
import com.zigral.orchestrator.planning.offline.campaign.FollowUp.Kind;
import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.MessageTexts;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Token;
import com.zigral.orchestrator.planning.offline.word.Verb;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads later steps one by one: when, and what then, in any order. Over 250 lines because
 * it has one short method for each kind of phrase.
 */
final class FollowUpReader {

	static final Lexicon<Boolean> THEN = Phrases.of("follow-up.then");

	private static final Lexicon<Boolean> REMIND = Phrases.of("follow-up.remind");

	private static final Lexicon<Boolean> NEEDS_BACK = Phrases.of("follow-up.needs-back");

	/** Words behind a verb that takes back only with them. */
	private static final Lexicon<Boolean> BACK = Phrases.of("follow-up.back");

	private static final Lexicon<Boolean> STOP = Phrases.of("follow-up.stop");

	private static final Lexicon<Boolean> NAME = Phrases.of("follow-up.campaign");

	private final Words words;

	private FollowUpDraft draft;

	private FollowUpTimes times;

	private Optional<String> name = Optional.empty();

	FollowUpReader(Words words) {
		this.words = words;
		this.draft = new FollowUpDraft();
		this.times = new FollowUpTimes(words, this.draft);
	}

	/**
	 * What the campaign is called.
	 * @return the name, empty when no step says so
	 */
	Optional<String> name() {
		return this.name;
	}

	/**
	 * Whether the step that is being read says when.
	 * @return whether it does
	 */
	boolean isTimed() {
		return this.draft.isTimed();
	}

	/**
	 * Whether nothing of the step but perhaps a time has been read yet.
	 * @return whether nothing has
	 */
	boolean isAtTime() {
		return this.draft.hasNoKind();
	}

	/**
	 * Whether there is anything more to read.
	 * @return whether there is
	 */
	boolean hasMore() {
		skipBetween();
		return !this.words.isEnded();
	}

	/**
	 * Read one step.
	 * @return the step
	 * @throws DeclinedException if something else stands here
	 */
	FollowUp read() {
		this.draft = new FollowUpDraft();
		this.times = new FollowUpTimes(this.words, this.draft);
		int start = this.words.mark();
		while (part()) {
			if (!this.draft.isComplete()) {
				skipBetween();
			}
		}
		if (!this.draft.isComplete()) {
			throw stuck(start);
		}
		lastWords();
		return this.draft.done(this.words.written(start, this.words.mark()));
	}

	// "..., if they have not answered": with nothing behind it that it could be about.
	private void lastWords() {
		if (isNewSentence()) {
			return;
		}
		int mark = this.words.mark();
		skipBetween();
		if (campaignName()) {
			return;
		}
		FollowUpTimes apart = new FollowUpTimes(this.words, new FollowUpDraft());
		int begin = this.words.mark();
		while (apart.condition() || (!this.draft.hasWait() && apart.read())) {
			// up to the end
		}
		boolean ends = this.words.mark() > begin && (this.words.peek().isMark(".") || !hasMore());
		this.words.reset(ends ? begin : mark);
		while (ends && (this.times.condition() || this.times.read())) {
			// once more, to be taken
		}
	}

	private boolean skipBetween() {
		boolean any = false;
		while (this.words.skipMark(",;.:!-") || this.words.skip(THEN)) {
			any = true;
		}
		return any;
	}

	private DeclinedException stuck(int start) {
		if (this.draft.is(Kind.MESSAGE)) {
			return new DeclinedException(DeclineReason.NO_TEXT, "");
		}
		if (this.words.isEnded()) {
			return new DeclinedException(DeclineReason.NO_FOLLOW_UP, this.words.written(start, this.words.mark()));
		}
		return DeclinedPhrases.at(this.words)
			.orElseGet(() -> new DeclinedException(DeclineReason.UNKNOWN,
					this.words.written(this.words.mark(), this.words.mark() + 1)));
	}

	private boolean part() {
		if (this.words.isEnded()) {
			return false;
		}
		if (this.draft.isComplete()) {
			return !isNewSentence()
					&& ((!this.draft.hasWait() && this.times.read()) || this.times.condition() || campaignName());
		}
		return text() || this.times.read() || this.times.condition()
				|| (this.draft.hasNoKind() && this.times.thoseWhoAccept()) || recipients() || action() || back();
	}

	// 'write "How are you?" If they do not answer, ...'
	private boolean isNewSentence() {
		Token before = this.words.peek(-1);
		Token next = this.words.peek();
		return before.isQuote() && before.text().matches("(?s).*[.!?…]") && next.isWord()
				&& Character.isUpperCase(next.text().charAt(0));
	}

	private boolean text() {
		int mark = this.words.mark();
		boolean mayFollow = this.draft.is(Kind.MESSAGE) || (this.draft.hasNoKind() && this.draft.isTimed());
		Optional<String> text = mayFollow ? MessageTexts.read(this.words) : Optional.empty();
		if (text.isEmpty()) {
			this.words.reset(mark);
			return false;
		}
		this.draft.say(text.get());
		particle();
		return true;
	}

	// German: "hake mit ... nach"
	private void particle() {
		int mark = this.words.mark();
		boolean ends = this.words.skip(ClauseWords.PARTICLE)
				&& (this.words.isEnded() || this.words.peek().kind() == Token.Kind.MARK || this.words.sees(THEN));
		if (!ends) {
			this.words.reset(mark);
		}
	}

	private boolean recipients() {
		boolean may = this.draft.is(Kind.MESSAGE) || this.draft.is(Kind.WITHDRAW);
		return may && (this.times.thoseWhoAccept() || this.words.skip(ClauseWords.TO_THEM)
				|| this.words.skip(ClauseWords.THEM) || noun() || this.words.skip(ClauseWords.COURTESY));
	}

	private boolean noun() {
		int mark = this.words.mark();
		this.words.skipTwice(ClauseWords.BEFORE_NOUN);
		Clause.Noun wanted = this.draft.is(Kind.MESSAGE) ? Clause.Noun.MESSAGE : Clause.Noun.INVITATION;
		if (this.words.take(ClauseWords.NOUNS).filter((noun) -> noun == wanted).isPresent()) {
			return true;
		}
		this.words.reset(mark);
		return false;
	}

	private boolean action() {
		if (!this.draft.hasNoKind()) {
			return false;
		}
		int mark = this.words.mark();
		if (this.words.skip(REMIND)) {
			this.draft.kind(Kind.MESSAGE);
			return true;
		}
		if (this.words.skip(STOP)) {
			this.draft.kind(Kind.STOP);
			return true;
		}
		if (this.words.skip(NEEDS_BACK)) {
			this.draft.withdrawOnlyWithBack();
			return true;
		}
		Optional<Kind> kind = this.words.take(Verb.FIRST)
			.or(() -> this.words.take(Verb.LAST))
			.flatMap(FollowUpReader::kind);
		kind.ifPresentOrElse(this.draft::kind, () -> this.words.reset(mark));
		if (this.draft.is(Kind.WITHDRAW)) {
			object();
		}
		return kind.isPresent();
	}

	private void object() {
		if (!noun()) {
			this.words.skip(ClauseWords.THEM);
		}
	}

	private static Optional<Kind> kind(Verb verb) {
		return switch (verb) {
			case MESSAGE, WRITE_OR_MESSAGE, SEND -> Optional.of(Kind.MESSAGE);
			case WITHDRAW -> Optional.of(Kind.WITHDRAW);
			case FIND, WHO, WRITE, INVITE, READ, CHECK, CREATE, WRITE_OR_CREATE, FILL, LOAD -> Optional.empty();
		};
	}

	// "ziehe die Einladungen nach drei Wochen zurück", "die Einladung zurückziehen"
	private boolean back() {
		int mark = this.words.mark();
		if (this.draft.needsBack() && this.words.skip(BACK)) {
			this.draft.foundBack();
			return true;
		}
		if (this.draft.hasNoKind() && !this.draft.isTimed() && noun() && isTimeNext()) {
			this.times.read();
		}
		if (this.draft.hasNoKind() && this.draft.isTimed()) {
			object();
			this.words.skip(ClauseWords.COURTESY);
			if (this.words.take(Verb.LAST).filter((verb) -> verb == Verb.WITHDRAW).isPresent()) {
				this.draft.kind(Kind.WITHDRAW);
				return true;
			}
		}
		this.words.reset(mark);
		return false;
	}

	// "die Einladungen nach drei Wochen zurückziehen"
	private boolean isTimeNext() {
		int mark = this.words.mark();
		boolean time = new FollowUpTimes(this.words, new FollowUpDraft()).read()
				&& this.words.take(Verb.LAST).filter((verb) -> verb == Verb.WITHDRAW).isPresent();
		this.words.reset(mark);
		return time;
	}

	private boolean campaignName() {
		int mark = this.words.mark();
		if (this.name.isEmpty() && this.words.skip(NAME) && this.words.peek().isQuote()) {
			this.name = Optional.of(this.words.next().text());
			return true;
		}
		this.words.reset(mark);
		return false;
	}

}
