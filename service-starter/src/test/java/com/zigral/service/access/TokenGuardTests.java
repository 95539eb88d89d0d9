package com.zigral.service.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class TokenGuardTests {

	private long now = Duration.ofHours(1).toNanos();

	private final ApiTokens tokens = ApiTokens.from(new MockEnvironment().withProperty("ZIGRAL_API_TOKEN", "right"));

	private final Attempts attempts = new Attempts(new ClientAddress(List.of("10.0.0.1")), new TimeMeter() {

		@Override
		public long currentTimeNanos() {
			return TokenGuardTests.this.now;
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	});

	private final WebSessions sessions = new WebSessions(this.tokens, new byte[32], this.attempts, Clock.systemUTC());

	private final TokenGuard guard = new TokenGuard(this.tokens, this.attempts, this.sessions, List.of("/health"));

	@Test
	void afterTenWrongTokensNoneIsComparedForAWhile() {
		for (int attempt = 0; attempt < Attempts.PER_MINUTE; attempt++) {
			assertThat(this.guard.refusal(call("192.0.2.1", "wrong")).orElseThrow().status())
				.isEqualTo(HttpStatus.UNAUTHORIZED);
			assertThat(this.guard.refusal(call("192.0.2.2", "right"))).isEmpty();
		}
		Refusal refusal = this.guard.refusal(call("192.0.2.1", "right")).orElseThrow();
		assertThat(refusal.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(refusal.headers()).containsEntry("Retry-After", "60");
		this.now += Duration.ofMinutes(1).toNanos();
		assertThat(this.guard.refusal(call("192.0.2.1", "right"))).isEmpty();
	}

	@Test
	void whoComesThroughAProxyIsCountedByHisOwnAddress() {
		for (int attempt = 0; attempt < Attempts.PER_MINUTE; attempt++) {
			MockHttpServletRequest wrong = call("10.0.0.1", "wrong");
			wrong.addHeader("X-Forwarded-For", "192.0.2.1");
			this.guard.refusal(wrong);
		}
		MockHttpServletRequest other = call("10.0.0.1", "right");
		other.addHeader("X-Forwarded-For", "192.0.2.2");
		assertThat(this.guard.refusal(other)).isEmpty();
		assertThat(this.attempts.areLeft(call("192.0.2.1", "right"))).isFalse();
	}

	@Test
	void callWithoutATokenIsNoAttempt() {
		for (int attempt = 0; attempt <= Attempts.PER_MINUTE; attempt++) {
			this.guard.refusal(new MockHttpServletRequest("GET", "/jobs"));
		}
		assertThat(this.attempts.areLeft(new MockHttpServletRequest())).isTrue();
	}

	private static MockHttpServletRequest call(String address, String token) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/jobs");
		request.setRemoteAddr(address);
		request.addHeader("Authorization", "Bearer " + token);
		return request;
	}

}
