package com.zigral.standin.linkedin.markup;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.zigral.standin.linkedin.member.Generation;

/**
 * Class names, ids and keys that mean nothing and are different each time, as the real
 * site's builds make them.
 */
public final class Hashed {

	/**
	 * The class of what is in a page and not displayed. Pages carry its rule in their
	 * style sheet, so that only the browser knows.
	 */
	public static final String UNDISPLAYED = name();

	private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

	/** How long the class names of {@link Generation#E26} are at least. */
	private static final int SHORTEST_WORD = 30;

	private Hashed() {
	}

	/**
	 * A class name of {@link Generation#S26}.
	 * @return an underscore and eight hexadecimal digits
	 */
	public static String name() {
		return "_" + Integer.toHexString(ThreadLocalRandom.current().nextInt(0x1000_0000, Integer.MAX_VALUE));
	}

	/**
	 * A class name of {@link Generation#E26}.
	 * @return a word of 30 to 50 letters
	 */
	public static String word() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		StringBuilder word = new StringBuilder();
		random.ints(SHORTEST_WORD + random.nextLong(21), 0, LETTERS.length())
			.forEach((index) -> word.append(LETTERS.charAt(index)));
		return word.toString();
	}

	/**
	 * The {@code componentkey} of what has no name of its own.
	 * @return a random UUID
	 */
	public static String uuid() {
		return UUID.randomUUID().toString();
	}

}
