package com.zigral.orchestrator.planning.offline;

import java.util.Optional;

import com.zigral.orchestrator.planning.offline.word.Sheet;
import com.zigral.orchestrator.planning.offline.word.Verb;
import org.jspecify.annotations.Nullable;

/**
 * What one clause of a sentence says: its verb and the slots around it, as far as they
 * have been read.
 */
final class Clause {

	private @Nullable Verb verb;

	private @Nullable Noun noun;

	private boolean people;

	private boolean them;

	private boolean replied;

	private boolean textRefused;

	private boolean ein;

	private Optional<Sheet> sheet = Optional.empty();

	private Optional<String> text = Optional.empty();

	@Nullable Verb verb() {
		return this.verb;
	}

	void verb(@Nullable Verb read) {
		this.verb = read;
	}

	boolean is(Verb one) {
		return this.verb == one;
	}

	/**
	 * Whether it looks for people, or may do so because it has no verb.
	 * @return whether it does
	 */
	boolean isFinding() {
		return this.verb == null || is(Verb.FIND) || is(Verb.WHO);
	}

	/**
	 * Whether it writes people to a sheet.
	 * @return whether it does
	 */
	boolean isWriting() {
		return (is(Verb.WRITE) || is(Verb.FILL)) && this.noun != Noun.INVITATION;
	}

	@Nullable Noun noun() {
		return this.noun;
	}

	void noun(Noun read) {
		this.noun = read;
	}

	/**
	 * Whether it describes people of its own.
	 * @return whether it does
	 */
	boolean hasPeople() {
		return this.people;
	}

	void foundPeople() {
		this.people = true;
	}

	/**
	 * Whether it refers to people who were described before.
	 * @return whether it does
	 */
	boolean hasThem() {
		return this.them;
	}

	void foundThem() {
		this.them = true;
	}

	boolean hasObject() {
		return this.people || this.them;
	}

	/**
	 * Whether it asks about an answer of people.
	 * @return whether it does
	 */
	boolean hasReplied() {
		return this.replied;
	}

	void foundReplied() {
		this.replied = true;
	}

	/**
	 * Whether it says that no note is to be sent.
	 * @return whether it does
	 */
	boolean isTextRefused() {
		return this.textRefused;
	}

	void refuseText() {
		this.textRefused = true;
	}

	/**
	 * Whether it says anything about words to be sent.
	 * @return {@code true} if it does not
	 */
	boolean isWithoutText() {
		return this.text.isEmpty() && !this.textRefused;
	}

	/**
	 * Whether German "ein" stands behind its verb, which makes "laden" an invitation.
	 * @return whether it does
	 */
	boolean hasEin() {
		return this.ein;
	}

	void foundEin() {
		this.ein = true;
	}

	Optional<Sheet> sheet() {
		return this.sheet;
	}

	void sheet(Optional<Sheet> read) {
		this.sheet = read;
	}

	Optional<String> text() {
		return this.text;
	}

	void text(String read) {
		this.text = Optional.of(read);
	}

	/** What is sent, read or withdrawn. */
	enum Noun {

		/** An invitation to connect. */
		INVITATION,

		/** A message. */
		MESSAGE,

		/** What people have answered. */
		REPLIES,

		/** What people's profiles say. */
		PROFILES

	}

}
