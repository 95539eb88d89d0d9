package com.zigral.launcher;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.zigral.agent.TimeLapse;
import com.zigral.launcher.setting.LaunchException;
import com.zigral.standin.linkedin.PracticeLinkedIn;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PracticeTimeTests {

	@Test
	void withoutTheSettingServicesAreToldNothing() {
		assertThat(PracticeTime.from(Map.of()).variables()).isEmpty();
		assertThat(PracticeTime.from(Map.of(TimeLapse.FACTOR, "1")).variables()).isEmpty();
	}

	@Test
	void servicesAreToldFromWhenOnTimeRunsFast() throws Exception {
		Map<String, String> settings = Map.of(TimeLapse.FACTOR, "3600", TimeLapse.START, "");
		PracticeTime time = PracticeTime.from(settings);
		Instant start = Instant.parse(time.variables().getOrDefault(TimeLapse.START, ""));
		assertThat(Duration.between(start, Clock.systemUTC().instant())).isLessThan(Duration.ofMinutes(1));
		try (PracticeLinkedIn site = time.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
			assertThat(site.uri().getPort()).isPositive();
		}
	}

	@Test
	void startThatIsSetIsKept() {
		assertThat(
				PracticeTime.from(Map.of(TimeLapse.FACTOR, "2", TimeLapse.START, "2026-11-27T09:00:00Z")).variables())
			.containsExactly(Map.entry(TimeLapse.START, "2026-11-27T09:00:00Z"));
	}

	@Test
	void badSettingIsNamed() {
		assertThatExceptionOfType(LaunchException.class)
			.isThrownBy(() -> PracticeTime.from(Map.of(TimeLapse.FACTOR, "fast")))
			.withMessageContaining(TimeLapse.FACTOR);
	}

}
