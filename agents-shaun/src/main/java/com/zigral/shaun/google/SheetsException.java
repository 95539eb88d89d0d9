package com.zigral.shaun.google;

import com.zigral.agent.AgentException;
import com.zigral.agent.ErrorKind;

/**
 * What keeps Shaun from working with Google or with a sheet, worded for a person.
 */
public final class SheetsException extends AgentException {

	private static final long serialVersionUID = 1L;

	private final Retry retry;

	/**
	 * Create the exception.
	 * @param retry what may be done next
	 * @param message what went wrong, where, and what a person can do about it
	 */
	public SheetsException(Retry retry, String message) {
		super(retry.kind, message);
		this.retry = retry;
	}

	/**
	 * Create an exception for what only a person can put right.
	 * @param message what went wrong, where, and what a person can do about it
	 * @return the exception, with {@link Retry#FINAL}
	 */
	public static SheetsException of(String message) {
		return new SheetsException(Retry.FINAL, message);
	}

	/**
	 * What may be done next, in more detail than {@link #kind()} says.
	 * @return one of the ways to go on
	 */
	public Retry retry() {
		return this.retry;
	}

	/** What may be done next. */
	public enum Retry {

		/** Trying again changes nothing until a person does something. */
		FINAL(ErrorKind.OTHER),

		/** The same, but Google says that it does not fit what stands in the sheet. */
		REFUSED(ErrorKind.OTHER),

		/** Another job is at work in the same spreadsheet, and nothing was done. */
		BUSY(ErrorKind.BUSY),

		/** The same may well succeed later, and nothing was done. */
		LATER(ErrorKind.NETWORK),

		/** The same may well succeed now; whether it was done already, nobody knows. */
		UNCERTAIN(ErrorKind.NETWORK);

		private final ErrorKind kind;

		Retry(ErrorKind kind) {
			this.kind = kind;
		}

	}

}
