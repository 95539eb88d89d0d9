package com.zigral.orchestrator.job;

/**
 * A job as it was read or written, with the fence that guards the next write.
 *
 * @param job the job
 * @param fence the version of its checkpoint; whoever holds an old one cannot write
 */
public record StoredJob(Job job, String fence) {
}
