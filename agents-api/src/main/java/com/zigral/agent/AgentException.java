package com.zigral.agent;

import org.jspecify.annotations.Nullable;

/**
 * What keeps an agent from going on, worded for a person. It is how agents fail inside;
 * to the outside it becomes an {@link Outcome}.
 */
public class AgentException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final ErrorKind kind;

	private final String reason;

	/**
	 * Create the exception.
	 * @param kind what keeps the action from being done; it also tells whether the same
	 * request may succeed later
	 * @param reason what went wrong, where, and what a person can do about it
	 */
	public AgentException(ErrorKind kind, String reason) {
		super(reason);
		this.kind = kind;
		this.reason = reason;
	}

	/**
	 * Create the exception.
	 * @param kind what keeps the action from being done
	 * @param reason what went wrong, where, and what a person can do about it
	 * @param cause what it was first seen as, if anything
	 */
	public AgentException(ErrorKind kind, String reason, @Nullable Throwable cause) {
		super(reason, cause);
		this.kind = kind;
		this.reason = reason;
	}

	/**
	 * What keeps the action from being done.
	 * @return the kind
	 */
	public final ErrorKind kind() {
		return this.kind;
	}

	/**
	 * The sentence for people.
	 * @return the reason
	 */
	public final String reason() {
		return this.reason;
	}

}
