package com.zigral.orchestrator.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.zigral.orchestrator.campaign.sequence.CampaignStep;
import com.zigral.orchestrator.campaign.sequence.SequenceStore;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what a campaign has brought. What was sent is what the ledger has confirmed; an
 * answer counts for the last message before it. SQL, because the figures are counted
 * where the rows are.
 */
@Component
class CampaignReports {

	private static final String FUNNEL = """
			WITH touch AS (
				SELECT recipient, bool_or(kind = 'invitation') AS invited, bool_or(kind = 'message') AS written
				FROM ledger WHERE campaign_id = :id AND state = 'confirmed' GROUP BY recipient),
			person AS (
				SELECT enrolment.*, coalesce(touch.invited, false) AS invited, coalesce(touch.written, false) AS written
				FROM enrolment LEFT JOIN touch ON touch.recipient = enrolment.profile WHERE campaign_id = :id)
			SELECT count(*) AS enrolled,
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
			FROM person""";

	private static final String STEPS = """
			SELECT touch.campaign_step AS step, campaign_job.sequence_version AS version, count(*) AS sent,
				count(*) FILTER (WHERE answered) AS answered,
				count(*) FILTER (WHERE NOT answered AND is_last AND ended_at IS NULL AND replied_at IS NULL) AS open
			FROM (SELECT ledger.*, enrolment.ended_at, enrolment.replied_at,
					lead(ledger.settled_at) OVER (PARTITION BY recipient ORDER BY ledger.settled_at, ledger.id) IS NULL AS is_last,
					coalesce(enrolment.replied_at >= ledger.settled_at AND enrolment.replied_at <
						coalesce(lead(ledger.settled_at) OVER (PARTITION BY recipient ORDER BY ledger.settled_at, ledger.id),
							'infinity'), false) AS answered
				FROM ledger JOIN enrolment ON enrolment.campaign_id = ledger.campaign_id
					AND enrolment.profile = ledger.recipient
				WHERE ledger.campaign_id = :id AND ledger.state = 'confirmed') AS touch
				JOIN campaign_job ON campaign_job.job_id = touch.job_id
			GROUP BY touch.campaign_step, campaign_job.sequence_version""";

	private final JdbcClient jdbc;

	private final SequenceStore sequences;

	CampaignReports(JdbcClient jdbc, SequenceStore sequences) {
		this.jdbc = jdbc;
		this.sequences = sequences;
	}

	/**
	 * How many people of a campaign are in which state.
	 * @param campaignId the campaign
	 * @return the counts by the states' names, without those that nobody is in
	 */
	Map<String, Integer> states(String campaignId) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		this.jdbc.sql("SELECT state, count(*) FROM enrolment WHERE campaign_id = :id GROUP BY state ORDER BY state")
			.param("id", campaignId)
			.query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
			.list()
			.forEach((count) -> counts.put(count.getKey(), count.getValue()));
		return counts;
	}

	/**
	 * The figures of a campaign: the funnel, then its steps.
	 * @param campaign the campaign
	 * @return the figures
	 */
	List<Row> of(Campaign campaign) {
		List<Row> rows = new ArrayList<>(funnel(campaign));
		Map<String, int[]> counted = new LinkedHashMap<>();
		this.jdbc.sql(STEPS)
			.param("id", campaign.id())
			.query((row, _) -> Map.entry(row.getInt("version") + "\n" + row.getString("step"),
					new int[] { row.getInt("sent"), row.getInt("answered"), row.getInt("open") }))
			.list()
			.forEach((step) -> counted.put(step.getKey(), step.getValue()));
		for (int version = 1; version <= campaign.sequenceVersion(); version++) {
			for (CampaignStep step : this.sequences.get(campaign.id(), version).steps()) {
				int[] counts = counted.get(version + "\n" + step.id());
				if (counts != null) {
					rows.add(new Row("answered", step.id(), version, step.text(), counts[1], counts[0], counts[2]));
				}
			}
		}
		return rows;
	}

	private List<Row> funnel(Campaign campaign) {
		boolean invites = this.sequences.get(campaign.id(), campaign.sequenceVersion()).invitation().isPresent();
		return this.jdbc.sql(FUNNEL).param("id", campaign.id()).query((row, _) -> {
			List<Row> rows = new ArrayList<>();
			if (invites) {
				rows.add(figure("invited", row.getInt("invited"), row.getInt("enrolled"), row.getInt("to_invite")));
				rows.add(figure("accepted", row.getInt("accepted"), row.getInt("invited"), row.getInt("to_accept")));
			}
			rows.add(figure("written_to", row.getInt("written"), row.getInt(invites ? "connected" : "enrolled"),
					row.getInt(invites ? "connected_to_write" : "to_write")));
			rows.add(figure("answered", row.getInt("answered"), row.getInt("written"), row.getInt("to_answer")));
			return rows;
		}).single();
	}

	private static Row figure(String name, int numerator, int denominator, int open) {
		return new Row(name, "", 0, "", numerator, denominator, open);
	}

	/**
	 * One figure of a campaign's report: so many of so many, and how many may still come.
	 *
	 * @param figure {@code invited}, {@code accepted}, {@code written_to} or
	 * {@code answered}; of a step {@code answered}
	 * @param step the step, empty for the campaign as a whole
	 * @param version the version of the step's words, 0 for the campaign as a whole
	 * @param text the step's words, empty for none
	 * @param numerator how many it is true of
	 * @param denominator of how many
	 * @param open how many of the others it may still become true of
	 */
	record Row(String figure, String step, int version, String text, int numerator, int denominator, int open) {

		Map<String, Object> cells() {
			Map<String, Object> cells = new LinkedHashMap<>();
			cells.put("figure", this.figure);
			cells.put("step", this.step);
			cells.put("version", this.version);
			cells.put("text", this.text);
			cells.put("numerator", this.numerator);
			cells.put("denominator", this.denominator);
			cells.put("open", this.open);
			return cells;
		}

	}

}
