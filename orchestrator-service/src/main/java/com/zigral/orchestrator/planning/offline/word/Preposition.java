package com.zigral.orchestrator.planning.offline.word;

/**
 * What a word in front of a name says about it.
 */
public enum Preposition {

	/** A company or market follows. */
	AT,

	/** A company or market follows. */
	OF,

	/** A market, place or company follows. */
	FROM,

	/** A market or place follows. */
	IN,

	/** A place follows. */
	PLACE,

	/** A title follows. */
	AS,

	/** A company follows that people have left. */
	PAST,

	/** A school follows. */
	SCHOOL,

	/** A school follows, if it is none of the names that are places, too. */
	WENT_TO,

	/** German "an": a kind of organisation follows, or a school. */
	AN;

	/** The prepositions by their words. */
	public static final Lexicon<Preposition> PHRASES = Phrases.by(Preposition.class, "preposition");

}
