package com.zigral.service.access;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import com.zigral.service.problem.ProblemWriter;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BearerTokensTests {

	private static final int LET_IN = 299;

	private long now = Duration.ofHours(1).toNanos();

	private final ApiTokens tokens = ApiTokens.from(new MockEnvironment().withProperty("ZIGRAL_API_TOKEN", "right")
		.withProperty("ZIGRAL_API_TOKENS", "crm:read+approve:" + ApiTokens.hash("crms")));

	private final Attempts attempts = new Attempts(new ClientAddress(List.of("10.0.0.1")), new TimeMeter() {

		@Override
		public long currentTimeNanos() {
			return BearerTokensTests.this.now;
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	});

	private final AuthenticationFilter filter = SecurityConfiguration.bearer(new TokenAuthentication(this.tokens),
			new AccessProblems(new ProblemWriter(), this.attempts));

	@Test
	void aRightTokenIsLetInHoweverManyWereWrong() throws Exception {
		for (int attempt = 0; attempt < 3 * Attempts.PER_MINUTE; attempt++) {
			assertThat(answer(call("192.0.2.1", "wrong")).getStatus()).isIn(401, 429);
			assertThat(answer(call("192.0.2.1", "right")).getStatus()).isEqualTo(LET_IN);
		}
	}

	@Test
	void afterTenWrongTokensAnAddressIsToldToWait() throws Exception {
		for (int attempt = 0; attempt < Attempts.PER_MINUTE; attempt++) {
			assertThat(answer(call("192.0.2.1", "wrong")).getStatus()).isEqualTo(401);
		}
		MockHttpServletResponse answer = answer(call("192.0.2.1", "wrong"));
		assertThat(answer.getStatus()).isEqualTo(429);
		assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
		this.now += Duration.ofMinutes(1).toNanos();
		assertThat(answer(call("192.0.2.1", "wrong")).getStatus()).isEqualTo(401);
	}

	@Test
	void whoComesThroughAProxyIsCountedByHisOwnAddress() throws Exception {
		for (int attempt = 0; attempt < Attempts.PER_MINUTE; attempt++) {
			answer(callThroughProxy("192.0.2.1"));
		}
		assertThat(answer(callThroughProxy("192.0.2.1")).getStatus()).isEqualTo(429);
		assertThat(answer(callThroughProxy("192.0.2.2")).getStatus()).isEqualTo(401);
	}

	@Test
	void callWithoutATokenIsNoAttempt() throws Exception {
		for (int attempt = 0; attempt <= Attempts.PER_MINUTE; attempt++) {
			MockHttpServletRequest request = new MockHttpServletRequest("GET", "/jobs");
			request.setRemoteAddr("192.0.2.1");
			assertThat(answer(request).getStatus()).isEqualTo(LET_IN);
		}
		assertThat(answer(call("192.0.2.1", "wrong")).getStatus()).isEqualTo(401);
	}

	@Test
	void whoCallsIsKnownByTheTokensNameAndScopes() throws Exception {
		AtomicReference<@Nullable Authentication> known = new AtomicReference<>();
		this.filter.doFilter(call("192.0.2.1", "crms"), new MockHttpServletResponse(), (request, response) -> {
			known.set(SecurityContextHolder.getContext().getAuthentication());
			assertThat(Scope.ofCaller()).containsExactly(Scope.READ, Scope.APPROVE);
			assertThatExceptionOfType(MissingScopeException.class).isThrownBy(Scope.RUN::require)
				.satisfies((ex) -> assertThat(ex.getHeaders().getFirst("WWW-Authenticate"))
					.endsWith("error=\"insufficient_scope\", scope=\"run\""));
		});
		assertThat(known.get()).extracting(Authentication::getName).isEqualTo("crm");
	}

	@Test
	void outsideACallNobodyMayDoAnything() {
		assertThat(Scope.ofCaller()).isEmpty();
		assertThatExceptionOfType(MissingScopeException.class).isThrownBy(Scope.READ::require);
	}

	@AfterEach
	void forgetTheCaller() {
		SecurityContextHolder.clearContext();
	}

	private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.filter.doFilter(request, response, (call, answer) -> ((HttpServletResponse) answer).setStatus(LET_IN));
		return response;
	}

	private static MockHttpServletRequest callThroughProxy(String client) {
		MockHttpServletRequest request = call("10.0.0.1", "wrong");
		request.addHeader("X-Forwarded-For", client);
		return request;
	}

	private static MockHttpServletRequest call(String address, String token) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/jobs");
		request.setRemoteAddr(address);
		request.addHeader("Authorization", "Bearer " + token);
		return request;
	}

}
