package com.zigral.cli;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A job in the list of jobs.
 *
 * @param jobId its id
 * @param status how it stands
 * @param command the sentence that asked for it
 * @param result {@code empty} when it came to nothing
 * @param updatedAt when it last changed
 */
record JobSummary(String jobId, String status, String command, @Nullable String result, Instant updatedAt) {

	/**
	 * How it stands, for people.
	 * @return its status in words
	 */
	String standing() {
		return this.status.replace('_', ' ') + ("empty".equals(this.result) ? ": nothing" : "");
	}

}
