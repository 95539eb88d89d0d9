package com.zigral.orchestrator.campaign.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the steps for which people are due, without looking at each of the people: most
 * of a campaign's people are due for weeks, until the account may invite them. SQL,
 * because it goes through an index from one step to the next (a loose index scan).
 */
@Component
class DueSteps {

	private static final String WAITING = "active AND job_id IS NULL AND NOT held";

	private static final String FIND = """
			WITH RECURSIVE waiting AS (
				(SELECT campaign_id, sequence_version, step, without_note FROM enrolment
					WHERE %1$s ORDER BY campaign_id, sequence_version, step, without_note LIMIT 1)
				UNION ALL
				SELECT next.* FROM waiting CROSS JOIN LATERAL (
					SELECT campaign_id, sequence_version, step, without_note FROM enrolment
					WHERE %1$s AND (campaign_id, sequence_version, step, without_note) >
						(waiting.campaign_id, waiting.sequence_version, waiting.step, waiting.without_note)
					ORDER BY campaign_id, sequence_version, step, without_note LIMIT 1) AS next)
			SELECT waiting.* FROM waiting JOIN campaign ON campaign.id = waiting.campaign_id
			WHERE campaign.status = 'active'
				AND EXISTS (SELECT FROM enrolment WHERE %1$s AND enrolment.campaign_id = waiting.campaign_id
					AND enrolment.sequence_version = waiting.sequence_version AND enrolment.step = waiting.step
					AND enrolment.without_note = waiting.without_note AND due_at <= :now)
				AND NOT EXISTS (SELECT FROM campaign_job WHERE campaign_job.campaign_id = waiting.campaign_id
					AND campaign_job.sequence_version = waiting.sequence_version AND campaign_job.step = waiting.step
					AND campaign_job.without_note = waiting.without_note AND (settled_at IS NULL OR day = :day))
			ORDER BY campaign.started_at, campaign.id, waiting.step""".formatted(WAITING + " AND step IS NOT NULL");

	private final JdbcClient jdbc;

	DueSteps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Find the steps of campaigns that go on for which somebody is due, except those that
	 * have a job under way, or had the one of the day.
	 * @param now the time
	 * @param day the account's day
	 * @return the steps, those of the campaign that was started first first
	 */
	List<DueStep> find(Instant now, LocalDate day) {
		return this.jdbc.sql(FIND)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("day", day)
			.query((row, _) -> new DueStep(row.getString("campaign_id"), row.getInt("sequence_version"),
					row.getString("step"), row.getBoolean("without_note")))
			.list();
	}

	/**
	 * A step for which people of a campaign are due.
	 *
	 * @param campaignId the campaign
	 * @param sequenceVersion the version of its steps by which they go
	 * @param step the step's id
	 * @param withoutNote whether they are invited without the note
	 */
	record DueStep(String campaignId, int sequenceVersion, String step, boolean withoutNote) {
	}

}
