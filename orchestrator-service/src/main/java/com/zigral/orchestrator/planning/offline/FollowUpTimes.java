package com.zigral.orchestrator.planning.offline;

import java.util.Optional;

import com.zigral.orchestrator.planning.offline.campaign.Event;
import com.zigral.orchestrator.planning.offline.campaign.TimeUnit;
import com.zigral.orchestrator.planning.offline.campaign.Wait;
import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Numbers;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads when a later step is due: how long to wait, and what must have happened, or not.
 */
final class FollowUpTimes {

	private static final Lexicon<Boolean> BEFORE_WAIT = Phrases.of("follow-up.before-wait");

	private static final Lexicon<Boolean> FOR = Phrases.of("follow-up.for");

	private static final Lexicon<Boolean> WITHIN = Phrases.of("follow-up.within");

	private static final Lexicon<Boolean> WAIT = Phrases.of("follow-up.wait");

	private static final Lexicon<Boolean> UNTIL = Phrases.of("follow-up.until");

	private static final Lexicon<Boolean> LATER = Phrases.of("follow-up.later");

	private static final Lexicon<Boolean> AFTER = Phrases.of("follow-up.after");

	private static final Lexicon<Boolean> AT_ONCE = Phrases.of("follow-up.at-once");

	private static final Lexicon<Boolean> DAY_AFTER = Phrases.of("follow-up.day.after");

	private static final Lexicon<TimeUnit> NEXT = new Lexicon<TimeUnit>()
		.add(String.join(",", Phrases.list("follow-up.day.next")), TimeUnit.DAYS)
		.add(String.join(",", Phrases.list("follow-up.day.next-working")), TimeUnit.WORKING_DAYS);

	private static final Lexicon<Boolean> FURTHER = Phrases.of("follow-up.further");

	private static final Lexicon<Boolean> ONE = Phrases.of("follow-up.number.one");

	private static final Lexicon<Boolean> SEVERAL = Phrases.of("follow-up.several");

	private static final Lexicon<Boolean> LONG_UNIT = Phrases.of("follow-up.long-unit");

	private static final Lexicon<TimeUnit> UNIT = Phrases.by(TimeUnit.class, "follow-up.unit");

	private final Words words;

	private final FollowUpDraft draft;

	private final FollowUpEvents events;

	FollowUpTimes(Words words, FollowUpDraft draft) {
		this.words = words;
		this.draft = draft;
		this.events = new FollowUpEvents(words, this);
	}

	/**
	 * Read how long to wait, with what it is counted from.
	 * @return whether that stands here
	 * @throws DeclinedException if it does, but cannot be planned
	 */
	boolean read() {
		int mark = this.words.mark();
		boolean read = next() || dayAfter() || atOnce() || waiting() || counted();
		if (!read) {
			this.words.reset(mark);
		}
		return read;
	}

	boolean condition() {
		return this.events.condition().map(this::happened).isPresent();
	}

	/**
	 * Read "those who accept" as whom a message is for.
	 * @return whether that stands here
	 */
	boolean thoseWhoAccept() {
		return this.events.those().map(this::happened).isPresent();
	}

	private Event happened(Event event) {
		this.draft.happened(event);
		return event;
	}

	/**
	 * Read how long to wait from whatever was said before, and take it only when it is
	 * clear what for.
	 * @return how long, empty when nothing of the kind stands here
	 */
	Optional<Wait> plain() {
		int mark = this.words.mark();
		boolean before = this.words.skip(BEFORE_WAIT) || this.words.skip(FOR) || this.words.skip(WITHIN);
		Optional<Wait> wait = duration();
		boolean later = wait.isPresent() && this.words.skip(LATER);
		if (wait.isEmpty() || !(before || later)) {
			this.words.reset(mark);
			return Optional.empty();
		}
		return wait.map((read) -> new Wait(read.amount(), read.unit(), later));
	}

	/**
	 * Take how long to wait for an event.
	 * @param wait how long
	 * @param event the event
	 * @param said the words
	 * @throws DeclinedException if something is only to be done when it happens by then
	 */
	void take(Wait wait, Event event, String said) {
		if (!event.isNegative()) {
			throw new DeclinedException(DeclineReason.IN_TIME, said);
		}
		this.draft.wait(wait, said);
	}

