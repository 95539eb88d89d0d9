package com.zigral.agent;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing to be sent to one person in the account owner's name.
 *
 * @param kind what it is, which is also the name of its budget: {@code invitation} or
 * {@code message}
 * @param recipient whom it goes to
 * @param name the recipient's name, as the account owner knows it
 * @param text the exact words, empty when nothing is said
 * @param degree how far away the recipient was in the account's network when somebody
 * looked last, empty when nobody has seen it
 * @param unlessAnsweredSince nothing is sent if the recipient has written after this
 * moment; empty when an answer is no obstacle
 */
public record Outreach(String kind, ProfileUrl recipient, String name, String text, Optional<Degree> degree,
		Optional<Instant> unlessAnsweredSince) {

	/**
	 * One thing to be sent whether or not the recipient has written.
	 * @param kind what it is
	 * @param recipient whom it goes to
	 * @param name the recipient's name
	 * @param text the exact words
	 * @param degree how far away the recipient was
	 */
	public Outreach(String kind, ProfileUrl recipient, String name, String text, Optional<Degree> degree) {
		this(kind, recipient, name, text, degree, Optional.empty());
	}

	/**
	 * One thing to be sent to somebody of whom it is not known how far away they are.
	 * @param kind what it is
	 * @param recipient whom it goes to
	 * @param name the recipient's name
	 * @param text the exact words
	 */
	public Outreach(String kind, ProfileUrl recipient, String name, String text) {
		this(kind, recipient, name, text, Optional.empty());
	}

	/**
	 * The same with other words.
	 * @param words the words
	 * @return the outreach
	 */
	public Outreach saying(String words) {
		return new Outreach(this.kind, this.recipient, this.name, words, this.degree, this.unlessAnsweredSince);
	}

	/**
	 * The same, but only for somebody who has not written meanwhile.
	 * @param since from when on an answer counts
	 * @return the outreach
	 */
	public Outreach unlessAnsweredSince(Instant since) {
		return new Outreach(this.kind, this.recipient, this.name, this.text, this.degree, Optional.of(since));
	}

	/**
	 * How far away somebody was in the account's network.
	 *
	 * @param value {@code 1st}, {@code 2nd} or {@code 3rd}
	 * @param seenAt when that was seen
	 */
	public record Degree(String value, Instant seenAt) {
	}

}
