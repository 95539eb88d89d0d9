package com.zigral.contextmanager.context;

import java.util.Set;

import com.zigral.contextmanager.document.Name;
import com.zigral.service.problem.InvalidInputException;

/**
 * The id of a job: 1 to 255 characters without white space around them, and not {@code .}
 * or {@code ..}, which clients resolve before they send an address.
 *
 * @param value the id
 */
public record JobId(String value) {

	static final String FIELD = "job_id";

	private static final int MAX_LENGTH = 255;

	private static final Set<String> DOTS = Set.of(".", "..");

	/**
	 * Take an id out of a path.
	 * @param given the id as it was given
	 * @return the id
	 * @throws InvalidInputException if it is none
	 */
	public static JobId of(String given) {
		String problem = problem(given);
		if (!problem.isEmpty()) {
			throw new InvalidInputException(FIELD, problem);
		}
		return new JobId(given.strip());
	}

	static String problem(String given) {
		return DOTS.contains(given.strip()) ? "must not be . or .., which mean something else in an address"
				: Name.problem(given, MAX_LENGTH);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
