package com.zigral.orchestrator.account;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * Why all work with an account is paused.
 */
@Entity
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
@JsonInclude(JsonInclude.Include.NON_NULL)
public class AccountStop {

	@Id
	@JsonIgnore
	private String account;

	private String jobId;

	private @Nullable String kind;

	private String reason;

	@Column(name = "stopped_at")
	private Instant since;

	private @Nullable Instant until;

	AccountStop() {
	}

	/**
	 * Stop an account.
	 * @param account the account
	 * @param jobId the job that ran into it
	 * @param kind what it is, such as {@code restricted}, absent when nothing is wrong
	 * @param reason the same for people, and what to do about it
	 * @param since since when
	 * @param until until when, absent when a person must say that work may go on
	 */
	public AccountStop(String account, String jobId, @Nullable String kind, String reason, Instant since,
			@Nullable Instant until) {
		this.account = account;
		this.jobId = jobId;
		this.kind = kind;
		this.reason = reason;
		this.since = since;
		this.until = until;
	}

	/**
	 * Which job ran into it.
	 * @return the job's id
	 */
	public String jobId() {
		return this.jobId;
	}

	/**
	 * What it is.
	 * @return what it is, such as {@code restricted}, absent when nothing is wrong
	 */
	public @Nullable String kind() {
		return this.kind;
	}

	/**
	 * Why, for people.
	 * @return the reason and what to do about it
	 */
	public String reason() {
		return this.reason;
	}

	/**
	 * When it ends.
	 * @return the moment, absent when a person must say that work may go on
	 */
	public @Nullable Instant until() {
		return this.until;
	}

	/**
	 * Whether it ends when a person has answered a job's question.
	 * @param job the job's id
	 * @return whether it was this job that asked
	 */
	public boolean isQuestionOf(String job) {
		return this.until == null && this.jobId.equals(job);
	}

}
