package com.zigral.service.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import com.zigral.service.problem.ProblemException;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WebSessionsTests {

	private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

	private static final Attempts ATTEMPTS = new Attempts(new ClientAddress(List.of()), TimeMeter.SYSTEM_MILLISECONDS);

	private final WebSessions sessions = sessions("secret", NOW);

	@Test
	void onlyTheTokenOpensASession() {
		assertThat(open(this.sessions, " secret ")).isPresent();
		assertThat(open(this.sessions, "secre")).isEmpty();
		assertThat(open(sessions(new MockEnvironment(), NOW), "")).isEmpty();
	}

	@Test
	void tokenOpensASessionHoweverManyWereWrong() {
		WebSessions own = sessions("secret", NOW);
		for (int attempt = 0; attempt < Attempts.PER_MINUTE; attempt++) {
			assertThat(open(own, "wrong", "192.0.2.9")).isEmpty();
		}
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> open(own, "wrong", "192.0.2.9"));
		assertThat(open(own, "secret", "192.0.2.9")).isPresent();
	}

	@Test
	void sessionEndsAfterItsTime() {
		String cookie = open(this.sessions, "secret").orElseThrow();
		Instant end = NOW.plus(WebSessions.LENGTH);
		assertThat(sessions("secret", end.minusSeconds(1)).admits(request("GET", cookie, "same-origin"))).isTrue();
		assertThat(sessions("secret", end).admits(request("GET", cookie, "same-origin"))).isFalse();
	}

	@Test
	void anotherTokenEndsAllSessions() {
		String cookie = open(this.sessions, "secret").orElseThrow();
		assertThat(sessions("other", NOW).admits(request("GET", cookie, "same-origin"))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "1", "1.", "x.y", "shared.99999999999999999999.abc", "shared.1793610000.00",
			"nobody.1793610000.00", "1793610000.00" })
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
		MockHttpServletRequest request = request(method, open(this.sessions, "secret").orElseThrow(), site);
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
		TokenGuard guard = new TokenGuard(tokens(environment("secret")), ATTEMPTS, this.sessions,
				List.of("/", "/web/*"));
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

	@Test
	void tokenThatIsTakenAwayEndsItsSessionsOnly() {
		String anna = "anna:" + HexFormat.of().formatHex(ApiTokens.hash("annas"));
		String crm = "crm:" + HexFormat.of().formatHex(ApiTokens.hash("crms"));
		WebSessions both = sessions(environment("secret").withProperty("ZIGRAL_API_TOKENS", anna + ", " + crm), NOW);
		WebSessions one = sessions(environment("secret").withProperty("ZIGRAL_API_TOKENS", crm), NOW);
		String annas = open(both, "annas").orElseThrow();
		String crms = open(both, "crms").orElseThrow();
		assertThat(both.admits(request("GET", annas, "same-origin"))).isTrue();
		assertThat(one.admits(request("GET", annas, "same-origin"))).isFalse();
		assertThat(one.admits(request("GET", crms, "same-origin"))).isTrue();
	}

	@Test
	void whoeverSeesTheHashesCannotSealASession() {
		MockEnvironment hashed = new MockEnvironment().withProperty("ZIGRAL_API_TOKENS",
				"anna:" + HexFormat.of().formatHex(ApiTokens.hash("annas")));
		String cookie = open(sessions(hashed, NOW), "annas").orElseThrow();
		assertThat(sessions(hashed, NOW).admits(request("GET", cookie, "same-origin"))).isFalse();
		hashed.withProperty("ZIGRAL_ENCRYPTION_KEY", "key");
		cookie = open(sessions(hashed, NOW), "annas").orElseThrow();
		assertThat(sessions(hashed, NOW).admits(request("GET", cookie, "same-origin"))).isTrue();
	}

	private static Optional<String> open(WebSessions sessions, String token) {
		return open(sessions, token, "192.0.2.1");
	}

	private static Optional<String> open(WebSessions sessions, String token, String address) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);
		return sessions.open(token, request);
	}

	private static WebSessions sessions(String token, Instant now) {
		return sessions(environment(token), now);
	}

	private static WebSessions sessions(MockEnvironment environment, Instant now) {
		return new WebSessions(tokens(environment), WebSessions.key(environment), ATTEMPTS,
				Clock.fixed(now, ZoneOffset.UTC));
	}

	private static MockEnvironment environment(String token) {
		return new MockEnvironment().withProperty("ZIGRAL_API_TOKEN", token);
	}

	private static ApiTokens tokens(MockEnvironment environment) {
		return ApiTokens.from(environment);
	}

}
