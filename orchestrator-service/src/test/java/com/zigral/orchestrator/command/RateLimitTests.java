package com.zigral.orchestrator.command;

import java.time.Duration;
import java.util.List;

import com.zigral.orchestrator.TickingClock;
import com.zigral.service.access.ClientAddress;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RateLimitTests {

	private final TickingClock clock = new TickingClock();

	private final RateLimit limit = new RateLimit(5, new ClientAddress(List.of()), new LocalBuckets(5, this.clock));

	@Test
	void theSixthCommandOfAMinuteIsRefused() {
		commands(5, "192.0.2.1");
		assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> commands(1, "192.0.2.1"))
			.satisfies((ex) -> {
				assertThat(ex.getBody().getProperties()).containsEntry("error", "Rate limit exceeded: 5 per 1 minute");
				assertThat(ex.getHeaders().getFirst("Retry-After")).isEqualTo("60");
			});
	}

	@Test
	void afterTheWindowThereAreFiveAgain() {
		commands(5, "192.0.2.1");
		this.clock.tick(Duration.ofSeconds(61));
		commands(5, "192.0.2.1");
		assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> commands(1, "192.0.2.1"));
	}

	@Test
	void anotherAddressHasItsOwn() {
		commands(5, "192.0.2.1");
		commands(5, "192.0.2.2");
	}

	@Test
	void theAnswerSaysHowManyAreLeft() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.limit.preHandle(new MockHttpServletRequest(), response, this);
		assertThat(response.getHeader("RateLimit-Policy")).isEqualTo("\"commands\";q=5;w=60");
		assertThat(response.getHeader("RateLimit")).isEqualTo("\"commands\";r=4;t=60");
	}

	private void commands(int number, String address) {
		for (int i = 0; i < number; i++) {
			MockHttpServletRequest request = new MockHttpServletRequest("POST", "/command");
			request.setRemoteAddr(address);
			assertThat(this.limit.preHandle(request, new MockHttpServletResponse(), this)).isTrue();
		}
	}

}
