package com.zigral.orchestrator.job;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of a job. It ends up in addresses and file names, so it has none but harmless
 * characters.
 */
public final class JobId {

	/** What an id must look like, for people. */
	public static final String RULE = "must have 1 to 100 letters, digits, dots, dashes or underscores and start with "
			+ "a letter or digit";

	private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

	private JobId() {
	}

	/**
	 * Make an id for a new job.
	 * @return an id nobody has used
	 */
	public static String random() {
		return "job-" + UUID.randomUUID();
	}

	/**
	 * Check an id that somebody gave.
	 * @param id the id, with or without white space around it
	 * @return the id, empty when it is none
	 */
	public static Optional<String> from(String id) {
		return Optional.of(id.strip()).filter((stripped) -> LEGAL.matcher(stripped).matches());
	}

	/**
	 * Check an id from a path.
	 * @param id the id
	 * @return the id
	 * @throws JobNotFoundException if no job can have it
	 */
	public static String require(String id) {
		return from(id).orElseThrow(() -> new JobNotFoundException(id));
	}

}
