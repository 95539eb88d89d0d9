package com.zigral.orchestrator.job.store;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.orchestrator.job.JobLabel;
import com.zigral.orchestrator.memory.ContextEntry;
import org.jspecify.annotations.Nullable;

/**
 * A job as the list of jobs shows it.
 *
 * @param jobId its id
 * @param name what people call it
 * @param archived whether it is out of sight
 * @param status where its latest run stands
 * @param command the sentence that asked for that run
 * @param objective what it is good for
 * @param tokens what planning the job has cost, sent and received together
 * @param result {@code empty} when it came to nothing, blank otherwise
 * @param createdAt when it was first known
 * @param updatedAt when it last changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobSummary(String jobId, @Nullable String name, boolean archived, String status, String command,
		String objective, long tokens, String result, Instant createdAt, Instant updatedAt) {

	/**
	 * What is shown of a job.
	 * @param entry its context entry
	 * @return the job
	 */
	public static JobSummary from(ContextEntry entry) {
		RememberedJob job = RememberedJob.from(entry);
		JobLabel label = JobLabel.from(entry);
		return new JobSummary(entry.jobId(), label.name(), label.archived(), job.text("status"), job.text("command"),
				job.text("objective"), (job.facts().get("tokens") instanceof Number tokens) ? tokens.longValue() : 0,
				job.text("result"), entry.createdAt(), entry.updatedAt());
	}

}
