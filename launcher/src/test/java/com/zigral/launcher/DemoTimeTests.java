package com.zigral.launcher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.zigral.agent.TimeLapse;
import com.zigral.launcher.setting.LaunchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class DemoTimeTests {

	@Test
	void servicesAndDemoTellTheSameTime() {
		DemoTime time = DemoTime.now(Map.of());
		Clock theirs = TimeLapse.from(time.variables(), Clock.systemUTC());
		assertThat(theirs.instant()).isCloseTo(time.clock().instant(), within(Duration.ofHours(4)));
	}

	@Test
	void speedCanBeChosen() {
		DemoTime slow = DemoTime.now(Map.of(TimeLapse.FACTOR, "3600"));
		assertThat(slow.variables()).containsEntry(TimeLapse.FACTOR, "3600.0")
			.containsEntry("ZIGRAL_SWEEP_LEAST", "7200s");
		assertThat(slow.speed()).contains("a day takes 24.0 s");
		assertThat(new DemoTime(2, Instant.EPOCH).variables()).containsEntry(TimeLapse.START, "1970-01-01T00:00:00Z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "fast", "0", "-1", "1000000", "NaN" })
	void speedThatIsNoneIsNamed(String factor) {
		assertThatExceptionOfType(LaunchException.class)
			.isThrownBy(() -> DemoTime.now(Map.of(TimeLapse.FACTOR, factor)))
			.withMessageContainingAll(TimeLapse.FACTOR, factor);
	}

}
