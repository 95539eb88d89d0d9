package com.zigral.service.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class WebSessionsTests {

	private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

	private final WebSessions sessions = sessions("secret", NOW);

	@Test
	void onlyTheTokenOpensASession() {
		assertThat(this.sessions.open(" secret ")).isPresent();
		assertThat(this.sessions.open("secre")).isEmpty();
		assertThat(new WebSessions(Optional.empty(), Clock.systemUTC()).open("")).isEmpty();
	}

	@Test
	void sessionEndsAfterItsTime() {
		String cookie = this.sessions.open("secret").orElseThrow();
		Instant end = NOW.plus(WebSessions.LENGTH);
		assertThat(sessions("secret", end.minusSeconds(1)).admits(request("GET", cookie, "same-origin"))).isTrue();
		assertThat(sessions("secret", end).admits(request("GET", cookie, "same-origin"))).isFalse();
	}

	@Test
	void anotherTokenEndsAllSessions() {
		String cookie = this.sessions.open("secret").orElseThrow();
		assertThat(sessions("other", NOW).admits(request("GET", cookie, "same-origin"))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "1", "1.", "x.y", "99999999999999999999.abc", "1793610000.00" })
	void whatWasNotGivenOutIsNoSession(String cookie) {
		assertThat(this.sessions.admits(request("GET", cookie, "same-origin"))).isFalse();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			GET,  same-origin, -,                    true
			GET,  none,        -,                    true
			GET,  same-site,   -,                    false
			GET,  cross-site,  -,                    false
			POST, same-origin, -,                    true
			POST, cross-site,  http://zigral.test,   false
			GET,  -,           -,                    true
			POST, -,           -,                    false
			POST, -,           http://zigral.test,   true
			POST, -,           http://evil.test,     false
			POST, -,           http://xzigral.test,  false
			POST, -,           null,                 false
			""")
	void callMustComeFromTheServicesOwnPage(String method, @Nullable String site, @Nullable String origin,
			boolean admitted) {
		MockHttpServletRequest request = request(method, this.sessions.open("secret").orElseThrow(), site);
		request.addHeader("Host", "zigral.test");
		if (origin != null) {
			request.addHeader("Origin", origin);
		}
		assertThat(this.sessions.admits(request)).isEqualTo(admitted);
	}

	@ParameterizedTest
	@CsvSource({ "/web/app.js, true", "/, true", "/web/, true", "/web, false", "/jobs, false", "/web/../jobs, false",
			"/web/%2e%2e/jobs, false", "//, false" })
	void onlyThePagesOwnFilesAreOpen(String path, boolean open) {
		ApiToken token = token("secret");
		TokenGuard guard = new TokenGuard(token, this.sessions, List.of("/", "/web/*"));
		assertThat(guard.refusal(new MockHttpServletRequest("GET", path)).isEmpty()).isEqualTo(open);
	}

	private static MockHttpServletRequest request(String method, String cookie, @Nullable String site) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/jobs");
		request.setCookies(new Cookie("other", "x"), new Cookie(WebSessions.COOKIE, cookie));
		if (site != null) {
			request.addHeader("Sec-Fetch-Site", site);
		}
		return request;
	}

	private static WebSessions sessions(String token, Instant now) {
		return new WebSessions(Optional.of(token(token)), Clock.fixed(now, ZoneOffset.UTC));
	}

	private static ApiToken token(String value) {
		return ApiToken.from(new MockEnvironment().withProperty("ZIGRAL_API_TOKEN", value)).orElseThrow();
	}

}
