package com.zigral.orchestrator.ledger;

import java.time.Instant;
import java.util.Optional;

import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts with which nothing may be done for the moment, whichever job it is for:
 * the site restricts or slows them down, or a job waits for a person with a page open.
 */
@Transactional
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
	@Modifying
	@Query("""
			insert into AccountStop (account, jobId, kind, reason, since, until)
			values (:account, :jobId, :kind, :reason, instant, :until)
			on conflict (account) do update set jobId = excluded.jobId, kind = excluded.kind,
				reason = excluded.reason, since = excluded.since, until = excluded.until""")
	void put(String account, String jobId, @Nullable String kind, String reason, @Nullable Instant until);

	/**
	 * Why an account stands still.
	 * @param account the account
	 * @return the reason, empty when work may go on
	 */
	@Query("""
			select stop from AccountStop stop
			where stop.account = :account and (stop.until is null or stop.until > instant)""")
	Optional<AccountStop> find(String account);

	/**
	 * Whether a job has asked a person lately, so that its agent still keeps the page
	 * open.
	 * @param account the account
	 * @param jobId the job
	 * @return whether it has in the last quarter of an hour
	 */
	@Query("""
			select count(stop) > 0 from AccountStop stop
			where stop.account = :account and stop.jobId = :jobId and stop.since > instant - 15 minute""")
	boolean isAsking(String account, String jobId);

	/**
	 * Let work with an account go on.
	 * @param account the account
	 */
	@Modifying
	@Query("delete from AccountStop stop where stop.account = :account")
	void lift(String account);

	/**
	 * Let work go on that stood still for the question of a job, because nobody needs the
	 * answer any more. Restrictions stay.
	 * @param jobId the job
	 */
	@Modifying
	@Query("""
			delete from AccountStop stop
			where stop.jobId = :jobId and stop.until is null and (stop.kind is null or stop.kind <> 'restricted')""")
	void withdrawQuestion(String jobId);

}
