package com.zigral.lincoln.sweep;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * One entry of a list, by which it is known again: digests, because a watermark is kept
 * for long and nobody's words belong in it.
 *
 * @param key a digest of whom it is about
 * @param content a digest of what it says
 * @param clock a digest of the time of day that it shows, {@value #NO_CLOCK} when it
 * shows none
 * @param state {@value #READ}, {@value #UNREAD} or {@value #PENDING}
 */
record ListMark(String key, String content, String clock, String state) {

	/** How many characters a mark has as a text. */
	static final int LENGTH = 17;

	private static final int KEY = 8;

	private static final int CONTENT = 14;

	private static final int CLOCK = 16;

	private static final String NO_CLOCK = "--";

	private static final String READ = "r";

	private static final String UNREAD = "u";

	private static final String PENDING = "p";

	/** "10:24 AM": days and weeks, in words, change by themselves. */
	private static final Pattern TIME_OF_DAY = Pattern.compile("\\D*\\p{Nd}{1,2}[:.h時]\\s?\\p{Nd}{2}.*");

	/**
	 * The mark of an entry.
	 * @param about whom it is about
	 * @param says what it says
	 * @param time the time that it shows, in whatever words
	 * @param unread whether it is marked as new
	 * @return the mark
	 */
	static ListMark of(String about, String says, String time, boolean unread) {
		String clock = TIME_OF_DAY.matcher(time).matches() ? digest(time).substring(0, CLOCK - CONTENT) : NO_CLOCK;
		return new ListMark(digest(about).substring(0, KEY), digest(about + '\n' + says).substring(0, CONTENT - KEY),
				clock, unread ? UNREAD : READ);
	}

	static ListMark from(String text) {
		return new ListMark(text.substring(0, KEY), text.substring(KEY, CONTENT), text.substring(CONTENT, CLOCK),
				text.substring(CLOCK));
	}

	private static String digest(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What tells it from others that it may be taken for.
	 * @return whom it is about and what it says; nothing that another has when it was put
	 * off
	 */
	String identity() {
		return isPending() ? PENDING + this.key : this.key + this.content;
	}

	boolean saysTheSameAs(ListMark other) {
		return identity().equals(other.identity());
	}

	boolean isPending() {
		return this.state.equals(PENDING);
	}

	ListMark asPending() {
		return new ListMark(this.key, this.content, this.clock, PENDING);
	}

	/**
	 * Whether an entry that says the same has become new since: it was read and is not
	 * any more, or shows another time of the day.
	 * @param now the entry as it is now
	 * @return whether it has
	 */
	boolean wasReadBefore(ListMark now) {
		boolean isLater = !this.clock.equals(NO_CLOCK) && !now.clock.equals(NO_CLOCK) && !this.clock.equals(now.clock);
		return isLater || (this.state.equals(READ) && now.state.equals(UNREAD));
	}

	@Override
	public String toString() {
		return this.key + this.content + this.clock + this.state;
	}

}
