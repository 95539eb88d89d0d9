package com.zigral.standin.linkedin;

import java.util.List;
import java.util.Random;

/**
 * How a member answers a message.
 */
enum Mood {

	/** Says nothing. */
	SILENT(52),

	/** Wants to know more. */
	INTERESTED(14, "Thanks for reaching out, %s here. This sounds interesting: can we talk next week?",
			"Good timing. What would it cost for a team of 40?", "Yes, please send me more."),

	/** Wants to be asked later. */
	LATER(11, "We are in the middle of a migration. Could you ask again in the next quarter?",
			"Not now, but please come back to me in March."),

	/** Wants nothing. */
	NO(9, "Thank you, but we are not interested.", "No thanks.", "Please do not write to me any more."),

	/** Is away; a program answers. */
	OUT_OF_OFFICE(7, "Automatic reply: I am out of the office until the 14th and will read this when I am back.",
			"I'm on parental leave. In urgent cases please contact my colleagues."),

	/** Has nothing to do with it. */
	WRONG_PERSON(7, "I am not the right person for this, please talk to our head of operations.",
			"%s here: I have changed teams. Somebody else decides about that now.");

	private final int share;

	private final List<String> answers;

	Mood(int share, String... answers) {
		this.share = share;
		this.answers = List.of(answers);
	}

	/**
	 * One of the moods, each as often as its share of a hundred says.
	 * @param random decides
	 * @return the mood
	 */
	static Mood of(Random random) {
		int drawn = random.nextInt(100);
		for (Mood mood : values()) {
			drawn -= mood.share;
			if (drawn < 0) {
				return mood;
			}
		}
		return SILENT;
	}

	/**
	 * What a member answers.
	 * @param random decides which of the words
	 * @param member who answers
	 * @return the words, empty when they say nothing
	 */
	String words(Random random, Member member) {
		return this.answers.isEmpty() ? ""
				: this.answers.get(random.nextInt(this.answers.size())).formatted(member.name().split(" ")[0]);
	}

}
