package com.zigral.orchestrator.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import com.zigral.launcher.StackSettings;
import com.zigral.launcher.setting.Ports;
import com.zigral.launcher.setting.StandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A second replica of the orchestrator, which asks for a token.
 */
abstract class LoggingIn extends OnPage {

	private static final String TOKEN = "a-token-of-this-test";

	private static final String READER = "a-token-that-only-reads";

	/** A call of the page's own, with the CSRF token or without. */
	private static final String CALL = """
			async ([method, path, shown]) => (await fetch(path, { method, headers: shown
			  ? { "X-XSRF-TOKEN": document.cookie.match(/XSRF-TOKEN=([^;]+)/)?.[1] ?? "" } : {} })).status""";

	@TempDir
	private static Path data;

	private static Stack replica;

	@BeforeAll
	static void startReplica() throws Exception {
		Stack first = WebPageIT.stack();
		Map<String, String> environment = new HashMap<>(WebPageIT.ENVIRONMENT);
		environment.put("ZIGRAL_API_TOKENS", "reader:read:" + sha256(READER));
		environment.putAll(Map.of("ZIGRAL_API_TOKEN", TOKEN, "DATABASE_URL", first.postgres().url("zigral"),
				"LINKEDIN_BASE_URL", first.linkedIn().uri().toString(), "LINKEDIN_USERNAME",
				first.linkedIn().username(), "LINKEDIN_PASSWORD", first.linkedIn().password(), "GOOGLE_SHEETS_ROOT_URL",
				first.sheets().uri().toString(), "GOOGLE_SHEETS_CREDENTIALS_JSON", Base64.getEncoder()
					.encodeToString(first.sheets().serviceAccountJson().getBytes(StandardCharsets.UTF_8))));
		Ports free = Ports.free();
		replica = Stack.start(StackSettings.practice(Path.of(".."), data)
			.withServices(EnumSet.of(Service.ORCHESTRATOR))
			.withStandIns(EnumSet.noneOf(StandIn.class))
			.withPorts(new Ports(free.orchestrator(), first.uri(Service.CONTEXT_MANAGER).getPort(), free.linkedIn(),
					free.sheets(), free.postgres()))
			.withEnvironment(environment));
	}

	@AfterAll
	static void stopReplica() {
		replica.close();
	}

