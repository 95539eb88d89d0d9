package com.zigral.agent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TimeLapseTests {

	private static final Instant START = Instant.parse("2026-11-27T09:00:00Z");

	@Test
	void weeksPassInAMinute() {
		Clock clock = TimeLapse.of(at(START.plusSeconds(60)), 30_240, START);
		assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(21)));
	}

	@Test
	void untilTheStartBothTellTheSameTime() {
		Instant before = START.minusSeconds(5);
		assertThat(TimeLapse.of(at(before), 1000, START).instant()).isEqualTo(before);
	}

	@Test
	void yearsDoNotOverflow() {
		assertThat(TimeLapse.of(at(START.plus(Duration.ofHours(12))), 100_000, START).instant())
			.isEqualTo(START.plus(Duration.ofHours(1_200_000)));
	}

	@Test
	void waitingIsAsMuchShorter() {
		TimeLapse clock = TimeLapse.of(at(START), 3600, START);
		assertThat(clock.toReal(Duration.ofHours(2))).isEqualTo(Duration.ofSeconds(2));
		assertThat(clock.toReal(Duration.ofMillis(5))).isEqualTo(Duration.ofMillis(1));
		assertThat(clock.toReal(Duration.ofMillis(-5))).isZero();
	}

	@Test
	void withoutTheSettingTimeRunsAsItDoes() {
		Clock real = at(START);
		assertThat(TimeLapse.from(Map.of(), real)).isSameAs(real);
		assertThat(TimeLapse.from(Map.of(TimeLapse.FACTOR, " "), real)).isSameAs(real);
		assertThat(TimeLapse.from(Map.of(TimeLapse.FACTOR, "1"), real)).isSameAs(real);
	}

	@Test
	void processesWithTheSameSettingsTellTheSameTime() {
		Map<String, String> settings = Map.of(TimeLapse.FACTOR, "60", TimeLapse.START, "2026-11-27T09:00:00Z");
		assertThat(TimeLapse.from(settings, at(START.plusSeconds(30))).instant())
			.isEqualTo(START.plus(Duration.ofMinutes(30)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-5", "fast", "NaN", "100001" })
	void factorThatIsNoneIsNamed(String factor) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> TimeLapse.from(Map.of(TimeLapse.FACTOR, factor), at(START)))
			.withMessageContaining(TimeLapse.FACTOR);
	}

	@Test
	void momentComesSoonerByRealTime() {
		TimeLapse clock = TimeLapse.of(at(START), 3600, START);
		assertThat(TimeLapse.toReal(clock, START.plus(Duration.ofDays(1)))).isEqualTo(START.plusSeconds(24));
		assertThat(TimeLapse.toReal(clock, START.minusSeconds(5))).isEqualTo(START.minusSeconds(5));
		assertThat(TimeLapse.toReal(at(START), START.plusSeconds(60))).isEqualTo(START.plusSeconds(60));
	}

	@Test
	void startThatIsNoMomentIsNamed() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> TimeLapse.from(Map.of(TimeLapse.FACTOR, "60", TimeLapse.START, "today"), at(START)))
			.withMessageContaining(TimeLapse.START);
	}

	private static Clock at(Instant now) {
		return Clock.fixed(now, ZoneOffset.UTC);
	}

}
