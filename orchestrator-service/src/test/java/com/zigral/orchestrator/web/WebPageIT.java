package com.zigral.orchestrator.web;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.zigral.orchestrator.Api;
import com.zigral.sandbox.launcher.Service;
import com.zigral.sandbox.launcher.Stack;
import com.zigral.sandbox.launcher.StackSettings;
import com.zigral.sandbox.linkedin.LedgerEntry.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebPageIT {

	private static final double LONG = 90_000;

	@TempDir
	static Path data;

	private static Stack stack;

	private static Api api;

	private static TestBrowser browser;

	private final List<String> complaints = new ArrayList<>();

	private BrowserContext context;

	private Page page;

	@BeforeAll
	static void start() throws InterruptedException {
		stack = Stack.start(StackSettings.practice(Path.of(".."), data)
			.withEnvironment(Map.of("RATE_LIMIT_PER_MINUTE", "1000", "DB_SCHEDULER_HEARTBEATINTERVAL", "1s",
					"LINKEDIN_WORKING_HOURS", "00:00-00:00", "LINKEDIN_WORKING_DAYS",
					"MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY")));
		api = new Api(stack.uri(Service.ORCHESTRATOR));
		browser = TestBrowser.open();
	}

	@AfterAll
	static void stop() {
		browser.close();
		stack.close();
	}

	@BeforeEach
	void open() {
		open(new Browser.NewContextOptions().setLocale("en-GB"));
	}

	private void open(Browser.NewContextOptions options) {
		this.context = browser.context(options);
		this.page = this.context.newPage();
		this.page.onConsoleMessage((message) -> {
			if (message.text().contains("Content Security Policy")) {
				this.complaints.add(message.text());
			}
		});
		this.page.onPageError(this.complaints::add);
		this.page.navigate(stack.uri(Service.ORCHESTRATOR) + "/");
	}

	@AfterEach
	void close() {
		this.context.close();
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void invitationsGoOutAsTheyWereChangedAndTickedOnThePage() {
		PlaywrightAssertions.assertThat(this.page.locator("#practice")).containsText("is not LinkedIn");
		plan("Find 6 CTOs of fintech companies in Austin and invite them with the note \"Hi {first_name}\"");
		Locator steps = this.page.locator("[data-step]");
		PlaywrightAssertions.assertThat(steps).hasCount(2);
		PlaywrightAssertions.assertThat(steps.last()).containsText("Waits for your yes");
		steps.first().getByLabel("limit").fill("5");
		press("Start");
		PlaywrightAssertions.assertThat(status("waiting_for_approval")).isVisible(within());
		assertThat(stack.linkedIn().ledger().paths(Kind.INVITATION)).isEmpty();
		PlaywrightAssertions.assertThat(this.page).hasTitle("(5) Zigral");
		this.page.getByText("Look at what waits for your yes").click();
		Locator items = this.page.locator(".item");
		PlaywrightAssertions.assertThat(items).hasCount(5);
		Locator second = items.nth(1);
		String recipient = String.valueOf(second.locator("textarea").getAttribute("data-recipient"));
		for (Locator tick : items.getByRole(AriaRole.CHECKBOX).all()) {
			tick.uncheck();
		}
		second.getByRole(AriaRole.CHECKBOX).check();
		second.locator("textarea").fill("Good & \"nice\" day");
		press("Approve the ticked ones");
		PlaywrightAssertions.assertThat(this.page.locator("#said")).containsText("Save the changed words first");
		press("Save the words");
		PlaywrightAssertions.assertThat(this.page.locator("#said")).containsText("Look at it again");
		for (Locator tick : items.getByRole(AriaRole.CHECKBOX).all()) {
			tick.uncheck();
		}
		second.getByRole(AriaRole.CHECKBOX).check();
		press("Approve the ticked ones");
		PlaywrightAssertions.assertThat(this.page.locator("#said")).hasText("Approved.");
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Jobs").setExact(true)).click();
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("invite them"))).click();
		PlaywrightAssertions.assertThat(status("completed")).isVisible(within());
		assertThat(stack.linkedIn().ledger().texts(Kind.INVITATION)).containsExactly("Good & \"nice\" day");
		assertThat(recipient)
			.endsWith(stack.linkedIn().ledger().paths(Kind.INVITATION).getFirst().replaceAll("^/in/|/$", ""));
	}

	@Test
	void runIsWatchedThroughAReloadAndARestart() throws IOException, InterruptedException {
		plan("Find CTOs of fintech companies in Austin and add them to the sheet Watched");
		press("Start");
		PlaywrightAssertions.assertThat(this.page.locator("progress").first()).isVisible(within());
		this.page.reload();
		PlaywrightAssertions.assertThat(this.page.locator("[data-step]").first()).isVisible(within());
		stack.kill(Service.ORCHESTRATOR);
		PlaywrightAssertions.assertThat(this.page.getByText("Connection lost")).isVisible(within());
		stack.restart(Service.ORCHESTRATOR);
		PlaywrightAssertions.assertThat(status("completed")).isVisible(within());
		PlaywrightAssertions.assertThat(this.page.locator("[data-step]").last()).containsText("Added");
		PlaywrightAssertions.assertThat(this.page.locator("a[href*='/spreadsheets/d/']")).isVisible();
		PlaywrightAssertions.assertThat(this.page.getByText("Connection lost")).isHidden();
		press("Show the people");
		PlaywrightAssertions.assertThat(this.page.locator("tbody tr")).hasCount(25);
		assertThat(this.page.locator("tbody b").count()).isZero();
		this.page.getByText("Download them as CSV").waitFor();
		this.page.getByText("Download them for Excel").waitFor();
	}

	@Test
	void questionIsAskedWithItsScreenshotAndAnswered() {
		stack.linkedIn().troubles().checkpoint(true);
		stack.linkedIn().troubles().expireSessions();
		plan("Find 3 CTOs in Berlin");
		press("Start");
		PlaywrightAssertions.assertThat(status("waiting_for_input")).isVisible(within());
		stack.linkedIn().troubles().checkpoint(false);
		PlaywrightAssertions.assertThat(this.page).hasTitle("(1) Zigral");
		this.page.navigate(stack.uri(Service.ORCHESTRATOR) + "/#/approvals");
		Locator screenshot = this.page.getByAltText("Screenshot");
		PlaywrightAssertions.assertThat(screenshot).isVisible(within());
		this.page.waitForFunction("document.querySelector('img.screenshot').naturalWidth > 0");
		this.page.getByLabel("Your answer").fill("done");
		this.page.keyboard().press("Enter");
		PlaywrightAssertions.assertThat(this.page.getByText("Nothing waits for your yes")).isVisible();
		this.page.navigate(stack.uri(Service.ORCHESTRATOR) + "/#/jobs");
		this.page.getByText("Find 3 CTOs in Berlin").click();
		PlaywrightAssertions.assertThat(status("completed")).isVisible(within());
	}

	@Test
	void thousandPeopleAreShownAPageAtATimeInTheColumnsWanted() throws SQLException {
		try (Connection database = DriverManager
			.getConnection("jdbc:postgresql://127.0.0.1:" + stack.postgres().port() + "/zigral?user=postgres");
				Statement statement = database.createStatement()) {
			statement.executeUpdate(
					"""
							INSERT INTO orchestrator.person
							  (profile, full_name, title, job_id, collected_at, words, name_key, company_key)
							SELECT 'https://www.linkedin.com/in/crowd-' || n, '<img src=x onerror=alert(1)> Crowd ' || n, 'Member', 'crowd', now(),
							  to_tsvector('simple', 'crowd ' || n), 'crowd ' || n, '' FROM generate_series(1, 1000) n""");
		}
		this.page.navigate(stack.uri(Service.ORCHESTRATOR) + "/#/people");
		this.page.getByLabel("Search in names").fill("crowd");
		PlaywrightAssertions.assertThat(this.page.getByText("1000 people")).isVisible();
		Locator rows = this.page.locator("tbody tr");
		PlaywrightAssertions.assertThat(rows).hasCount(50);
		press("Show more");
		PlaywrightAssertions.assertThat(rows).hasCount(100);
		assertThat(this.page.locator("tbody img").count()).isZero();
		this.page.getByText("Columns", new Page.GetByTextOptions().setExact(true)).click();
		this.page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).uncheck();
		PlaywrightAssertions.assertThat(this.page.getByText("Member").first()).isHidden();
		this.page.reload();
		PlaywrightAssertions.assertThat(this.page.getByText("Member").first()).isHidden();
	}

	@Test
	void whatIsSaidBesideTheSentenceGoesOnWithAJob() {
		PlaywrightAssertions.assertThat(this.page.locator("#setup")).containsText("LINKEDIN_USERNAME");
		this.page.getByText("What runs here").click();
		this.page.reload();
		PlaywrightAssertions.assertThat(this.page.locator("#setup[open]")).hasCount(0);
		this.page.getByText("Say something beside it").click();
		this.page.getByLabel("Name 1").fill("job_id");
		this.page.getByLabel("Value 1").fill("named-here");
		this.page.getByLabel("Name 2").fill("target_industry");
		this.page.getByLabel("Value 2").fill("fintech");
		plan("Find 3 CTOs in Austin");
		this.page.locator("[data-step]").first().waitFor();
		assertThat(api.get("/jobs/named-here").json().at("/context/target_industry").asString("")).isEqualTo("fintech");
	}

	@Test
	void sentenceIsCarriedOutFromTheTerminal() throws Exception {
		TestTerminal ask = TestTerminal.run(stack.uri(Service.ORCHESTRATOR), Optional.empty(), "ask",
				"Find 4 CTOs of fintech companies in Austin and add them to the sheet Terminal", "--approve",
				"--context", "job_id=from-terminal");
		assertThat(ask.code()).as(ask.out() + ask.errors()).isZero();
		assertThat(ask.out()).contains("The plan of from-terminal")
			.contains("Lincoln: search people")
			.contains("full name")
			.contains("Job from-terminal is done.");
		assertThat(stack.sheets().rows(stack.sheets().idsOf("Terminal").getFirst(), "Prospects")).hasSize(5);
		TestTerminal job = TestTerminal.run(stack.uri(Service.ORCHESTRATOR), Optional.empty(), "job", "from-terminal",
				"--json");
		assertThat(job.code()).isZero();
		assertThat(job.out()).contains("\"status\" : \"completed\"").contains("\"people\" : [");
		assertThat(TestTerminal.run(stack.uri(Service.ORCHESTRATOR), Optional.empty(), "job", "nobody").code())
			.isEqualTo(1);
	}

	@Test
	void peopleOfAllJobsAreSearchedKeptFromContactAndErased() {
		String jobId = api.post("/command", "{\"command\": \"Find 12 CFOs in Berlin\"}")
			.json()
			.path("job_id")
			.stringValue();
		api.awaitStatus(jobId, "completed");
		this.page.navigate(stack.uri(Service.ORCHESTRATOR) + "/#/people");
		Locator rows = this.page.locator("tbody tr");
		rows.first().waitFor();
		String name = rows.first().locator("th").innerText();
		this.page.getByLabel("Search in names").fill(name);
		PlaywrightAssertions.assertThat(rows).hasCount(1);
		pressOf("Do not contact " + name);
		PlaywrightAssertions.assertThat(this.page.getByRole(AriaRole.DIALOG))
			.containsText("no job sends them anything");
		this.page.getByLabel("Why").fill("Asked <b>us</b> to stop");
		this.page.getByRole(AriaRole.DIALOG)
			.getByText("Do not contact", new Locator.GetByTextOptions().setExact(true))
			.click();
		PlaywrightAssertions.assertThat(rows).containsText("Asked <b>us</b> to stop");
		assertThat(api.get("/do-not-contact").body()).contains("Asked <b>us</b> to stop");
		pressOf("Erase " + name);
		this.page.keyboard().press("Escape");
		PlaywrightAssertions.assertThat(rows).hasCount(1);
		pressOf("Erase " + name);
		PlaywrightAssertions.assertThat(this.page.getByRole(AriaRole.DIALOG)).containsText("cannot be taken back");
		this.page.getByRole(AriaRole.DIALOG).getByText("Erase", new Locator.GetByTextOptions().setExact(true)).click();
		PlaywrightAssertions.assertThat(this.page.getByText("Nobody like that has been found")).isVisible();
		PlaywrightAssertions.assertThat(this.page.getByText(name + " is erased")).isVisible();
		assertThat(api.get("/jobs/" + jobId + "/prospects").body()).doesNotContain(name);
		this.page.getByLabel("Search in names").fill("");
		this.page.getByLabel("Order").selectOption("name");
		PlaywrightAssertions.assertThat(rows.first()).isVisible();
		assertThat(rows.locator("th a").allInnerTexts()).hasSizeGreaterThan(1);
	}

	@Test
	void accountShowsItsBudgetsAndAgentsWhatTheyCanDo() {
		this.page.navigate(stack.uri(Service.ORCHESTRATOR) + "/#/account");
		PlaywrightAssertions.assertThat(this.page.locator("progress")).hasCount(6);
		PlaywrightAssertions.assertThat(this.page.locator("main")).containsText("of 75 in 7 days");
		PlaywrightAssertions.assertThat(this.page.locator("main")).containsText("open now");
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Agents")).click();
		PlaywrightAssertions.assertThat(this.page.locator("main .card")).hasCount(2);
		PlaywrightAssertions.assertThat(this.page.locator("main")).containsText("reaches people");
	}

	@Test
	void whatIsNotUnderstoodIsSaidAndNothingIsPlanned() {
		plan("Make me rich");
		PlaywrightAssertions.assertThat(this.page.getByRole(AriaRole.ALERT)).containsText("OPENAI_API_KEY");
		PlaywrightAssertions.assertThat(this.page.locator("[data-step]")).hasCount(0);
	}

	@Test
	void wrongChangeOfThePlanIsRefusedWithItsPlace() {
		plan("Find 3 CTOs in Austin");
		this.page.locator("[data-step]").first().getByLabel("limit").fill("many");
		press("Save changes");
		PlaywrightAssertions.assertThat(this.page.locator("#said")).containsText("limit");
	}

	@Test
	void strangeNamesStayTexts() {
		plan("Find 7 CTOs of fintech companies in Austin and message them \"Hello <img src=x onerror=alert(1)>\"");
		press("Start");
		PlaywrightAssertions.assertThat(status("waiting_for_approval")).isVisible(within());
		this.page.getByText("Look at what waits for your yes").click();
		PlaywrightAssertions.assertThat(this.page.getByText("Bobby <b>Tables</b>").first()).isVisible();
		assertThat(this.page.locator(".item b, .item img").count()).isZero();
		this.page.getByLabel("Why not").fill("Only looking");
		press("Reject all");
		PlaywrightAssertions.assertThat(this.page.getByText("Nothing waits for your yes")).isVisible();
	}

	@ParameterizedTest
	@EnumSource(value = ColorScheme.class, names = { "LIGHT", "DARK" })
	void everyViewIsAccessible(ColorScheme scheme) {
		this.context.close();
		open(new Browser.NewContextOptions().setLocale("de-DE")
			.setBypassCSP(true)
			.setColorScheme(scheme)
			.setViewportSize(390, 800));
		this.page.getByLabel("Ein Satz").fill("Find 2 CTOs in Austin and message them \"Hello\"");
		press("Planen");
		this.page.locator("[data-step]").first().waitFor();
		assertAccessible();
		press("Starten");
		PlaywrightAssertions.assertThat(status("waiting_for_approval")).isVisible(within());
		press("Personen zeigen");
		this.page.locator("tbody tr").first().waitFor();
		assertAccessible();
		for (String view : List.of("#/approvals", "#/jobs", "#/people", "#/account", "#/agents")) {
			this.page.navigate(stack.uri(Service.ORCHESTRATOR) + "/" + view);
			this.page.locator("main .card").last().waitFor();
			assertAccessible();
		}
		this.page.navigate(stack.uri(Service.ORCHESTRATOR) + "/#/people");
		this.page.getByText("Löschen", new Page.GetByTextOptions().setExact(true)).first().click();
		this.page.getByRole(AriaRole.DIALOG).waitFor();
		assertAccessible();
		press("Alles lassen, wie es ist");
		this.page.navigate(stack.uri(Service.ORCHESTRATOR) + "/#/approvals");
		this.page.getByLabel("Warum nicht").first().fill("Nur eine Probe");
		press("Alle ablehnen");
		PlaywrightAssertions.assertThat(this.page.getByText("Nichts wartet auf Ihr Ja")).isVisible();
	}

	private void assertAccessible() {
		assertThat(this.page.locator("body").innerText()).doesNotContain("null", "undefined", "[object");
		assertThat(new AxeBuilder(this.page).analyze().getViolations())
			.extracting(Rule::getId, Rule::getHelp, Rule::getNodes)
			.isEmpty();
		Object overflow = this.page
			.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
		assertThat(overflow).as("page is no wider than the screen").isEqualTo(0);
	}

	@Test
	void pageBringsNothingFromElsewhereAndIsSmall() {
		this.page.getByLabel("One sentence").waitFor();
		Object bytes = this.page.evaluate("""
				["navigation", "resource"].flatMap((type) => performance.getEntriesByType(type))
				  .reduce((sum, entry) => sum + entry.encodedBodySize, 0)""");
		assertThat(((Number) bytes).intValue()).isBetween(10_000, 150_000);
		List<String> addresses = new ArrayList<>();
		this.page.onRequest((request) -> addresses.add(request.url()));
		this.page.reload();
		this.page.getByLabel("One sentence").waitFor();
		assertThat(addresses).isNotEmpty()
			.allMatch((address) -> address.startsWith(stack.uri(Service.ORCHESTRATOR).toString()));
		assertThat(api.get("/").headers().firstValue("Content-Security-Policy").orElse(""))
			.contains("script-src 'self'")
			.doesNotContain("unsafe");
	}

	private void pressOf(String name) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

	private void plan(String sentence) {
		this.page.getByLabel("One sentence").fill(sentence);
		press("Plan it");
	}

	private void press(String name) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
	}

	private Locator status(String status) {
		return this.page.locator("[data-status=" + status + "]");
	}

	private static LocatorAssertions.IsVisibleOptions within() {
		return new LocatorAssertions.IsVisibleOptions().setTimeout(LONG);
	}

}
