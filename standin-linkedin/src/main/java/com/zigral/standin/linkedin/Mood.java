package com.zigral.standin.linkedin;

import java.util.List;
import java.util.Random;

import com.zigral.standin.linkedin.member.Member;

/**
 * How a member answers a message.
 */
enum Mood {

	/** Says nothing. */
	SILENT(52),

	/** Wants to know more. */
	INTERESTED(14),

	/** Wants to be asked later. */
	LATER(11),

	/** Wants nothing. */
	NO(9),

	/** Is away; a program answers. */
	OUT_OF_OFFICE(7),

	/** Has nothing to do with it. */
	WRONG_PERSON(7);

	private final int share;

	Mood(int share) {
		this.share = share;
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
		List<String> answers = answers();
		return answers.isEmpty() ? ""
				: answers.get(random.nextInt(answers.size())).formatted(member.name().replaceFirst("\\s.*", ""));
	}

	private List<String> answers() {
		return switch (this) {
			case SILENT -> List.of();
			case INTERESTED ->
				List.of("Thanks for reaching out, %s here. This sounds interesting: can we talk next week?",
						"Good timing. What would it cost for a team of 40?", "Yes, please send me more.");
			case LATER -> List.of("We are in the middle of a migration. Could you ask again in the next quarter?",
					"Not now, but please come back to me in March.");
			case NO ->
				List.of("Thank you, but we are not interested.", "No thanks.", "Please do not write to me any more.");
			case OUT_OF_OFFICE ->
				List.of("Automatic reply: I am out of the office until the 14th and will read this when I am back.",
						"I'm on parental leave. In urgent cases please contact my colleagues.");
			case WRONG_PERSON -> List.of("I am not the right person for this, please talk to our head of operations.",
					"%s here: I have changed teams. Somebody else decides about that now.");
		};
	}

}
