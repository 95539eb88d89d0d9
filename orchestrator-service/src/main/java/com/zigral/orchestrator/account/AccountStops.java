package com.zigral.orchestrator.account;

import java.time.Instant;
import java.util.Optional;

import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts with which nothing may be done for the moment, whichever job it is for:
 * the site restricts or slows them down, or a job waits for a person with a page open.
 */
public interface AccountStops extends Repository<AccountStop, String> {

	/**
	 * Stop an account because of what an action ran into, if that concerns the account as
	 * a whole.
	 * @param account the account
	 * @param jobId the job
	 * @param outcome how the action ended
	 */
	default void stop(String account, String jobId, Outcome outcome) {
		switch (outcome) {
			case Outcome.NeedsHuman asks ->
				put(account, jobId, asks.kind().map(ErrorKind::key).orElse(null), asks.question(), null);
			case Outcome.NotBefore later when later.kind().equals(Optional.of(ErrorKind.RATE_LIMITED)) ->
				put(account, jobId, ErrorKind.RATE_LIMITED.key(), later.reason(), later.instant());
			case Outcome.NotBefore _, Outcome.Failed _, Outcome.Succeeded _ -> {
			}
		}
	}

	/**
	 * Stop an account, by the database's clock. One atomic statement, because two jobs
	 * may be the first to stop it.
	 * @param account the account
	 * @param jobId the job that ran into it
	 * @param kind what it is
	 * @param reason the same for people
	 * @param until until when, absent when a person must say that work may go on
	 */
	@Transactional
	@Modifying
	@NativeQuery("""
			INSERT INTO account_stop (account, job_id, kind, reason, stopped_at, until)
			VALUES (:account, :jobId, :kind, :reason, now(), cast(:until AS timestamptz))
			ON CONFLICT (account) DO UPDATE SET job_id = excluded.job_id, kind = excluded.kind,
				reason = excluded.reason, stopped_at = excluded.stopped_at, until = excluded.until""")
	void put(String account, String jobId, @Nullable String kind, String reason, @Nullable Instant until);

	/**
	 * Why an account is paused.
	 * @param account the account
	 * @return the reason, empty when work may go on
	 */
	@NativeQuery("SELECT * FROM account_stop WHERE account = :account AND (until IS NULL OR until > now())")
	Optional<AccountStop> find(String account);

	/**
	 * Whether a job has asked a person lately, so that its agent still keeps the page
	 * open.
	 * @param account the account
	 * @param jobId the job
	 * @return whether it has in the last quarter of an hour
	 */
	@NativeQuery("""
			SELECT count(*) > 0 FROM account_stop
			WHERE account = :account AND job_id = :jobId AND stopped_at > now() - interval '15 minutes'""")
	boolean isAsking(String account, String jobId);

	/**
	 * Let work with an account go on.
	 * @param account the account
	 */
	@Transactional
	@Modifying
	@NativeQuery("DELETE FROM account_stop WHERE account = :account")
	void lift(String account);

	/**
	 * Let work go on that stood still for the question of a job, because nobody needs the
	 * answer any more. Restrictions stay.
	 * @param jobId the job
	 */
	@Transactional
	@Modifying
	@NativeQuery("""
			DELETE FROM account_stop
			WHERE job_id = :jobId AND until IS NULL AND (kind IS NULL OR kind <> 'restricted')""")
	void withdrawQuestion(String jobId);

}
