package com.zigral.orchestrator.ledger;

import java.time.Duration;

import com.zigral.service.InvalidConfigurationException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon somebody may be written to again.
 *
 * @param gapDays how many days lie between two messages to one person that are not of one
 * campaign, 1 to 365
 */
@ConfigurationProperties("zigral.follow-up")
record FollowUpSettings(@DefaultValue("7") int gapDays) {

	FollowUpSettings {
		if (gapDays < 1 || gapDays > 365) {
			throw new InvalidConfigurationException(
					"LINKEDIN_MESSAGE_GAP_DAYS is %d; set a number from 1 to 365, or leave it unset."
						.formatted(gapDays));
		}
	}

	Duration messageGap() {
		return Duration.ofDays(this.gapDays);
	}

}
