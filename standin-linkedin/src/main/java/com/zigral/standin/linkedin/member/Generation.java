package com.zigral.standin.linkedin.member;

/**
 * A generation of the site's markup. The real site serves all of them at the same time.
 */
public enum Generation {

	/**
	 * Server-driven UI of 2026: hashed class names, {@code componentkey} attributes, the
	 * name in an h2.
	 */
	S26,

	/** Ember as it is still served in 2026: lists with hashed class names. */
	E26,

	/** Ember of 2024: the name in an h1, class names that people can read. */
	E24

}
