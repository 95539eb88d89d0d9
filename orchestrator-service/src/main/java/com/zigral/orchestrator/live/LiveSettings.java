package com.zigral.orchestrator.live;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are watched.
 *
 * @param interval how long after a change it is seen at most
 * @param heartbeat how long a stream is silent at most, so that nobody in between takes
 * it for dead
 * @param streams how many may be open at a time on one replica
 */
@ConfigurationProperties("zigral.live")
record LiveSettings(@DefaultValue("500ms") Duration interval, @DefaultValue("15s") Duration heartbeat,
		@DefaultValue("500") int streams) {
}
