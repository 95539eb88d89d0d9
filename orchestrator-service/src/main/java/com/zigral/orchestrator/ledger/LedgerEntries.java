package com.zigral.orchestrator.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.zigral.agent.Outreach;
import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.ledger.LedgerEntry.State;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of the ledger. Every change names the state it starts from.
 */
@Component
class LedgerEntries {

	private final JdbcClient jdbc;

	private final Tombstones tombstones;

	private final Clock clock;

	LedgerEntries(JdbcClient jdbc, Tombstones tombstones, Clock clock) {
		this.jdbc = jdbc;
		this.tombstones = tombstones;
		this.clock = clock;
	}

	// The account's own first: of another account's, only what the same step has begun
	// counts.
	Optional<LedgerEntry> standing(Claim claim) {
		return this.jdbc.sql("""
				SELECT * FROM ledger
				WHERE kind = :kind AND recipient = :recipient AND state <> 'failed'
				AND (account = :account OR (job_id = :job AND step_id = :step))
				ORDER BY account = :account DESC, id DESC LIMIT 1
				FOR UPDATE""")
			.param("account", claim.lease().account())
			.param("kind", claim.outreach().kind())
			.param("recipient", claim.outreach().recipient().toString())
			.param("job", claim.jobId())
			.param("step", claim.stepId())
			.query(LedgerEntries::entry)
			.optional();
	}

	long intend(Claim claim) {
		return this.jdbc.sql("""
				INSERT INTO ledger
				(job_id, step_id, account, kind, recipient, name, words, payload_hash, state, intended_at)
				VALUES (:job, :step, :account, :kind, :recipient, :name, :words, :hash, 'intent', :now)
				RETURNING id""")
			.param("job", claim.jobId())
			.param("step", claim.stepId())
			.param("account", claim.lease().account())
			.param("kind", claim.outreach().kind())
			.param("recipient", claim.outreach().recipient().toString())
			.param("name", claim.outreach().name())
			.param("words", claim.outreach().text())
			.param("hash", hash(claim.outreach()))
			.param("now", Budgets.at(this.clock.instant()))
			.query(Long.class)
			.single();
	}

	// Nothing was sent under an intent, so another job or other words may have it.
	void intendAgain(long id, Claim claim) {
		this.jdbc.sql("""
				UPDATE ledger
				SET job_id = :job, step_id = :step, name = :name, words = :words, payload_hash = :hash, state = 'intent'
				WHERE id = :id AND state IN ('intent', 'armed')""")
			.param("job", claim.jobId())
			.param("step", claim.stepId())
			.param("name", claim.outreach().name())
			.param("words", claim.outreach().text())
			.param("hash", hash(claim.outreach()))
			.param("id", id)
			.update();
	}

	boolean arm(long id, Claim claim) {
		return this.jdbc.sql("""
				UPDATE ledger SET state = 'armed', armed_at = :now
				WHERE id = :id AND state = 'intent' AND payload_hash = :hash AND job_id = :job
				AND EXISTS (SELECT 1 FROM account_lease
				            WHERE account = :account AND fence = :fence AND expires_at > now())""")
			.param("now", Budgets.at(this.clock.instant()))
			.param("id", id)
			.param("hash", hash(claim.outreach()))
			.param("job", claim.jobId())
			.param("account", claim.lease().account())
			.param("fence", claim.lease().fence())
			.update() == 1;
	}

	boolean settle(long id, State state, String note) {
		return this.jdbc.sql("""
				UPDATE ledger SET state = :state, note = :note, settled_at = :now
				WHERE id = :id AND state IN ('intent', 'armed', 'unknown')""")
			.param("state", state.key())
			.param("note", note)
			.param("now", Budgets.at(this.clock.instant()))
			.param("id", id)
			.update() == 1;
	}

	int count(String account, State state) {
		return this.jdbc.sql("SELECT count(*) FROM ledger WHERE account = :account AND state = :state")
			.param("account", account)
			.param("state", state.key())
			.query(Integer.class)
			.single();
	}

	List<String> names(ProfileUrl profile) {
		return this.jdbc.sql("SELECT DISTINCT name FROM ledger WHERE recipient = :profile")
			.param("profile", profile.toString())
			.query(String.class)
			.list();
	}

	// What stands for them keeps the rows of one person together, and unlike all others.
	int erase(ProfileUrl profile) {
		return this.jdbc.sql("""
				UPDATE ledger SET recipient = :tombstone, name = '(erased)', words = '(erased)', payload_hash = '',
				note = CASE WHEN note IS NULL THEN NULL ELSE '(erased)' END
				WHERE recipient = :profile""")
			.param("tombstone", new ProfileUrl("erased-" + this.tombstones.hash(profile)).toString())
			.param("profile", profile.toString())
			.update();
	}

	Optional<LedgerEntry> find(long id) {
		return this.jdbc.sql("SELECT * FROM ledger WHERE id = :id")
			.param("id", id)
			.query(LedgerEntries::entry)
			.optional();
	}

	List<LedgerEntry> list(LedgerFilter filter, long before, int limit) {
		return this.jdbc.sql("""
				SELECT * FROM ledger WHERE id < :before
				AND (:job::text IS NULL OR job_id = :job)
				AND (:recipient::text IS NULL OR recipient = :recipient)
				AND (:kind::text IS NULL OR kind = :kind)
				AND (:state::text IS NULL OR state = :state)
				ORDER BY id DESC LIMIT :limit""")
			.param("before", before)
			.param("job", filter.jobId())
			.param("recipient", filter.recipient())
			.param("kind", filter.kind())
			.param("state", filter.state())
			.param("limit", limit)
			.query(LedgerEntries::entry)
			.list();
	}

	private static LedgerEntry entry(ResultSet row, int number) throws SQLException {
		return new LedgerEntry(row.getLong("id"), row.getString("job_id"), row.getString("step_id"),
				row.getString("account"), row.getString("kind"),
				ProfileUrl.from(row.getString("recipient")).orElseThrow(), row.getString("name"),
				row.getString("words"), State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
				row.getString("note"), row.getObject("intended_at", OffsetDateTime.class).toInstant(),
				instant(row, "armed_at"), instant(row, "settled_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private static String hash(Outreach outreach) {
		try {
			String payload = String.join("\n", outreach.kind(), outreach.recipient().toString(), outreach.text());
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(payload.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
