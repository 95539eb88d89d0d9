package com.zigral.orchestrator.approval;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

import com.zigral.agent.description.Effect;
import com.zigral.service.InvalidConfigurationException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What waits for a person's yes.
 *
 * @param mode {@code outreach}, {@code all} (whatever changes something) or {@code none}
 * @param expiry how long a request may be answered
 */
@ConfigurationProperties("zigral.approval")
record ApprovalSettings(@DefaultValue("outreach") String mode, @DefaultValue("72h") Duration expiry) {

	Mode parsedMode() {
		return Arrays.stream(Mode.values())
			.filter((value) -> value.name().toLowerCase(Locale.ROOT).equals(this.mode.strip()))
			.findFirst()
			.orElseThrow(() -> new InvalidConfigurationException(
					"ZIGRAL_APPROVAL is '" + this.mode + "'; set outreach, all or none."));
	}

	/** What waits. */
	enum Mode {

		/** What reaches other people. */
		OUTREACH,

		/** Whatever changes something. */
		ALL,

		/** Nothing. */
		NONE;

		boolean concerns(Effect effect) {
			return switch (this) {
				case OUTREACH -> effect == Effect.OUTREACH;
				case ALL -> effect != Effect.READ;
				case NONE -> false;
			};
		}

	}

}
