package com.zigral.orchestrator.campaign.agent;

import java.util.List;

import com.zigral.agent.PersonResult;

/**
 * A campaign that a step has started.
 *
 * @param id its id
 * @param results what became of everybody who should have come in: {@link #ENROLLED} or
 * {@link PersonResult#SKIPPED} with the reason
 */
public record StartedCampaign(String id, List<PersonResult> results) {

	/** They are in the campaign. */
	public static final String ENROLLED = "enrolled";

	/** The code of those who are in another campaign of the account. */
	public static final String IN_CAMPAIGN = "in_campaign";

	public StartedCampaign {
		results = List.copyOf(results);
	}

	/**
	 * How many people came in.
	 * @return how many, 0 when no campaign was made
	 */
	int enrolled() {
		return (int) this.results.stream().filter((person) -> person.result().equals(ENROLLED)).count();
	}

}
