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
	void aRightTokenIsLetInHoweverManyWereWrong() {
		for (int attempt = 0; attempt < 3 * Attempts.PER_MINUTE; attempt++) {
			assertThat(this.guard.refusal(call("192.0.2.1", "wrong"))).isPresent();
			assertThat(this.guard.refusal(call("192.0.2.1", "right"))).isEmpty();
		}
	}

	@Test
	void afterTenWrongTokensAnAddressIsToldToWait() {
		for (int attempt = 0; attempt < Attempts.PER_MINUTE; attempt++) {
			assertThat(this.guard.refusal(call("192.0.2.1", "wrong")).orElseThrow().status())
				.isEqualTo(HttpStatus.UNAUTHORIZED);
		}
		Refusal refusal = this.guard.refusal(call("192.0.2.1", "wrong")).orElseThrow();
		assertThat(refusal.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(refusal.headers()).containsEntry("Retry-After", "60");
		this.now += Duration.ofMinutes(1).toNanos();
		assertThat(this.guard.refusal(call("192.0.2.1", "wrong")).orElseThrow().status())
			.isEqualTo(HttpStatus.UNAUTHORIZED);
	}

	@Test
	void whoComesThroughAProxyIsCountedByHisOwnAddress() {
		for (int attempt = 0; attempt < Attempts.PER_MINUTE; attempt++) {
			this.guard.refusal(callThroughProxy("192.0.2.1"));
		}
		assertThat(this.guard.refusal(callThroughProxy("192.0.2.1")).orElseThrow().status())
			.isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(this.guard.refusal(callThroughProxy("192.0.2.2")).orElseThrow().status())
			.isEqualTo(HttpStatus.UNAUTHORIZED);
	}

	@Test
	void callWithoutATokenIsNoAttempt() {
		for (int attempt = 0; attempt <= Attempts.PER_MINUTE; attempt++) {
			MockHttpServletRequest request = new MockHttpServletRequest("GET", "/jobs");
			request.setRemoteAddr("192.0.2.1");
			this.guard.refusal(request);
		}
		assertThat(this.guard.refusal(call("192.0.2.1", "wrong")).orElseThrow().status())
			.isEqualTo(HttpStatus.UNAUTHORIZED);
	}

	@Test
	void anOpenPathTellsWhoeverShowsATokenWhetherItIsRight() {
		assertThat(this.guard.refusal(new MockHttpServletRequest("GET", "/health"))).isEmpty();
		assertThat(this.guard.refusal(call("/health", "192.0.2.1", "right"))).isEmpty();
		assertThat(this.guard.refusal(call("/health", "192.0.2.1", "wrong")).orElseThrow().status())
			.isEqualTo(HttpStatus.UNAUTHORIZED);
	}

	private static MockHttpServletRequest callThroughProxy(String client) {
		MockHttpServletRequest request = call("10.0.0.1", "wrong");
		request.addHeader("X-Forwarded-For", client);
		return request;
	}

	private static MockHttpServletRequest call(String address, String token) {
		return call("/jobs", address, token);
	}

	private static MockHttpServletRequest call(String path, String address, String token) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setRemoteAddr(address);
		request.addHeader("Authorization", "Bearer " + token);
		return request;
	}

}
