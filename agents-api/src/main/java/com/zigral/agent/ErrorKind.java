package com.zigral.agent;

import java.util.Locale;

/**
 * What keeps an action from being done, for programs; the sentence beside it is for
 * people.
 */
public enum ErrorKind {

	/** There is no session and no way to open one. */
	AUTH_REQUIRED(false),

	/** The site wants to know who is there; only a person may answer. */
	CHALLENGE(false),

	/** The site has restricted the account; nothing may be done with it. */
	RESTRICTED(false),

	/** The site asks the account to slow down. */
	RATE_LIMITED(true),

	/** The site lets the account do no more of this one thing for a while. */
	LIMIT_REACHED(true),

	/** The page is not as the agent knows it. */
	PAGE_CHANGED(false),

	/** There is no such page. */
	NOT_FOUND(false),

	/** What was asked for cannot be done as it was asked. */
	PRECONDITION(false),

	/** The page took too long. */
	TIMEOUT(true),

	/** The site could not be reached, or broke. */
	NETWORK(true),

	/** Somebody else is at work with the same thing, and nothing was done. */
	BUSY(true),

	/** The browser died, hung or did not do as it was told. */
	BROWSER_CRASHED(true),

	/** Something else, which the sentence names. */
	OTHER(false);

	private final boolean retryable;

	ErrorKind(boolean retryable) {
		this.retryable = retryable;
	}

	/**
	 * Whether the same request may well succeed later, with nothing changed by anybody.
	 * @return whether it may
	 */
	public boolean isRetryable() {
		return this.retryable;
	}

	/**
	 * The name of this kind in JSON.
	 * @return the name in lower case
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
