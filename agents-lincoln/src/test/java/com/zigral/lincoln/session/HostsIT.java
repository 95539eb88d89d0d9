package com.zigral.lincoln.session;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.Page;
import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.LincolnSettings;
import com.zigral.lincoln.LincolnSettings.Pause;
import com.zigral.lincoln.RecordingServer;
import com.zigral.lincoln.browser.BrowserThread;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.browser.Throttle;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Wherever the site leads to another host, nothing gets there: no cookie, no password, no
 * PIN.
 */
class HostsIT {

	private static final String FORM = """
			<form method="post" action="/checkpoint/lg/login-submit">
			<input name="session_key"><input type="password" name="session_password"><button>Go</button></form>""";

	private static final String WITHOUT_FORM = """
			<div><input type="email" autocomplete="username"><input type="password" autocomplete="current-password">
			<button type="button" onclick="fetch('/checkpoint/lg/login-submit', {method: 'POST', mode: 'no-cors',
			credentials: 'include', body: new URLSearchParams([...document.querySelectorAll('input')]
			.map((field, i) => [i, field.value]))})">Go</button></div>""";

	private static final String PIN = """
			<main><form method="post" action="/checkpoint/challenge/verify"><input name="pin"><button>Go</button></form>
			</main>""";

	@TempDir
	Path directory;

	private RecordingServer site;

	private RecordingServer other;

	private BrowserThread browser;

	private LinkedInSite linkedIn;

	@BeforeEach
	void start() throws IOException {
		this.site = new RecordingServer();
		this.other = new RecordingServer();
		LincolnSettings settings = LincolnSettings.in(this.directory)
			.at(this.site.uri())
			.as("ann@example.org", "s3cret-word")
			.taking(Pause.NONE, Duration.ofSeconds(10));
		SessionStore store = new SessionStore(settings);
		this.browser = new BrowserThread(settings, store::load);
		this.linkedIn = new LinkedInSite(settings, this.browser, store,
				new Throttle(Pause.NONE, Throttle.Sleeper.REAL));
		this.linkedIn.begin(Optional.empty());
	}

	@AfterEach
	void stop() {
		this.browser.close();
		this.site.close();
		this.other.close();
	}

	@Test
	void pageThatIsRedirectedElsewhereIsNotAskedForAndTheHostIsNamedWithoutItsQuery() throws InterruptedException {
		this.site.show("/feed/", "<main></main>");
		this.linkedIn.visit("/feed/", Page::url);
		for (String host : List.of("127.0.0.1", "localhost")) {
			String target = "http://%s:%d".formatted(host, this.other.port());
			this.site.lead("/in/ann/", 302, target + "/in/ann/?token=abc");
			assertEndsNaming(target, () -> this.linkedIn.visit("/in/ann/", Page::url));
		}
		assertThat(this.other.received()).isEmpty();
		assertThat(this.linkedIn.visit("/feed/", Page::url)).endsWith("/feed/");
	}

	@Test
	void otherSchemeIsAnotherPlace() {
		URI secure = URI.create("https://127.0.0.1:" + this.site.port());
		this.site.lead("/in/ann/", 301, secure + "/in/ann/");
		assertEndsNaming(secure.toString(), () -> this.linkedIn.visit("/in/ann/", Page::url));
	}

	@ParameterizedTest
	@ValueSource(strings = { FORM, WITHOUT_FORM })
	void passwordDoesNotFollowARedirectThatKeepsIt(String form) {
		this.site.lead("/feed/", 302, "/login");
		this.site.show("/login", form);
		this.site.lead("/checkpoint/lg/login-submit", 307, this.other.uri() + "/steal?x=1");
		assertEndsNaming(this.other.uri().toString(), () -> this.linkedIn.visit("/feed/", Page::url));
		assertThat(this.site.received()).anyMatch((request) -> request.contains("s3cret-word"));
		assertThat(this.other.received()).isEmpty();
	}

	@Test
	void pageThatMovesAwayWhileItIsFilledGetsNoPassword() {
		this.site.lead("/feed/", 302, "/login");
		this.site.show("/login", FORM + """
				<script>document.querySelector("[name=session_key]").addEventListener("input",
				() => { location.href = "%s/login"; });</script>""".formatted(this.other.uri()));
		assertEndsNaming(this.other.uri().toString(), () -> this.linkedIn.visit("/feed/", Page::url));
		assertThat(this.other.received()).isEmpty();
	}

	@Test
	void pinDoesNotFollowARedirectThatKeepsIt() throws InterruptedException {
		this.site.lead("/feed/", 302, "/checkpoint/challenge/AgPin");
		this.site.show("/checkpoint/challenge/AgPin", PIN);
		assertThatExceptionOfType(LinkedInException.class).isThrownBy(() -> this.linkedIn.visit("/feed/", Page::url))
			.withMessageContaining("PIN");
		this.site.lead("/checkpoint/challenge/verify", 307, this.other.uri() + "/steal");
		this.linkedIn.begin(Optional.of("482913"));
		assertEndsNaming(this.other.uri().toString(), () -> this.linkedIn.visit("/feed/", Page::url));
		assertThat(this.site.received()).anyMatch((request) -> request.contains("482913"));
		assertThat(this.other.received()).isEmpty();
	}

	@Test
	void pinIsNotTypedIntoAnotherHostsPage() throws InterruptedException {
		this.other.show("/checkpoint/challenge/AgPin", PIN);
		this.browser.call((page) -> page.navigate(this.other.uri() + "/checkpoint/challenge/AgPin"));
		this.linkedIn.begin(Optional.of("482913"));
		assertEndsNaming(this.other.uri().toString(), () -> this.linkedIn.visit("/feed/", Page::url));
		assertThat(this.other.received()).noneMatch((request) -> request.contains("482913"));
	}

	@Test
	void nothingIsDoneOnAPageOfAnotherHost() throws InterruptedException {
		this.other.show("/in/ann/", "<main></main>");
		this.browser.call((page) -> page.navigate(this.other.uri() + "/in/ann/"));
		assertEndsNaming(this.other.uri().toString(), () -> this.linkedIn.here(Page::url));
	}

	@Test
	void pageThatMovesAwayAfterwardsEndsTheAction() {
		this.site.show("/in/ann/", "<main><a href=\"%s/\">Connect</a></main>".formatted(this.other.uri()));
		assertEndsNaming(this.other.uri().toString(), () -> this.linkedIn.visit("/in/ann/", (page) -> {
			List<String> failed = new ArrayList<>();
			page.onRequestFailed((request) -> failed.add(request.url()));
			page.click("a");
			page.waitForCondition(() -> !failed.isEmpty());
			return true;
		}));
		assertThat(this.other.received()).isEmpty();
	}

	private static void assertEndsNaming(String host, ThrowingCallable doing) {
		assertThatExceptionOfType(LinkedInException.class).isThrownBy(doing).satisfies((failure) -> {
			assertThat(failure.kind()).isEqualTo(ErrorKind.OTHER);
			assertThat(failure.reason()).contains(host + ",").doesNotContain("token", "steal", "?");
		});
	}

}
