package com.zigral.orchestrator.memory;

import java.time.Instant;
import java.util.Map;

/**
 * What the context manager holds of one job.
 *
 * @param jobId the job's id
 * @param jobType the type of job
 * @param contextData what is known of it
 * @param createdAt when it was first known
 * @param updatedAt when it was last changed
 */
public record ContextEntry(String jobId, String jobType, Map<String, Object> contextData, Instant createdAt,
		Instant updatedAt) {
}
