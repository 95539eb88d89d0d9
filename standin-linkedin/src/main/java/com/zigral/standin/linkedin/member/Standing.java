package com.zigral.standin.linkedin.member;

/**
 * How the account stands with a member.
 */
public enum Standing {

	/** They have nothing to do with each other. */
	STRANGER,

	/** The account has invited the member, who has not answered. */
	PENDING,

	/** The account has taken an invitation back, and may not send another for weeks. */
	WITHDRAWN,

	/** They are connected. */
	CONNECTED

}
