package com.zigral.shaun;

/**
 * Foreseen trouble with Google or with a sheet, worded for a person.
 */
class SheetsException extends Exception {

	private static final long serialVersionUID = 1L;

	private final Kind kind;

	private final String reason;

	/**
	 * Create the exception.
	 * @param kind what may be done next
	 * @param message what went wrong, where, and what a person can do about it
	 */
	SheetsException(Kind kind, String message) {
		super(message);
		this.kind = kind;
		this.reason = message;
	}

	static SheetsException of(String message) {
		return new SheetsException(Kind.FINAL, message);
	}

	String reason() {
		return this.reason;
	}

	Kind kind() {
		return this.kind;
	}

	boolean isRetryable() {
		return this.kind == Kind.LATER || this.kind == Kind.UNCERTAIN;
	}

	/** What may be done next. */
	enum Kind {

		/** Trying again changes nothing until a person does something. */
		FINAL,

		/** The same, but Google says that it does not fit what stands in the sheet. */
		REFUSED,

		/** Another job is at work in the same spreadsheet, and nothing was done. */
		BUSY,

		/** The same may well succeed later, and nothing was done. */
		LATER,

		/** The same may well succeed now; whether it was done already, nobody knows. */
		UNCERTAIN

	}

}
