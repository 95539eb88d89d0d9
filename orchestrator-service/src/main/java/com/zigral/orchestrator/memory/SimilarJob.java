package com.zigral.orchestrator.memory;

import org.jspecify.annotations.Nullable;

/**
 * A past job that was about the same.
 *
 * @param jobId the job's id
 * @param status where it stood last
 * @param command the sentence that asked for it
 * @param objective what it was good for
 * @param outcome how it ended, JSON data of whoever wrote it
 */
public record SimilarJob(String jobId, @Nullable String status, @Nullable String command, @Nullable String objective,
		@Nullable Object outcome) {
}
