package com.zigral.orchestrator.estimate;

import java.util.Optional;

import com.zigral.orchestrator.job.PlannedStep;

/**
 * Foresees what a campaign takes that a step starts, and that goes on when its job has
 * ended.
 */
public interface CampaignForecaster {

	/**
	 * Foresee what the campaign of a step takes.
	 * @param step the step, already valid
	 * @param people how many people it concerns at most, empty when the plan does not say
	 * @return what it takes, empty when it starts no campaign
	 */
	Optional<Estimate.Campaign> forecast(PlannedStep step, Optional<Integer> people);

}
