package com.zigral.orchestrator.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.zigral.orchestrator.report.CampaignCounts.StepCount;
import com.zigral.orchestrator.report.CampaignCounts.StepVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The report of all campaigns: what they have brought together, and each by itself. SQL,
 * because it reads what other packages keep.
 */
@Component
class OverallReport {

	private static final String SEQUENCES = """
			SELECT campaign.id, campaign.name, campaign.status, campaign.sequence_version, sequence.version,
				sequence.sequence
			FROM campaign JOIN campaign_sequence AS sequence ON sequence.campaign_id = campaign.id
			ORDER BY campaign.created_at DESC, campaign.id, sequence.version""";

	private final JdbcClient jdbc;

	private final CampaignCounts counts;

	private final JsonMapper json;

	OverallReport(JdbcClient jdbc, CampaignCounts counts, JsonMapper json) {
		this.jdbc = jdbc;
		this.counts = counts;
		this.json = json;
	}

	/**
	 * All figures.
	 * @return those of all campaigns together, as a whole and by step; then those of each
	 * campaign, the newest first
	 */
	List<ReportRow> rows() {
		Map<StepVersion, StepCount> steps = this.counts.steps();
		Map<String, Funnel> funnels = this.counts.funnels();
		List<ReportRow> each = this.jdbc.sql(SEQUENCES)
			.query((row, _) -> version(row))
			.list()
			.stream()
			.flatMap((version) -> {
				Stream<ReportRow> figures = version.isLatest()
						? rows(version, funnels.getOrDefault(version.id(), Funnel.EMPTY)) : Stream.empty();
				return Stream.concat(figures, stepRows(version, steps));
			})
			.toList();
		return Stream.concat(together(each).stream(), ordered(each).stream()).toList();
	}

	private static Stream<ReportRow> rows(Version campaign, Funnel funnel) {
		return funnel.figures(campaign.invites())
			.stream()
			.map((figure) -> new ReportRow(campaign.id(), campaign.name(), campaign.status(), figure.name(), "", "", 0,
					0, "", figure.numerator(), figure.denominator(), figure.open()));
	}

	private Version version(ResultSet row) throws SQLException {
		return new Version(row.getString("id"), row.getString("name"), row.getString("status"), row.getInt("version"),
				row.getInt("version") == row.getInt("sequence_version"),
				this.json.readTree(row.getString("sequence")).path("steps"));
	}

	private static Stream<ReportRow> stepRows(Version version, Map<StepVersion, StepCount> counted) {
		Map<String, Integer> positions = new HashMap<>();
		List<ReportRow> rows = new ArrayList<>();
		version.steps().forEach((step) -> {
			String kind = step.path("kind").asString("");
			int position = positions.merge(kind, 1, Integer::sum);
			String id = step.path("id").asString("");
			StepCount count = counted.get(new StepVersion(version.id(), version.number(), id));
			if (count != null) {
				rows.add(new ReportRow(version.id(), version.name(), version.status(), "answered", id, kind, position,
						version.number(), step.path("text").asString(""), count.answered(), count.sent(),
						count.open()));
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
