package com.zigral.orchestrator.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.zigral.orchestrator.campaign.sequence.CampaignStep;
import com.zigral.orchestrator.campaign.sequence.SequenceStore;
import com.zigral.orchestrator.report.CampaignCounts;
import com.zigral.orchestrator.report.CampaignCounts.StepCount;
import com.zigral.orchestrator.report.CampaignCounts.StepVersion;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a campaign has brought, as a whole and by step, and how many people are in which
 * state. SQL, because they are counted where the rows are.
 */
@Component
class CampaignReports {

	private final JdbcClient jdbc;

	private final CampaignCounts counts;

	private final SequenceStore sequences;

	CampaignReports(JdbcClient jdbc, CampaignCounts counts, SequenceStore sequences) {
		this.jdbc = jdbc;
		this.counts = counts;
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
		boolean invites = this.sequences.get(campaign.id(), campaign.sequenceVersion()).invitation().isPresent();
		List<Row> rows = new ArrayList<>();
		this.counts.funnel(campaign.id())
			.figures(invites)
			.forEach((figure) -> rows
				.add(new Row(figure.name(), "", 0, "", figure.numerator(), figure.denominator(), figure.open())));
		Map<StepVersion, StepCount> counted = this.counts.steps(campaign.id());
		for (int version = 1; version <= campaign.sequenceVersion(); version++) {
			for (CampaignStep step : this.sequences.get(campaign.id(), version).steps()) {
				StepCount count = counted.get(new StepVersion(campaign.id(), version, step.id()));
				if (count != null) {
					rows.add(new Row("answered", step.id(), version, step.text(), count.answered(), count.sent(),
							count.open()));
				}
			}
		}
		return rows;
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
