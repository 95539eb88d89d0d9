package com.zigral.orchestrator.run;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How plans are carried out.
 *
 * @param artifacts the directory of the files that agents keep, under
 * {@code ZIGRAL_DATA_DIR}
 * @param keptFor how long those files are kept, longer than nothing
 * @param attempts how often a step that may succeed later is tried, 1 or more
 * @param backoff how long to wait after the first attempt; doubled after each
 */
@ConfigurationProperties("zigral.run")
record RunSettings(Path artifacts, @DefaultValue("30d") Duration keptFor, @DefaultValue("4") int attempts,
		@DefaultValue("10s") Duration backoff) {

	RunSettings {
		if (!keptFor.isPositive()) {
			throw new IllegalArgumentException("ARTIFACTS_KEPT_FOR must be longer than nothing, such as 30d");
		}
	}

}
