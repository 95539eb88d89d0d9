package com.zigral.orchestrator.planning.offline.word;

/**
 * What a clause asks for, by its verb.
 */
public enum Verb {

	/** Find people. */
	FIND,

	/** Find people of whom the verb speaks already, as in "Who works at". */
	WHO,

	/** Write people to a sheet. */
	WRITE,

	/** Write people to a sheet, or write to them: what follows decides. */
	WRITE_OR_MESSAGE,

	/** Invite people. */
	INVITE,

	/** Send an invitation or a message: what follows decides. */
	SEND,

	/** Write to people. */
	MESSAGE,

	/** Read a sheet, or profiles. */
	READ,

	/** Look whether people have answered. */
	CHECK,

	/** Take invitations back. */
	WITHDRAW,

	/** Make a sheet. */
	CREATE,

	/** German "lege": write people to a sheet, or create one. */
	WRITE_OR_CREATE,

	/** Fill a sheet with people. */
	FILL,

	/** German "lade", which is "invite" with an "ein" and "load" without. */
	LOAD;

	/** Verbs in front of what they are about. */
	public static final Lexicon<Verb> FIRST = Phrases.by(Verb.class, "verb.first");

	/** Verbs behind what they are about. */
	public static final Lexicon<Verb> LAST = Phrases.by(Verb.class, "verb.last");

}
