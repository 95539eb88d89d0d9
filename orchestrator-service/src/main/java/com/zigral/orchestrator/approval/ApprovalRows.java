package com.zigral.orchestrator.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.approval.Approval.Status;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The stored requests, one a step.
 */
@Component
class ApprovalRows {

	private static final TypeReference<List<ApprovalItem>> ITEMS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ApprovalRows(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	Optional<Approval> find(String jobId, String stepId) {
		return this.jdbc.sql("SELECT * FROM approval WHERE job_id = :job AND step_id = :step")
			.param("job", jobId)
			.param("step", stepId)
			.query(this::approval)
			.optional();
	}

	List<Approval> waiting(@Nullable String jobId) {
		return this.jdbc.sql("""
				SELECT * FROM approval WHERE status = 'waiting' AND (:job::text IS NULL OR job_id = :job)
				ORDER BY requested_at LIMIT 500""").param("job", jobId).query(this::approval).list();
	}

	void request(Approval approval) {
		this.jdbc.sql("""
				INSERT INTO approval (job_id, step_id, rendered_hash, hash, items, status, requested_at, expires_at)
				VALUES (:job, :step, :rendered, :hash, :items, 'waiting', :requested, :expires)
				ON CONFLICT (job_id, step_id) DO UPDATE
				SET rendered_hash = excluded.rendered_hash, hash = excluded.hash, items = excluded.items,
				status = 'waiting', requested_at = excluded.requested_at, expires_at = excluded.expires_at,
				decided_at = NULL, decided_by = NULL, reason = NULL""")
			.param("job", approval.jobId())
			.param("step", approval.stepId())
			.param("rendered", approval.renderedHash())
			.param("hash", approval.hash())
			.param("items", this.json.writeValueAsString(approval.items()))
			.param("requested", at(approval.requestedAt()))
			.param("expires", at(approval.expiresAt()))
			.update();
	}

	void withdraw(String jobId, String reason, Instant now) {
		this.jdbc.sql("""
				UPDATE approval SET status = 'rejected', decided_at = :now, reason = :reason
				WHERE job_id = :job AND status = 'waiting'""")
			.param("now", at(now))
			.param("reason", reason)
			.param("job", jobId)
			.update();
	}

	List<Approval> holding(ProfileUrl profile) {
		return this.jdbc.sql("SELECT * FROM approval WHERE strpos(items, :profile) > 0")
			.param("profile", profile.toString())
			.query(this::approval)
			.list()
			.stream()
			.filter((approval) -> approval.items().stream().anyMatch((item) -> isOf(item, profile)))
			.toList();
	}

	int erase(ProfileUrl profile) {
		List<Approval> holding = holding(profile);
		holding.forEach((approval) -> this.jdbc
			.sql("UPDATE approval SET items = :items WHERE job_id = :job AND step_id = :step")
			.param("items",
					this.json
						.writeValueAsString(approval.items().stream().filter((item) -> !isOf(item, profile)).toList()))
			.param("job", approval.jobId())
			.param("step", approval.stepId())
			.update());
		return holding.size();
	}

	private static boolean isOf(ApprovalItem item, ProfileUrl profile) {
		return item.profile().filter(profile::equals).isPresent();
	}

	boolean change(Approval changed, String seen) {
		return this.jdbc.sql("""
				UPDATE approval SET hash = :hash, items = :items, status = :status, expires_at = :expires,
				decided_at = :decided, decided_by = :by, reason = :reason
				WHERE job_id = :job AND step_id = :step AND hash = :seen AND status = 'waiting'""")
			.param("hash", changed.hash())
			.param("items", this.json.writeValueAsString(changed.items()))
			.param("status", changed.status().key())
			.param("expires", at(changed.expiresAt()))
			.param("decided", (changed.decidedAt() != null) ? at(changed.decidedAt()) : null)
			.param("by", changed.decidedBy())
			.param("reason", changed.reason())
			.param("job", changed.jobId())
			.param("step", changed.stepId())
			.param("seen", seen)
			.update() == 1;
	}

	private Approval approval(ResultSet row, int number) throws SQLException {
		OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
		return new Approval(row.getString("job_id"), row.getString("step_id"), row.getString("rendered_hash"),
				row.getString("hash"), this.json.readValue(row.getString("items"), ITEMS),
				Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
				row.getObject("requested_at", OffsetDateTime.class).toInstant(),
				row.getObject("expires_at", OffsetDateTime.class).toInstant(),
				(decided != null) ? decided.toInstant() : null, row.getString("decided_by"), row.getString("reason"));
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
