package com.zigral.orchestrator.job.store;

import java.util.Optional;

import com.zigral.orchestrator.memory.SimilarJob;
import org.jspecify.annotations.Nullable;

/**
 * A past job to learn from. Its texts come from whoever wrote them, cut to a length that
 * cannot crowd out the command.
 *
 * @param command the sentence that asked for it
 * @param objective what it was good for
 * @param status where it stood last
 * @param outcome how it ended
 */
public record PastJob(String command, String objective, String status, String outcome) {

	private static final int MAX_LENGTH = 500;

	static PastJob from(SimilarJob job) {
		return new PastJob(text(job.command()), text(job.objective()), text(job.status()), text(job.outcome()));
	}

	private static String text(@Nullable Object value) {
		String text = Optional.ofNullable(value).map(String::valueOf).orElse("");
		return (text.length() > MAX_LENGTH) ? text.substring(0, MAX_LENGTH) + " ..." : text;
	}

}
