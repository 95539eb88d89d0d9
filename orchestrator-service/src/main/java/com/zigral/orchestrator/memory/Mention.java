package com.zigral.orchestrator.memory;

/**
 * Where a job holds a text.
 *
 * @param jobId the job
 * @param context whether its entry holds it
 * @param checkpoint whether its checkpoint does
 * @param history whether its history does
 */
public record Mention(String jobId, boolean context, boolean checkpoint, boolean history) {
}
