package com.zigral.orchestrator.list;

import java.util.Locale;

/**
 * What becomes of a row of a list, in the order in which they are told apart.
 */
enum RowKind {

	/** Neither a name nor an address can be read: it is left out. */
	UNREADABLE,

	/** A person was erased and stays out. */
	ERASED,

	/** The same person stands further up: it is left out. */
	DUPLICATE,

	/** Nothing may be sent to them; they come in nevertheless. */
	DO_NOT_CONTACT,

	/** Without an address: who it is must be said. */
	WITHOUT_ADDRESS,

	/** A job has found them, or another list has them. */
	KNOWN,

	/** Nobody knows them yet. */
	NEW;

	boolean comesIn() {
		return switch (this) {
			case UNREADABLE, ERASED, DUPLICATE -> false;
			case DO_NOT_CONTACT, WITHOUT_ADDRESS, KNOWN, NEW -> true;
		};
	}

	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
