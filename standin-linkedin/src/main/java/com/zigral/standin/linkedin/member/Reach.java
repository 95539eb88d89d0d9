package com.zigral.standin.linkedin.member;

/**
 * How a member lets the account reach them.
 */
public enum Reach {

	/** Connect stands on the profile. */
	OPEN,

	/** Connect is one of the entries behind "More", as with many people far away. */
	BEHIND_MORE,

	/** The profile can only be followed. */
	FOLLOW_ONLY,

	/** The dialog asks for the member's e-mail address. */
	EMAIL_REQUIRED,

	/** The profile shows neither a name nor a way to reach them. */
	OUT_OF_NETWORK;

	/**
	 * How a member is reached unless a control says otherwise.
	 * @param member the member
	 * @return {@link #BEHIND_MORE} for the third degree, {@link #OPEN} for the others
	 */
	public static Reach usual(Member member) {
		return (member.degree() > 2) ? BEHIND_MORE : OPEN;
	}

}
