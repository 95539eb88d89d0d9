package com.zigral.orchestrator.sweep;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often accounts are looked at.
 *
 * @param interval how often somebody looks whose time has come
 * @param least the shortest pause between two looks at an account
 * @param most the longest pause
 * @param afterFailure how soon to look again after a look that failed
 * @param currentFor how long after a look it counts as known who has answered: longer
 * than two looks are apart, and one takes
 */
@ConfigurationProperties("zigral.sweep")
record SweepSettings(@DefaultValue("1m") Duration interval, @DefaultValue("30m") Duration least,
		@DefaultValue("60m") Duration most, @DefaultValue("10m") Duration afterFailure,
		@DefaultValue("90m") Duration currentFor) {
}
