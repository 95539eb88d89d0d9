package com.zigral.orchestrator.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many people of a campaign have come how far.
 *
 * @param campaignId the campaign
 * @param counts the counts by what they count
 */
public record Funnel(String campaignId, Map<String, Integer> counts) {

	/** The figures in the order in which they happen. */
	static final List<String> FIGURES = List.of("invited", "accepted", "written_to", "answered");

	/** That of a campaign in which nobody is. */
	static final Funnel EMPTY = new Funnel("", Map.of());

	private static final List<String> COUNTS = List.of("enrolled", "invited", "to_invite", "accepted", "to_accept",
			"connected", "written", "to_write", "connected_to_write", "answered", "to_answer");

	/**
	 * Copy the counts.
	 */
	public Funnel {
		counts = Map.copyOf(counts);
	}

	static Funnel of(ResultSet row) throws SQLException {
		Map<String, Integer> counts = new HashMap<>();
		for (String name : COUNTS) {
			counts.put(name, row.getInt(name));
		}
		return new Funnel(row.getString("campaign_id"), counts);
	}

	/**
	 * The figures: a campaign without invitations has none of those.
	 * @param invites whether the campaign invites
	 * @return the figures in the order in which they happen
	 */
	public List<Figure> figures(boolean invites) {
		List<Figure> figures = new ArrayList<>();
		if (invites) {
			figures.add(figure("invited", "invited", "enrolled", "to_invite"));
			figures.add(figure("accepted", "accepted", "invited", "to_accept"));
		}
		figures.add(figure("written_to", "written", invites ? "connected" : "enrolled",
				invites ? "connected_to_write" : "to_write"));
		figures.add(figure("answered", "answered", "written", "to_answer"));
		return figures;
	}

	private Figure figure(String name, String numerator, String denominator, String open) {
		return new Figure(name, count(numerator), count(denominator), count(open));
	}

	private int count(String name) {
		return this.counts.getOrDefault(name, 0);
	}

	/**
	 * So many of so many, and how many may still come.
	 *
	 * @param name one of {@link Funnel#FIGURES}
	 * @param numerator how many it is true of
	 * @param denominator of how many
	 * @param open how many of the others it may still become true of
	 */
	public record Figure(String name, int numerator, int denominator, int open) {
	}

}
