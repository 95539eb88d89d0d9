package com.zigral.orchestrator.campaign;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/**
 * Where a person stands in a campaign.
 */
public enum EnrolmentState {

	/** Nothing was done with them yet. */
	QUEUED("queued"),

	/** A job does something with them as soon as a person has approved it. */
	WAITING_APPROVAL("waiting_approval"),

	/** A job does something with them now, or as soon as hours and budget allow. */
	DUE("due"),

	/** An invitation is on its way to them. */
	INVITED("invited"),

	/** They are connected, and were not written to yet. */
	ACCEPTED("accepted"),

	/** They were written to and have not answered. */
	SENT("sent"),

	/** Nobody can tell whether something was sent to them; a person must look. */
	IN_DOUBT("in_doubt"),

	/** Every step is done. */
	COMPLETED("completed"),

	/** They have answered, in whatever way. */
	REPLIED("replied"),

	/** They are not to be contacted. */
	DO_NOT_CONTACT("do_not_contact"),

	/** They were erased. */
	ERASED("erased"),

	/** They cannot be reached, or a person did not want them to be. */
	LEFT_OUT("left_out"),

	/** The campaign ended before they were through. */
	STOPPED("stopped");

	private static final Set<EnrolmentState> ENDS = EnumSet.of(COMPLETED, REPLIED, DO_NOT_CONTACT, ERASED, LEFT_OUT,
			STOPPED);

	@EnumeratedValue
	private final String key;

	EnrolmentState(String key) {
		this.key = key;
	}

	/**
	 * Whether the campaign goes on with the person.
	 * @return whether it does
	 */
	public boolean isActive() {
		return !ENDS.contains(this);
	}

	/**
	 * Whether a job has the person.
	 * @return whether it has
	 */
	public boolean isWithJob() {
		return this == DUE || this == WAITING_APPROVAL;
	}

	/**
	 * Whether another state may follow. An answer counts also after the last step, and
	 * whoever is erased is erased.
	 * @param next the state
	 * @return whether it may
	 */
	boolean mayBecome(EnrolmentState next) {
		if (next == ERASED) {
			return this != ERASED;
		}
		if (!isActive()) {
			return this == COMPLETED && next == REPLIED;
		}
		return switch (next) {
			case QUEUED -> isWithJob() || this == IN_DOUBT;
			case DUE -> this != DUE && this != IN_DOUBT;
			case WAITING_APPROVAL -> this == DUE;
			case INVITED -> isWithJob() || this == IN_DOUBT || this == QUEUED;
			case SENT -> this != INVITED;
			case ACCEPTED -> this != ACCEPTED && this != SENT;
			case IN_DOUBT -> isWithJob();
			case COMPLETED -> this != QUEUED;
			case REPLIED, DO_NOT_CONTACT, LEFT_OUT, STOPPED -> true;
			case ERASED -> throw new IllegalStateException("Told above");
		};
	}

	/**
	 * The name of this state in JSON.
	 * @return the name in snake_case
	 */
	@JsonValue
	String key() {
		return this.key;
	}

	/**
	 * The name of this state in messages.
	 * @return the name in lower case, with blanks
	 */
	public String words() {
		return this.key.replace('_', ' ').toLowerCase(Locale.ROOT);
	}

}
