package com.zigral.contextmanager.context;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

import com.zigral.service.problem.InvalidInputException;

/**
 * The last entry of a page: the next page begins right after it, at the same cost however
 * deep it lies.
 *
 * @param createdAt when that entry was made, in whole microseconds
 * @param jobId its job
 */
record Cursor(Instant createdAt, JobId jobId) {

	static Cursor of(Entry entry) {
		return new Cursor(entry.createdAt(), entry.jobId());
	}

	/**
	 * Read a cursor that {@link #text()} has written.
	 * @param text the cursor
	 * @return where it points to
	 * @throws InvalidInputException if it is no such text
	 */
	static Cursor parse(String text) {
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
			Instant createdAt = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
			if (createdAt.isBefore(Instant.EPOCH) || createdAt.isAfter(EntryFilter.LATEST)) {
				throw new IllegalArgumentException("Out of range");
			}
			return new Cursor(createdAt, JobId.of(parts[1]));
		}
		catch (RuntimeException ex) {
			throw new InvalidInputException("after",
					"is no cursor of this service: take it from the Link header of the page before");
		}
	}

	/**
	 * The cursor as callers get it.
	 * @return letters, digits, hyphens and underscores
	 */
	String text() {
		String text = ChronoUnit.MICROS.between(Instant.EPOCH, this.createdAt) + " " + this.jobId.value();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
