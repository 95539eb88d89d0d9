package com.zigral.service.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.service.problem.ProblemException;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WebSessionsTests {

	private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

	private static final ClientAddress CLIENTS = new ClientAddress(List.of("10.0.0.1"));

	private final Attempts attempts = new Attempts(CLIENTS, TimeMeter.SYSTEM_MILLISECONDS);

	private final MemoryStore store = new MemoryStore();

	private final WebSessions sessions = sessions(environment("secret"), NOW);

	@Test
	void onlyTheTokenOpensASession() {
		assertThat(open(this.sessions, " secret ")).isPresent();
		assertThat(open(this.sessions, "secre")).isEmpty();
		assertThat(open(sessions(new MockEnvironment(), NOW), "")).isEmpty();
	}

	@Test
	void tokenOpensASessionHoweverManyWereWrong() {
		for (int attempt = 0; attempt < Attempts.PER_MINUTE; attempt++) {
			assertThat(open(this.sessions, "wrong")).isEmpty();
		}
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> open(this.sessions, "wrong"));
		assertThat(open(this.sessions, "secret")).isPresent();
	}

	@Test
	void whoIsLoggedInHasTheNameAndTheScopesOfTheToken() {
		MockEnvironment environment = environment("secret").withProperty("ZIGRAL_API_TOKENS",
				"crm:read:" + ApiTokens.hash("crms"));
		WebSessions own = sessions(environment, NOW);
		Authentication caller = own.caller(request("GET", cookie(own, "crms"), "same-origin")).orElseThrow();
		assertThat(caller.getName()).isEqualTo("crm");
		assertThat(caller.getAuthorities()).singleElement()
			.satisfies((authority) -> assertThat(authority.getAuthority()).isEqualTo(Scope.READ.authority()));
	}

	@Test
	void sessionEndsAfterItsTime() {
		String cookie = cookie(this.sessions, "secret");
		Instant end = NOW.plus(WebSessions.LENGTH);
		assertThat(isOpen(sessions(environment("secret"), end.minusSeconds(1)), cookie)).isTrue();
		assertThat(isOpen(sessions(environment("secret"), end), cookie)).isFalse();
	}

	@Test
	void logOutEndsASessionOnAllReplicas() {
		String cookie = cookie(this.sessions, "secret");
		String other = cookie(this.sessions, "secret");
		WebSessions replica = sessions(environment("secret"), NOW);
		assertThat(isOpen(replica, cookie)).isTrue();
		HttpHeaders answer = this.sessions.close(request("DELETE", cookie, "same-origin"));
		assertThat(answer.get(HttpHeaders.SET_COOKIE)).hasSize(2).allMatch((line) -> line.contains("Max-Age=0"));
		assertThat(isOpen(replica, cookie)).isFalse();
		assertThat(isOpen(replica, other)).isTrue();
	}

	@Test
	void tokenThatIsTakenAwayOrReplacedEndsItsSessionsOnly() {
		String crm = "crm:" + ApiTokens.hash("crms");
		WebSessions both = sessions(
				environment("secret").withProperty("ZIGRAL_API_TOKENS", "anna:" + ApiTokens.hash("annas") + ", " + crm),
				NOW);
		String annas = cookie(both, "annas");
		String crms = cookie(both, "crms");
		assertThat(isOpen(both, annas)).isTrue();
		WebSessions one = sessions(environment("secret").withProperty("ZIGRAL_API_TOKENS", crm), NOW);
		assertThat(isOpen(one, annas)).isFalse();
		assertThat(isOpen(one, crms)).isTrue();
		WebSessions replaced = sessions(
				environment("secret").withProperty("ZIGRAL_API_TOKENS", "anna:" + ApiTokens.hash("new") + "," + crm),
				NOW);
		assertThat(isOpen(replaced, annas)).isFalse();
	}

	@Test
	void whatIsStoredOpensNothing() {
		String cookie = cookie(this.sessions, "secret");
		WebSession stored = this.store.sessions.values().iterator().next();
		assertThat(stored.toString()).doesNotContain(cookie, "secret", ApiTokens.hash("secret"));
		assertThat(isOpen(this.sessions, stored.id())).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "1", "1.", "x.y", "shared.99999999999999999999.abc", "shared.1793610000.00" })
	void whatWasNotGivenOutIsNoSession(String cookie) {
		cookie(this.sessions, "secret");
		assertThat(isOpen(this.sessions, cookie)).isFalse();
	}

	@Test
	void timeOfASessionCannotBeChanged() {
		String cookie = cookie(this.sessions, "secret");
		assertThat(isOpen(this.sessions, cookie.replaceFirst("\\.\\d", ".9"))).isFalse();
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
		MockHttpServletRequest request = request(method, cookie(this.sessions, "secret"), site);
		request.addHeader("Host", "zigral.test");
		if (origin != null) {
			request.addHeader("Origin", origin);
		}
		assertThat(this.sessions.caller(request).isPresent()).isEqualTo(admitted);
	}

	@Test
	void sessionCountsForNothingBesideATokenOfTheCallItself() {
		MockHttpServletRequest request = request("GET", cookie(this.sessions, "secret"), "same-origin");
		assertThat(this.sessions.isUsedBy(request)).isTrue();
		request.addHeader("Authorization", "Bearer wrong");
		assertThat(this.sessions.isUsedBy(request)).isFalse();
		assertThat(this.sessions.caller(request)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "10.0.0.1, https, true", "10.0.0.1, http, false", "192.0.2.1, https, false" })
	void cookiesAreForTlsOnlyWhereATrustedProxySaysSo(String address, String protocol, boolean secure) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);
		request.addHeader("X-Forwarded-Proto", protocol);
		List<String> cookies = this.sessions.open("secret", request).orElseThrow().get(HttpHeaders.SET_COOKIE);
		assertThat(cookies).hasSize(2)
			.allMatch((line) -> line.contains("SameSite=Strict"))
			.allMatch((line) -> line.contains("; Secure") == secure);
		assertThat(cookies).filteredOn((line) -> line.contains("HttpOnly"))
			.singleElement()
			.asString()
			.startsWith(WebSessions.COOKIE);
	}

	@Test
	void eachSessionHasACsrfTokenOfItsOwn() {
		SessionCsrfTokens tokens = new SessionCsrfTokens();
		String first = cookie(this.sessions, "secret");
		String second = cookie(this.sessions, "secret");
		assertThat(tokens.loadToken(request("POST", first, "same-origin")).getToken())
			.isEqualTo(SessionCsrfTokens.of(first))
			.isNotEqualTo(SessionCsrfTokens.of(second))
			.doesNotContain(first);
		assertThat(tokens.loadToken(new MockHttpServletRequest())).isNull();
	}

	@Test
	void sessionThatCannotBeReadIsNoWrongOne() {
		String cookie = cookie(this.sessions, "secret");
		this.store.isDown = true;
		assertThatExceptionOfType(AuthenticationServiceException.class).isThrownBy(() -> isOpen(this.sessions, cookie));
	}

	private static boolean isOpen(WebSessions sessions, String cookie) {
		return sessions.caller(request("GET", cookie, "same-origin")).isPresent();
	}

	private static MockHttpServletRequest request(String method, String cookie, @Nullable String site) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/jobs");
		request.setCookies(new Cookie("other", "x"), new Cookie(WebSessions.COOKIE, cookie));
		if (site != null) {
			request.addHeader("Sec-Fetch-Site", site);
		}
		return request;
	}

	private static String cookie(WebSessions sessions, String token) {
		String line = open(sessions, token).orElseThrow().getFirst(HttpHeaders.SET_COOKIE);
		return line.substring(line.indexOf('=') + 1, line.indexOf(';'));
	}

	private static Optional<HttpHeaders> open(WebSessions sessions, String token) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr("192.0.2.1");
		return sessions.open(token, request);
	}

	private WebSessions sessions(MockEnvironment environment, Instant now) {
		return new WebSessions(ApiTokens.from(environment), this.store, this.attempts, CLIENTS,
				Clock.fixed(now, ZoneOffset.UTC));
	}

	private static MockEnvironment environment(String token) {
		return new MockEnvironment().withProperty("ZIGRAL_API_TOKEN", token);
	}

	/** What replicas share, without a database. */
	private static final class MemoryStore implements WebSessionStore {

		private final Map<String, WebSession> sessions = new HashMap<>();

		private boolean isDown;

		@Override
		public void add(WebSession session) {
			this.sessions.put(session.id(), session);
		}

		@Override
		public Optional<WebSession> find(String id) {
			if (this.isDown) {
				throw new DataAccessResourceFailureException("down");
			}
			return Optional.ofNullable(this.sessions.get(id));
		}

		@Override
		public void remove(String id) {
			this.sessions.remove(id);
		}

	}

}
