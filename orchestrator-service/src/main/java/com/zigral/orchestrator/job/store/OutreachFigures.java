package com.zigral.orchestrator.job.store;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What campaigns have brought with the people of a job, long after it ended. Numbers
 * only: what people or pages say is no part of what a planner learns from.
 *
 * @param invited how many were invited
 * @param accepted how many of these accepted
 * @param written how many were written to
 * @param answered how many of these answered
 */
public record OutreachFigures(int invited, int accepted, int written, int answered) {

	private static final String BEGINNING = "Its people since then: ";

	/** What was said before, to be said anew. */
	private static final Pattern SAID = Pattern.compile("^" + BEGINNING + "[0-9a-z, ]{0,100}\\. ?");

	/**
	 * Say so at the beginning of a job's outcome, which readers may cut at its end.
	 * @param outcome the outcome, which may have other figures
	 * @return the outcome with these figures; a blank one stays blank
	 */
	String addedTo(String outcome) {
		String own = SAID.matcher(outcome).replaceFirst("");
		return own.isEmpty() ? outcome : "%s%s. %s".formatted(BEGINNING, words(), own);
	}

	private String words() {
		Stream<String> invitations = (this.invited > 0)
				? Stream.of(this.invited + " invited", this.accepted + " accepted") : Stream.empty();
		Stream<String> messages = (this.written > 0)
				? Stream.of(this.written + " written to", this.answered + " answered")
				: Stream.of(this.answered + " answered");
		return Stream.concat(invitations, messages).collect(Collectors.joining(", "));
	}

}
