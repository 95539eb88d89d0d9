package com.zigral.orchestrator.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts with which nothing may be done for the moment, whichever job it is for:
 * the site restricts or slows them down, or a job waits for a person with a page open.
 */
@Component
public class AccountStops {

	private final JdbcClient jdbc;

	AccountStops(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Stop an account because of what an action ran into, if that concerns the account as
	 * a whole.
	 * @param account the account
	 * @param jobId the job
	 * @param outcome how the action ended
	 */
	public void stop(String account, String jobId, Outcome outcome) {
		switch (outcome) {
			case Outcome.NeedsHuman asks -> stop(account, jobId, asks.kind(), asks.question(), null);
			case Outcome.NotBefore later when later.kind().equals(Optional.of(ErrorKind.RATE_LIMITED)) ->
				stop(account, jobId, later.kind(), later.reason(), later.instant());
			case Outcome.NotBefore _, Outcome.Failed _, Outcome.Succeeded _ -> {
			}
		}
	}

	private void stop(String account, String jobId, Optional<ErrorKind> kind, String reason, @Nullable Instant until) {
		this.jdbc.sql("""
				INSERT INTO account_stop (account, job_id, kind, reason, stopped_at, until)
				VALUES (:account, :job, :kind, :reason, now(), :until)
				ON CONFLICT (account) DO UPDATE SET job_id = excluded.job_id, kind = excluded.kind,
				reason = excluded.reason, stopped_at = excluded.stopped_at, until = excluded.until""")
			.param("account", account)
			.param("job", jobId)
			.param("kind", kind.map(ErrorKind::key).orElse(null))
			.param("reason", reason)
			.param("until", Optional.ofNullable(until).map((at) -> at.atOffset(ZoneOffset.UTC)).orElse(null))
			.update();
	}

	/**
	 * Why an account stands still.
	 * @param account the account
	 * @return the reason, empty when work may go on
	 */
	public Optional<AccountStop> find(String account) {
		return this.jdbc.sql("""
				SELECT job_id, kind, reason, stopped_at, until FROM account_stop
				WHERE account = :account AND (until IS NULL OR until > now())""")
			.param("account", account)
			.query(AccountStops::stop)
			.optional();
	}

	/**
	 * Let work with an account go on.
	 * @param account the account
	 */
	public void lift(String account) {
		this.jdbc.sql("DELETE FROM account_stop WHERE account = :account").param("account", account).update();
	}

	/**
	 * Let work go on that stood still for the question of a job, because nobody needs the
	 * answer any more. Restrictions stay.
	 * @param jobId the job
	 */
	public void withdrawQuestion(String jobId) {
		this.jdbc
			.sql("DELETE FROM account_stop WHERE job_id = :job AND until IS NULL AND kind IS DISTINCT FROM :restricted")
			.param("job", jobId)
			.param("restricted", ErrorKind.RESTRICTED.key())
			.update();
	}

	private static AccountStop stop(ResultSet row, int number) throws SQLException {
		return new AccountStop(row.getString("job_id"), row.getString("kind"), row.getString("reason"),
				row.getObject("stopped_at", OffsetDateTime.class).toInstant(),
				Optional.ofNullable(row.getObject("until", OffsetDateTime.class))
					.map(OffsetDateTime::toInstant)
					.orElse(null));
	}

}