	@Test
	void whoeverKnowsTheTokenStaysLoggedInUntilTheyLogOut() throws Exception {
		showReplica("");
		logIn("wrong");
		PlaywrightAssertions.assertThat(this.page.locator("#said")).containsText("none of the tokens");
		logIn(TOKEN);
		this.page.getByLabel("One sentence").waitFor();
		this.page.reload();
		this.page.getByLabel("One sentence").waitFor();
		Cookie cookie = context().cookies().getFirst();
		assertThat(cookie.httpOnly).isTrue();
		assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.STRICT);
		assertThat(cookie.value).doesNotContain(TOKEN);
		assertThat(get("/jobs", cookie.value, "same-origin")).isEqualTo(200);
		assertThat(get("/jobs", cookie.value, "cross-site")).isEqualTo(401);
		assertThat(get("/jobs", cookie.value.replaceFirst("\\.\\d", ".9"), "same-origin")).isEqualTo(401);
		assertThat(get("/jobs", "1.0", "same-origin")).isEqualTo(401);
		assertThat(get("/web/../jobs", "", "same-origin")).isGreaterThanOrEqualTo(400);
		assertThat(this.page.locator("[data-caller]").textContent()).isEqualTo("Logged in as shared");
		press("Log out");
		this.page.getByLabel("Token").waitFor();
		assertThat(get("/jobs", cookie.value, "same-origin")).as("a cookie that was kept").isEqualTo(401);
	}

	@Test
	void whoMayOnlyReadCanDoNothingElseByThePage() {
		reopen(phone());
		showReplica("");
		this.page.getByLabel("Token").fill(READER);
		press("Anmelden");
		this.page.locator("[data-caller]").waitFor();
		assertThat(this.page.locator("[data-caller]").textContent()).isEqualTo("Angemeldet als reader");
		assertThat(this.page.evaluate(CALL, List.of("GET", "/jobs", true))).isEqualTo(200);
		assertThat(this.page.evaluate(CALL, List.of("POST", "/jobs/any/approve", true))).isEqualTo(403);
		assertThat(this.page.evaluate(CALL, List.of("DELETE", "/session", false))).as("without the CSRF token")
			.isEqualTo(403);
		assertThat(this.page.evaluate(CALL, List.of("DELETE", "/session", true))).isEqualTo(204);
		assertThat(this.page.evaluate(CALL, List.of("GET", "/jobs", true))).isEqualTo(401);
	}

	@Test
	void aTokenIsMadeShownOnceUsedAndRevoked() {
		reopen(new Browser.NewContextOptions().setLocale("en-GB").setBypassCSP(true));
		showReplica("");
		logIn(TOKEN);
		this.page.getByLabel("One sentence").waitFor();
		showReplica("#/settings");
		Locator name = this.page.getByLabel("Whose it is");
		name.fill("an na");
		press("Make token");
		PlaywrightAssertions.assertThat(this.page.locator("#token-name + .mistake")).containsText("Use 1 to 40");
		name.fill("anna");
		this.page.getByLabel("approve", new Page.GetByLabelOptions().setExact(false)).check();
		this.page.reload();
		PlaywrightAssertions.assertThat(name).hasValue("anna");
		PlaywrightAssertions.assertThat(this.page.locator("#scope-approve")).isChecked();
		press("Make token");
		Locator made = this.page.locator("#token-made");
		made.waitFor();
		String token = made.inputValue();
		assertThat(token).startsWith("zigral_");
		assertAccessibleInLightAndDark();
		this.page.reload();
		Locator row = this.page.locator("[data-token=anna]");
		PlaywrightAssertions.assertThat(row).containsText("made by shared");
		assertThat(this.page.content()).doesNotContain(token);
		assertThat(String.valueOf(this.page.evaluate("JSON.stringify(localStorage)"))).doesNotContain(token);
		PlaywrightAssertions.assertThat(this.page.locator("[data-token=reader]")).containsText("ZIGRAL_API_TOKENS");
		PlaywrightAssertions.assertThat(button("Revoke reader")).hasCount(0);
		press("Log out");
		logIn(token);
		PlaywrightAssertions.assertThat(this.page.locator("[data-caller]")).hasText("Logged in as anna");
		PlaywrightAssertions.assertThat(this.page.getByText("Only a token with the scope administer")).isVisible();
		press("Log out");
		logIn(TOKEN);
		row.waitFor();
		press("Revoke anna");
		PlaywrightAssertions.assertThat(this.page.getByRole(AriaRole.DIALOG)).containsText("cannot be undone");
		this.page.getByRole(AriaRole.DIALOG).getByText("Revoke", new Locator.GetByTextOptions().setExact(true)).click();
		PlaywrightAssertions.assertThat(row).hasCount(0);
		press("Log out");
		logIn(token);
		PlaywrightAssertions.assertThat(this.page.locator("#said")).containsText("none of the tokens");
	}

	@Test
	void logInIsAccessible() {
		reopen(phone());
		showReplica("");
		this.page.getByLabel("Token").waitFor();
		assertAccessibleInLightAndDark();
	}

	@Test
	void jobOfAnotherReplicaIsShownWhileItRuns() {
		showReplica("");
		logIn(TOKEN);
		this.page.getByLabel("One sentence").waitFor();
		String jobId = WebPageIT.api()
			.post("/command", "{\"command\": \"Find 9 CTOs in Austin and invite them\", \"dry_run\": true}")
			.json()
			.path("job_id")
			.stringValue();
		showReplica("#/job/" + jobId);
		awaitStatus("planned");
		WebPageIT.api().post("/jobs/" + jobId + "/start", "{}");
		awaitStatus("waiting_for_approval");
		WebPageIT.api().post("/jobs/" + jobId + "/cancel", "{}");
		awaitStatus("cancelled");
	}

	@Test
	void terminalNeedsTheTokenToo() throws Exception {
		TestTerminal stranger = TestTerminal.run(replica.uri(Service.ORCHESTRATOR), Optional.of("wrong"), "jobs");
		assertThat(stranger.code()).isEqualTo(1);
		assertThat(stranger.errors()).startsWith("zigral: ").contains("set ZIGRAL_API_TOKEN");
		TestTerminal friend = TestTerminal.run(replica.uri(Service.ORCHESTRATOR), Optional.of(TOKEN), "jobs");
		assertThat(friend.code()).as(friend.errors()).isZero();
	}

	private void showReplica(String view) {
		this.page.navigate(replica.uri(Service.ORCHESTRATOR) + "/" + view);
	}

	private void logIn(String token) {
		// Not by its label, which is on the settings, too, until they are gone.
		this.page.locator("#token").fill(token);
		press("Log in");
	}

	private static String sha256(String token) throws NoSuchAlgorithmException {
		return HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
	}

	private static int get(String path, String cookie, String site) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpRequest request = HttpRequest.newBuilder(URI.create(replica.uri(Service.ORCHESTRATOR) + path))
				.header("Cookie", "zigral_session=" + cookie)
				.header("Sec-Fetch-Site", site)
				.build();
			return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
		}
	}

}
