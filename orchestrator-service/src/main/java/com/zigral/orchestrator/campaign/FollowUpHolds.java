package com.zigral.orchestrator.campaign;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Everything that holds messages back.
 */
@Component
public class FollowUpHolds {

	private final List<FollowUpHold> holds;

	FollowUpHolds(List<FollowUpHold> holds) {
		this.holds = List.copyOf(holds);
	}

	/**
	 * Why a campaign's messages wait.
	 * @param campaign the campaign
	 * @return the reason, empty when they may go out, or when the campaign does not go on
	 */
	public Optional<String> reason(Campaign campaign) {
		return campaign.isUnderWay()
				? this.holds.stream().flatMap((hold) -> hold.reason(campaign.account()).stream()).findFirst()
				: Optional.empty();
	}

}
