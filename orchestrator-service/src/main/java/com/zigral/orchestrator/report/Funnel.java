package com.zigral.orchestrator.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.zigral.orchestrator.report.OverallReport.Version;

/**
 * How many people of a campaign have come how far.
 *
 * @param campaignId the campaign
 * @param counts the counts by what they count
 */
record Funnel(String campaignId, Map<String, Integer> counts) {

	/** The figures in the order in which they happen. */
	static final List<String> FIGURES = List.of("invited", "accepted", "written_to", "answered");

	/** That of a campaign in which nobody is. */
	static final Funnel EMPTY = new Funnel("", Map.of());

	private static final List<String> COUNTS = List.of("enrolled", "invited", "to_invite", "accepted", "to_accept",
			"connected", "written", "to_write", "connected_to_write", "answered", "to_answer");

	static Funnel of(ResultSet row) throws SQLException {
		Map<String, Integer> counts = new HashMap<>();
		for (String name : COUNTS) {
			counts.put(name, row.getInt(name));
		}
		return new Funnel(row.getString("campaign_id"), counts);
	}

	/**
	 * The figures: a campaign without invitations has none of those.
	 * @param campaign the campaign
	 * @return a row each
	 */
	List<ReportRow> rows(Version campaign) {
		List<ReportRow> rows = new ArrayList<>();
		boolean invites = campaign.invites();
		if (invites) {
			rows.add(row(campaign, "invited", "invited", "enrolled", "to_invite"));
			rows.add(row(campaign, "accepted", "accepted", "invited", "to_accept"));
		}
		rows.add(row(campaign, "written_to", "written", invites ? "connected" : "enrolled",
				invites ? "connected_to_write" : "to_write"));
		rows.add(row(campaign, "answered", "answered", "written", "to_answer"));
		return rows;
	}

	private ReportRow row(Version campaign, String figure, String numerator, String denominator, String open) {
		return new ReportRow(campaign.id(), campaign.name(), campaign.status(), figure, "", "", 0, 0, "",
				count(numerator), count(denominator), count(open));
	}

	private int count(String name) {
		return this.counts.getOrDefault(name, 0);
	}

}
