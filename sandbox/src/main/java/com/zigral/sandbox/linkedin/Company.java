package com.zigral.sandbox.linkedin;

/**
 * A company of the practice site.
 *
 * @param term what it is in searches
 * @param industry its industry
 * @param trade what it does in two or three words, as people put it in their headline
 */
public record Company(Term term, Term industry, String trade) {

	/**
	 * Its name.
	 * @return the name
	 */
	public String name() {
		return this.term.name();
	}

}
