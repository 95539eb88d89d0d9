package com.zigral.cli;

import java.time.Instant;

/**
 * A job in the list of jobs.
 *
 * @param jobId its id
 * @param status how it stands
 * @param command the sentence that asked for it
 * @param updatedAt when it last changed
 */
record JobSummary(String jobId, String status, String command, Instant updatedAt) {
}
