package com.zigral.orchestrator.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what all campaigns have brought, by the rules of the report of one: what was
 * sent is what the ledger has confirmed, and an answer counts for the last message before
 * it. SQL, because the figures are counted where the rows are, of all campaigns in one
 * pass; it reads what other packages keep.
 */
@Component
class OverallReport {

	private static final String SEQUENCES = """
			SELECT campaign.id, campaign.name, campaign.status, campaign.sequence_version, sequence.version,
				sequence.sequence
			FROM campaign JOIN campaign_sequence AS sequence ON sequence.campaign_id = campaign.id
			ORDER BY campaign.created_at DESC, campaign.id, sequence.version""";

	private static final String FUNNELS = """
			WITH touch AS (
				SELECT campaign_id, recipient, bool_or(kind = 'invitation') AS invited,
					bool_or(kind = 'message') AS written
				FROM ledger WHERE campaign_id IS NOT NULL AND state = 'confirmed' GROUP BY campaign_id, recipient),
			person AS (
				SELECT enrolment.*, coalesce(touch.invited, false) AS invited, coalesce(touch.written, false) AS written
				FROM enrolment LEFT JOIN touch
					ON touch.campaign_id = enrolment.campaign_id AND touch.recipient = enrolment.profile)
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
				WHERE ledger.state = 'confirmed'
				WINDOW later AS (PARTITION BY ledger.campaign_id, recipient ORDER BY ledger.settled_at, ledger.id)) AS touch
				JOIN campaign_job ON campaign_job.job_id = touch.job_id
			GROUP BY touch.campaign_id, touch.campaign_step, campaign_job.sequence_version""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	OverallReport(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * All figures.
	 * @return those of all campaigns together, as a whole and by step; then those of each
	 * campaign, the newest first
	 */
	List<ReportRow> rows() {
		Map<String, int[]> steps = new HashMap<>();
		this.jdbc.sql(STEPS)
			.query((row, _) -> Map.entry(
					key(row.getString("campaign_id"), row.getInt("version"), row.getString("step")),
					new int[] { row.getInt("answered"), row.getInt("sent"), row.getInt("open") }))
			.list()
			.forEach((step) -> steps.put(step.getKey(), step.getValue()));
		Map<String, Funnel> funnels = this.jdbc.sql(FUNNELS)
			.query((row, _) -> Funnel.of(row))
			.list()
			.stream()
			.collect(Collectors.toMap(Funnel::campaignId, (one) -> one));
		List<ReportRow> each = this.jdbc.sql(SEQUENCES)
			.query((row, _) -> version(row))
			.list()
			.stream()
			.flatMap((version) -> {
				Stream<ReportRow> figures = version.isLatest()
						? funnels.getOrDefault(version.id(), Funnel.EMPTY).rows(version).stream() : Stream.empty();
				return Stream.concat(figures, stepRows(version, steps));
			})
			.toList();
		return Stream.concat(together(each).stream(), ordered(each).stream()).toList();
	}

	private static String key(String campaignId, int version, String step) {
		return campaignId + "\n" + version + "\n" + step;
	}

	private Version version(ResultSet row) throws SQLException {
		return new Version(row.getString("id"), row.getString("name"), row.getString("status"), row.getInt("version"),
				row.getInt("version") == row.getInt("sequence_version"),
				this.json.readTree(row.getString("sequence")).path("steps"));
	}

	private static Stream<ReportRow> stepRows(Version version, Map<String, int[]> counted) {
		Map<String, Integer> positions = new HashMap<>();
		List<ReportRow> rows = new ArrayList<>();
		version.steps().forEach((step) -> {
			String kind = step.path("kind").asString("");
			int position = positions.merge(kind, 1, Integer::sum);
			String id = step.path("id").asString("");
			int[] counts = counted.get(key(version.id(), version.number(), id));
			if (counts != null) {
				rows.add(new ReportRow(version.id(), version.name(), version.status(), "answered", id, kind, position,
						version.number(), step.path("text").asString(""), counts[0], counts[1], counts[2]));
			}
		});
		return rows.stream();
	}

	// The figures of a campaign come with its latest version, its steps with each.
	private static List<ReportRow> ordered(List<ReportRow> each) {
		Map<String, List<ReportRow>> campaigns = new LinkedHashMap<>();
		each.forEach((row) -> campaigns.computeIfAbsent(row.campaignId(), (_) -> new ArrayList<>()).add(row));
		return campaigns.values()
			.stream()
			.flatMap((rows) -> Stream.concat(rows.stream().filter((row) -> row.position() == 0),
					rows.stream().filter((row) -> row.position() > 0)))
			.toList();
	}

	private static List<ReportRow> together(List<ReportRow> each) {
		Map<String, ReportRow> sums = new LinkedHashMap<>();
		Funnel.FIGURES.forEach(
				(figure) -> sums.put(figure + "\n\n0", new ReportRow("", "", "", figure, "", "", 0, 0, "", 0, 0, 0)));
		each.stream()
			.sorted((one, other) -> Integer.compare(one.position(), other.position()))
			.forEach((row) -> sums.merge(row.figure() + "\n" + row.kind() + "\n" + row.position(), row.ofAll(),
					ReportRow::plus));
		return List.copyOf(sums.values());
	}

	/**
	 * A campaign with one version of its steps.
	 *
	 * @param id the campaign
	 * @param name its name
	 * @param status its status
	 * @param number the version of its steps
	 * @param isLatest whether that is the one which new people go through
	 * @param steps the steps as JSON
	 */
	record Version(String id, String name, String status, int number, boolean isLatest, JsonNode steps) {

		boolean invites() {
			return this.steps.valueStream().anyMatch((step) -> step.path("kind").asString("").equals("invite"));
		}

	}

}
