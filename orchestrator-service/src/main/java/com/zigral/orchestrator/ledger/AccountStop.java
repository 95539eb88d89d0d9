package com.zigral.orchestrator.ledger;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why all work with an account stands still.
 *
 * @param jobId the job that ran into it
 * @param kind what it is, such as {@code restricted}, absent when nothing is wrong
 * @param reason the same for people, and what to do about it
 * @param since since when
 * @param until until when, absent when a person must say that work may go on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountStop(String jobId, @Nullable String kind, String reason, Instant since, @Nullable Instant until) {

	/**
	 * Whether it ends when a person has answered a job's question.
	 * @param job the job's id
	 * @return whether it was this job that asked
	 */
	public boolean isQuestionOf(String job) {
		return this.until == null && this.jobId.equals(job);
	}

}
