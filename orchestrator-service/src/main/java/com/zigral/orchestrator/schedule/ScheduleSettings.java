package com.zigral.orchestrator.schedule;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How schedules are kept.
 *
 * @param interval how often somebody looks what is due
 * @param grace how late a time may be taken without having been missed, but two intervals
 * of real time at least
 */
@ConfigurationProperties("zigral.schedule")
record ScheduleSettings(@DefaultValue("5s") Duration interval, @DefaultValue("10m") Duration grace) {
}
