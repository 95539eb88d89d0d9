package com.zigral.orchestrator.planning.offline;

import java.util.Optional;

import com.zigral.orchestrator.planning.offline.campaign.Event;
import com.zigral.orchestrator.planning.offline.campaign.Wait;
import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads what must have happened before a later step, or not: "they accept", "the first
 * message", "wenn sie nicht geantwortet haben".
 */
final class FollowUpEvents {

	private static final Lexicon<Boolean> WHEN = Phrases.of("follow-up.when");

	private static final Lexicon<Boolean> UNLESS = Phrases.of("follow-up.unless");

	private static final Lexicon<Boolean> NO_ANSWER = Phrases.of("follow-up.no-answer");

	private static final Lexicon<Boolean> NO_ACCEPTANCE = Phrases.of("follow-up.no-acceptance");

	private static final Lexicon<Event> NAMED = Phrases.by(Event.class, "follow-up.event");

	private static final Lexicon<Event> PREDICATE = Phrases.by(Event.class, "follow-up.predicate");

	private static final Lexicon<Boolean> SUBJECT = Phrases.of("follow-up.subject");

	private static final Lexicon<Boolean> OBJECT = Phrases.of("follow-up.object");

	private static final Lexicon<Boolean> NEGATION = Phrases.of("follow-up.negation");

	private static final Lexicon<Boolean> ADVERB = Phrases.of("follow-up.adverb");

	private static final Lexicon<Boolean> AUXILIARY = Phrases.of("follow-up.auxiliary");

	private static final Lexicon<Boolean> THOSE = Phrases.of("follow-up.those");

	private static final Lexicon<Boolean> THOSE_WHO = Phrases.of("follow-up.those-who");

	private final Words words;

	private final FollowUpTimes times;

	FollowUpEvents(Words words, FollowUpTimes times) {
		this.words = words;
		this.times = times;
	}

	/**
	 * Read a condition, as in "if they do not answer".
	 * @return what must have happened, or not, empty when none stands here
	 */
	Optional<Event> condition() {
		int mark = this.words.mark();
		if (this.words.skip(NO_ANSWER)) {
			return Optional.of(Event.NOT_ANSWERED);
		}
		if (this.words.skip(NO_ACCEPTANCE)) {
			return Optional.of(Event.NOT_ACCEPTED);
		}
		Optional<Event> event = this.words.skip(UNLESS) ? happening().flatMap(Event::negated) : Optional.empty();
		if (event.isEmpty()) {
			this.words.reset(mark);
			event = this.words.skip(WHEN) ? happening() : event;
		}
		if (event.isEmpty()) {
			this.words.reset(mark);
		}
		return event;
	}

	/**
	 * Read people by what they do, as in "those who accept".
	 * @return what they do, empty when no such people stand here
	 */
	Optional<Event> those() {
		int mark = this.words.mark();
		Optional<Event> event = Optional.empty();
		if (this.words.skip(THOSE)) {
			this.words.skipMark(",");
			this.words.skip(THOSE_WHO);
			event = clause();
			this.words.skipMark(",");
		}
		if (event.isEmpty()) {
			this.words.reset(mark);
		}
		return event;
	}

	/**
	 * Read what happens.
	 * @return what does, empty when nothing of the kind stands here
	 */
	Optional<Event> happening() {
		int mark = this.words.mark();
		Optional<Event> event = named();
		if (event.isEmpty()) {
			this.words.reset(mark);
			event = clause();
		}
		if (event.isEmpty()) {
			this.words.reset(mark);
		}
		return event;
	}

	// "acceptance", "the first message", "no answer"
	private Optional<Event> named() {
		int mark = this.words.mark();
		Optional<Event> event = this.words.take(NAMED);
		if (event.isEmpty()) {
			this.words.reset(mark);
			this.words.skipTwice(ClauseWords.BEFORE_NOUN);
			event = this.words.take(NAMED);
		}
		int behind = this.words.mark();
		if (event.isPresent() && (this.words.sees(PREDICATE) || this.words.sees(NEGATION))) {
			return Optional.empty();
		}
		this.words.reset(behind);
		if (event.filter((one) -> one == Event.NOT_ANSWERED).isPresent()) {
			this.words.skip(AUXILIARY);
		}
		return event;
	}

	// "they have not accepted the invitation", "sie nach einer Woche nicht geantwortet
	// haben"
	private Optional<Event> clause() {
		this.words.skip(SUBJECT);
		boolean not = false;
		Optional<Wait> wait = Optional.empty();
		String waited = "";
		boolean more = true;
		while (more && !this.words.sees(PREDICATE) && (wait.isEmpty() || !this.words.sees(NAMED))) {
			int mark = this.words.mark();
			boolean negation = this.words.skip(NEGATION);
			not = not || negation;
			more = negation || this.words.skip(OBJECT) || this.words.skip(ADVERB);
			if (!more && wait.isEmpty()) {
				wait = this.times.plain();
				waited = this.words.written(mark, this.words.mark());
				more = wait.isPresent();
			}
		}
		Optional<Event> event = this.words.take(PREDICATE);
		if (event.isEmpty() && wait.isPresent()) {
			event = this.words.take(NAMED).filter(Event::isNegative);
		}
		Optional<Event> meant = not ? event.flatMap(Event::negated) : event;
		if (meant.isPresent()) {
			if (wait.isPresent()) {
				this.times.take(wait.get(), meant.get(), waited);
			}
			while (this.words.skip(AUXILIARY) || skipObject()) {
				// what belongs to the verb
			}
		}
		return meant;
	}

	// "... write them" begins anew.
	private boolean skipObject() {
		return this.words.skip(OBJECT) || (!this.words.sees(FollowUpReader.THEN) && this.words.skip(ADVERB));
	}

}