	private boolean next() {
		int mark = this.words.mark();
		Optional<TimeUnit> unit = this.words.take(NEXT);
		unit.ifPresent((one) -> this.draft.wait(new Wait(1, one, true), said(mark)));
		return unit.isPresent();
	}

	// "the day after they accept"
	private boolean dayAfter() {
		int mark = this.words.mark();
		if (!this.words.skip(DAY_AFTER)) {
			return false;
		}
		Optional<Event> event = this.events.happening();
		if (event.isEmpty()) {
			this.words.reset(mark);
			return false;
		}
		this.draft.happened(event.get());
		this.draft.wait(new Wait(1, TimeUnit.DAYS, false), said(mark));
		return true;
	}

	private boolean atOnce() {
		int mark = this.words.mark();
		if (!this.words.skip(AT_ONCE)) {
			return false;
		}
		this.draft.wait(Wait.NONE, said(mark));
		return true;
	}

	// "wait two days", "wait until they accept"
	private boolean waiting() {
		int mark = this.words.mark();
		if (!this.words.skip(WAIT)) {
			return false;
		}
		if (this.words.skip(UNTIL)) {
			Optional<Event> event = this.events.happening();
			if (event.isPresent()) {
				this.draft.happened(event.get());
				return true;
			}
			this.words.reset(mark);
			this.words.skip(WAIT);
		}
		if (!this.words.skip(BEFORE_WAIT)) {
			this.words.skip(FOR);
		}
		Optional<Wait> wait = duration();
		wait.ifPresent((read) -> counted(read, mark, true));
		return wait.isPresent();
	}

	// "after five days", "a week later", "two days after they accept"
	private boolean counted() {
		int mark = this.words.mark();
		boolean limited = this.words.sees(WITHIN) || this.words.sees(FOR);
		boolean before = limited ? this.words.skip(WITHIN) || this.words.skip(FOR) : this.words.skip(BEFORE_WAIT);
		Optional<Wait> wait = duration();
		if (wait.isPresent() && limited && this.draft.events().stream().noneMatch(Event::isNegative)) {
			throw new DeclinedException(DeclineReason.IN_TIME, said(mark));
		}
		return wait.isPresent() && counted(wait.get(), mark, before);
	}

	private boolean counted(Wait wait, int mark, boolean isEnough) {
		int behind = this.words.mark();
		if (this.words.skip(AFTER)) {
			Optional<Event> event = this.events.happening();
			if (event.isPresent()) {
				this.draft.happened(event.get());
				this.draft.wait(wait, said(mark));
				return true;
			}
			this.words.reset(behind);
		}
		boolean later = this.words.skip(LATER);
		if (later || isEnough) {
			this.draft.wait(new Wait(wait.amount(), wait.unit(), later), said(mark));
		}
		return later || isEnough;
	}

	// "two working days", "another week"
	private Optional<Wait> duration() {
		int mark = this.words.mark();
		refuseVague(mark);
		this.words.skip(FURTHER);
		Optional<Integer> amount = amount();
		this.words.skip(FURTHER);
		Optional<TimeUnit> unit = amount.isPresent() ? this.words.take(UNIT) : Optional.empty();
		if (amount.isPresent() && unit.isEmpty() && this.words.skip(LONG_UNIT)) {
			throw new DeclinedException(DeclineReason.LONG_UNIT, said(mark));
		}
		return unit.map((one) -> new Wait(amount.orElseThrow(), one, false));
	}

	private Optional<Integer> amount() {
		int mark = this.words.mark();
		Optional<Integer> number = Numbers.value(this.words);
		if (number.isPresent()) {
			boolean range = this.words.peek().glued() && this.words.peek().isWord() && !this.words.sees(UNIT);
			return range ? Optional.empty() : number;
		}
		this.words.reset(mark);
		boolean further = this.words.mark() > 0 && FURTHER.has(this.words.peek(-1).key());
		return (this.words.skip(ONE) || (further && this.words.sees(UNIT))) ? Optional.of(1) : Optional.empty();
	}

	private void refuseVague(int mark) {
		if (this.words.skip(SEVERAL) && (this.words.skip(UNIT) || this.words.skip(LONG_UNIT))) {
			throw new DeclinedException(DeclineReason.VAGUE, said(mark));
		}
		this.words.reset(mark);
	}

	private String said(int mark) {
		return this.words.written(mark, this.words.mark());
	}

}
