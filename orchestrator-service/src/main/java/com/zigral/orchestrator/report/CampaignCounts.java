package com.zigral.orchestrator.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what campaigns have brought, one of them or all in one pass: what was sent is
 * what the ledger has confirmed, and an answer counts for the last message before it.
 * SQL, because the figures are counted where the rows are; it reads what other packages
 * keep.
 */
@Component
public class CampaignCounts {

	private static final String FUNNELS = """
			WITH touch AS (
				SELECT campaign_id, recipient, bool_or(kind = 'invitation') AS invited,
					bool_or(kind = 'message') AS written
				FROM ledger WHERE %1$s AND state = 'confirmed' GROUP BY campaign_id, recipient),
			person AS (
				SELECT enrolment.*, coalesce(touch.invited, false) AS invited, coalesce(touch.written, false) AS written
				FROM enrolment LEFT JOIN touch
					ON touch.campaign_id = enrolment.campaign_id AND touch.recipient = enrolment.profile
				WHERE enrolment.%1$s)
			SELECT campaign_id, count(*) AS enrolled,
				count(*) FILTER (WHERE invited) AS invited,
				count(*) FILTER (WHERE NOT invited AND accepted_at IS NULL AND NOT written AND ended_at IS NULL) AS to_invite,
				count(*) FILTER (WHERE invited AND accepted_at IS NOT NULL) AS accepted,
				count(*) FILTER (WHERE invited AND accepted_at IS NULL AND ended_at IS NULL) AS to_accept,
				count(*) FILTER (WHERE accepted_at IS NOT NULL) AS connected,
				count(*) FILTER (WHERE written) AS written,
				count(*) FILTER (WHERE NOT written AND ended_at IS NULL) AS to_write,
				count(*) FILTER (WHERE NOT written AND accepted_at IS NOT NULL AND ended_at IS NULL) AS connected_to_write,
				count(*) FILTER (WHERE written AND replied_at IS NOT NULL) AS answered,
				count(*) FILTER (WHERE written AND replied_at IS NULL AND ended_at IS NULL) AS to_answer
			FROM person GROUP BY campaign_id""";

	private static final String STEPS = """
			SELECT touch.campaign_id, touch.campaign_step AS step, campaign_job.sequence_version AS version,
				count(*) AS sent, count(*) FILTER (WHERE answered) AS answered,
				count(*) FILTER (WHERE NOT answered AND is_last AND ended_at IS NULL AND replied_at IS NULL) AS open
			FROM (SELECT ledger.*, enrolment.ended_at, enrolment.replied_at, lead(ledger.settled_at) OVER later IS NULL AS is_last,
					coalesce(enrolment.replied_at >= ledger.settled_at AND enrolment.replied_at <
						coalesce(lead(ledger.settled_at) OVER later, 'infinity'), false) AS answered
				FROM ledger JOIN enrolment ON enrolment.campaign_id = ledger.campaign_id
					AND enrolment.profile = ledger.recipient
				WHERE ledger.%1$s AND ledger.state = 'confirmed'
				WINDOW later AS (PARTITION BY ledger.campaign_id, recipient ORDER BY ledger.settled_at, ledger.id)) AS touch
				JOIN campaign_job ON campaign_job.job_id = touch.job_id
			GROUP BY touch.campaign_id, touch.campaign_step, campaign_job.sequence_version""";

	private static final String ONE = "campaign_id = :id";

	private static final String ALL = "campaign_id IS NOT NULL";

	private final JdbcClient jdbc;

	CampaignCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How far the people of a campaign have come.
	 * @param campaignId the campaign
	 * @return the counts
	 */
	public Funnel funnel(String campaignId) {
		return funnels(Optional.of(campaignId)).getOrDefault(campaignId, Funnel.EMPTY);
	}

	/**
	 * What each step of a campaign has brought.
	 * @param campaignId the campaign
	 * @return the counts of the steps by which something was sent
	 */
	public Map<StepVersion, StepCount> steps(String campaignId) {
		return steps(Optional.of(campaignId));
	}

	/**
	 * How far the people of all campaigns have come.
	 * @return the counts by the campaigns' ids, without campaigns that nobody is in
	 */
	Map<String, Funnel> funnels() {
		return funnels(Optional.empty());
	}

	/**
	 * What each step of all campaigns has brought.
	 * @return the counts of the steps by which something was sent
	 */
	Map<StepVersion, StepCount> steps() {
		return steps(Optional.empty());
	}

	private Map<String, Funnel> funnels(Optional<String> campaignId) {
		return sql(FUNNELS, campaignId).query((row, _) -> Funnel.of(row))
			.list()
			.stream()
			.collect(Collectors.toMap(Funnel::campaignId, Function.identity()));
	}

	private Map<StepVersion, StepCount> steps(Optional<String> campaignId) {
		Map<StepVersion, StepCount> steps = new HashMap<>();
		sql(STEPS, campaignId)
			.query((row, _) -> Map.entry(
					new StepVersion(row.getString("campaign_id"), row.getInt("version"), row.getString("step")),
					new StepCount(row.getInt("answered"), row.getInt("sent"), row.getInt("open"))))
			.list()
			.forEach((step) -> steps.put(step.getKey(), step.getValue()));
		return steps;
	}

	private JdbcClient.StatementSpec sql(String query, Optional<String> campaignId) {
		return campaignId.map((id) -> this.jdbc.sql(query.formatted(ONE)).param("id", id))
			.orElseGet(() -> this.jdbc.sql(query.formatted(ALL)));
	}

	/**
	 * A step in one version of a campaign's steps.
	 *
	 * @param campaignId the campaign
	 * @param version the version of its steps, 1 for the first
	 * @param step the step's id
	 */
	public record StepVersion(String campaignId, int version, String step) {
	}

	/**
	 * What a step has brought.
	 *
	 * @param answered how many have answered it
	 * @param sent to how many it was sent
	 * @param open how many of the others may still answer
	 */
	public record StepCount(int answered, int sent, int open) {
	}

}
