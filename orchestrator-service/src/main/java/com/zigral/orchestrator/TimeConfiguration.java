package com.zigral.orchestrator;

import java.net.URI;
import java.time.Clock;
import java.util.Map;

import com.zigral.agent.TimeLapse;
import com.zigral.lincoln.LincolnSettings;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The time that people and LinkedIn live by, and the time of this machine. They differ
 * only while weeks are watched in minutes.
 */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

	@Bean
	@Primary
	Clock clock(@Value("${" + TimeLapse.FACTOR + ":}") String factor,
			@Value("${" + TimeLapse.START + ":}") String start, @Value("${zigral.lincoln.base-url}") URI linkedIn) {
		Clock clock = TimeLapse.from(Map.of(TimeLapse.FACTOR, factor, TimeLapse.START, start), Clock.systemUTC());
		if (clock instanceof TimeLapse && LincolnSettings.isReal(linkedIn)) {
			throw new IllegalArgumentException(TimeLapse.FACTOR
					+ " is for a practice LinkedIn only. Remove it, or point LINKEDIN_BASE_URL to one.");
		}
		return clock;
	}

	// For what waits on this machine: queues, sessions, files, limits of requests.
	@Bean
	Clock systemClock() {
		return Clock.systemUTC();
	}

}
