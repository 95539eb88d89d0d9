package com.zigral.agent;

/**
 * One thing to be sent to one person in the account owner's name.
 *
 * @param kind what it is, which is also the name of its budget: {@code invitation} or
 * {@code message}
 * @param recipient whom it goes to
 * @param name the recipient's name, as the account owner knows it
 * @param text the exact words, empty when nothing is said
 */
public record Outreach(String kind, ProfileUrl recipient, String name, String text) {

	/**
	 * The same with other words.
	 * @param words the words
	 * @return the outreach
	 */
	public Outreach saying(String words) {
		return new Outreach(this.kind, this.recipient, this.name, words);
	}

}
