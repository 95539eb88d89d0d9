package com.zigral.lincoln.profile;

import java.util.Locale;

/**
 * Why something is not sent to one person, while others may well get it.
 */
public enum Obstacle {

	/** The address leads to somebody else. */
	OTHER_PROFILE("LinkedIn shows %s instead of %s"),

	/** The profile has another name than the one that was approved. */
	OTHER_NAME("The profile is called '%s', not '%s'"),

	/** There is no such profile. */
	GONE("The profile does not exist any more"),

	/** Nothing can be sent to somebody that far away. */
	OUT_OF_NETWORK("The profile is out of the account's network"),

	/** Whoever may be connected is neither invited nor written to. */
	UNKNOWN_DEGREE("LinkedIn does not show clearly how they are connected, so nothing was sent; see their profile"),

	/** Invitations are for people one does not know yet. */
	ALREADY_CONNECTED("They are connected already"),

	/** An earlier invitation has not been answered. */
	PENDING("An earlier invitation is still pending"),

	/** The member does not take invitations from here. */
	FOLLOW_ONLY("The profile offers no Connect, also not behind More"),

	/** The site asks for proof that they know each other. */
	EMAIL_REQUIRED("LinkedIn asks for their e-mail address to invite them"),

	/** The note does not fit. */
	TOO_LONG("The note has %s characters, LinkedIn takes %s"),

	/** The account has used up its notes. */
	NO_NOTES_LEFT("LinkedIn lets the account write no more notes this month; invite them without one"),

	/** The site did something unforeseen. */
	NOT_TAKEN("LinkedIn did not take it: %s"),

	/** Only connections may be written to. */
	NOT_CONNECTED("They are not connected, and LinkedIn lets only connections be written to"),

	/** Saying the same twice helps nobody. */
	ALREADY_SAID("The thread ends with these very words already"),

	/** Whoever has answered is not written to by a campaign. */
	ANSWERED("They have written meanwhile; read it and answer yourself"),

	/** What a person has begun to write is theirs. */
	DRAFT_IN_BOX("The message field holds a draft that somebody left there: '%s'; send or delete it first"),

	/** A profile may offer no way to its thread. */
	NO_THREAD("The profile offers no way to write to them that Lincoln knows"),

	/** A template was not filled in. */
	UNRESOLVED_PLACEHOLDER("The text has an unresolved placeholder, %s");

	private final String words;

	Obstacle(String words) {
		this.words = words;
	}

	/**
	 * The code by which programs know it, in results and saved states.
	 * @return such as {@code already_connected}
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The reason, worded for people.
	 * @param details what its placeholders stand for, in order; most have none
	 * @return a sentence without a full stop
	 */
	public String words(Object... details) {
		return this.words.formatted(details);
	}

}
