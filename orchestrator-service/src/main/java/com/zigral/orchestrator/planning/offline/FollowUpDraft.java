package com.zigral.orchestrator.planning.offline;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import com.zigral.orchestrator.planning.offline.campaign.Event;
import com.zigral.orchestrator.planning.offline.campaign.FollowUp;
import com.zigral.orchestrator.planning.offline.campaign.FollowUp.Kind;
import com.zigral.orchestrator.planning.offline.campaign.Wait;
import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import org.jspecify.annotations.Nullable;

/**
 * What has been read of a later step.
 */
final class FollowUpDraft {

	private final Set<Event> events = EnumSet.noneOf(Event.class);

	private @Nullable Kind kind;

	private Optional<String> text = Optional.empty();

	private Optional<Wait> wait = Optional.empty();

	private boolean needsBack;

	boolean hasNoKind() {
		return this.kind == null;
	}

	boolean is(Kind one) {
		return this.kind == one;
	}

	void kind(Kind read) {
		this.kind = read;
	}

	void say(String words) {
		this.kind = Kind.MESSAGE;
		this.text = Optional.of(words);
	}

	/** German "ziehe", which takes back only with a "zurück" behind it. */
	void withdrawOnlyWithBack() {
		this.kind = Kind.WITHDRAW;
		this.needsBack = true;
	}

	boolean needsBack() {
		return this.needsBack;
	}

	void foundBack() {
		this.needsBack = false;
	}

	Set<Event> events() {
		return this.events;
	}

	void happened(Event event) {
		this.events.add(event);
	}

	boolean hasWait() {
		return this.wait.isPresent();
	}

	/**
	 * Take how long to wait.
	 * @param read how long
	 * @param said in which words
	 * @throws DeclinedException if that was said before
	 */
	void wait(Wait read, String said) {
		if (this.wait.isPresent()) {
			throw new DeclinedException(DeclineReason.TWICE, said);
		}
		this.wait = Optional.of(read);
	}

	boolean isTimed() {
		return this.wait.isPresent() || !this.events.isEmpty();
	}

	/**
	 * Whether it says what is to be done, with all that this needs.
	 * @return whether it does
	 */
	boolean isComplete() {
		if (this.kind == null) {
			return false;
		}
		return switch (this.kind) {
			case MESSAGE -> this.text.isPresent();
			case WITHDRAW -> !this.needsBack;
			case STOP -> !this.events.isEmpty();
		};
	}

	FollowUp done(String said) {
		if (this.kind == null) {
			throw new IllegalStateException("A later step that does nothing: " + said);
		}
		return new FollowUp(this.kind, this.text, this.events, this.wait, said);
	}

}
