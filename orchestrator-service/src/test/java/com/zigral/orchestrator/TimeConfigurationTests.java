package com.zigral.orchestrator;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class TimeConfigurationTests {

	private static final URI PRACTICE = URI.create("http://127.0.0.1:9000");

	private final TimeConfiguration time = new TimeConfiguration();

	@Test
	void weeksArePractisedInMinutes() {
		Instant start = Instant.now().minusSeconds(60);
		Clock clock = this.time.clock("30240", start.toString(), PRACTICE);
		assertThat(clock.instant()).isCloseTo(start.plus(Duration.ofDays(21)), within(Duration.ofHours(4)));
	}

	@Test
	void timeNeverRunsFastOnTheRealLinkedIn() {
		for (String address : new String[] { "https://www.linkedin.com", "https://linkedin.com",
				"https://WWW.LinkedIn.com" }) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.time.clock("2", "", URI.create(address)))
				.withMessageContaining("practice");
		}
		assertThat(this.time.clock("1", "", URI.create("https://www.linkedin.com"))).isEqualTo(Clock.systemUTC());
	}

}
