package com.zigral.standin.linkedin.member;

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

	/**
	 * How many people work there, by LinkedIn's codes: B for up to 10, I for over 10,000.
	 * @return the code
	 */
	String headCount() {
		return String.valueOf((char) ('B' + this.term.id() % 8));
	}

}
