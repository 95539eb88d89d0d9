package com.zigral.orchestrator.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import com.zigral.sandbox.launcher.Service;
import com.zigral.sandbox.launcher.Stack;
import com.zigral.sandbox.launcher.StackSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogInIT {

	private static final String TOKEN = "a-token-of-this-test";

	@TempDir
	static Path data;

	private static Stack stack;

	@BeforeAll
	static void start() throws InterruptedException {
		stack = Stack.start(StackSettings.practice(Path.of(".."), data)
			.withServices(EnumSet.allOf(Service.class))
			.withEnvironment(Map.of("ZIGRAL_API_TOKEN", TOKEN)));
	}

	@AfterAll
	static void stop() {
		stack.close();
	}

	@Test
	void whoeverKnowsTheTokenStaysLoggedInUntilTheyLogOut() throws Exception {
		try (TestBrowser browser = TestBrowser.open();
				BrowserContext context = browser.context(new Browser.NewContextOptions().setLocale("en-GB"))) {
			Page page = context.newPage();
			page.navigate(stack.uri(Service.ORCHESTRATOR) + "/");
			logIn(page, "wrong");
			PlaywrightAssertions.assertThat(page.locator("#said")).containsText("none of the tokens");
			logIn(page, TOKEN);
			page.getByLabel("One sentence").waitFor();
			page.reload();
			page.getByLabel("One sentence").waitFor();
			Cookie cookie = context.cookies().getFirst();
			assertThat(cookie.httpOnly).isTrue();
			assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.STRICT);
			assertThat(cookie.value).doesNotContain(TOKEN);
			assertThat(get("/jobs", cookie.value, "same-origin")).isEqualTo(200);
			assertThat(get("/jobs", cookie.value, "cross-site")).isEqualTo(401);
			assertThat(get("/jobs", cookie.value.replaceFirst("\\.\\d", ".9"), "same-origin")).isEqualTo(401);
			assertThat(get("/jobs", "1.0", "same-origin")).isEqualTo(401);
			assertThat(get("/web/../jobs", "", "same-origin")).isGreaterThanOrEqualTo(400);
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log out")).click();
			page.getByLabel("Token").waitFor();
		}
	}

	@Test
	void terminalNeedsTheTokenToo() throws Exception {
		TestTerminal stranger = TestTerminal.run(stack.uri(Service.ORCHESTRATOR), Optional.of("wrong"), "jobs");
		assertThat(stranger.code()).isEqualTo(1);
		assertThat(stranger.errors()).startsWith("zigral: ").contains("set ZIGRAL_API_TOKEN");
		TestTerminal friend = TestTerminal.run(stack.uri(Service.ORCHESTRATOR), Optional.of(TOKEN), "jobs");
		assertThat(friend.code()).as(friend.errors()).isZero();
		assertThat(friend.out()).contains("Nothing was asked for yet");
	}

	private static void logIn(Page page, String token) {
		page.getByLabel("Token").fill(token);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in")).click();
	}

	private static int get(String path, String cookie, String site) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpRequest request = HttpRequest.newBuilder(URI.create(stack.uri(Service.ORCHESTRATOR) + path))
				.header("Cookie", "zigral_session=" + cookie)
				.header("Sec-Fetch-Site", site)
				.build();
			return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
		}
	}

}
