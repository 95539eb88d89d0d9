package com.zigral.orchestrator.web;

import java.util.ArrayList;
import java.util.List;
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
import com.zigral.launcher.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test that has the page open in a browser of its own, on the stack of
 * {@link WebPageIT}. It fails when the page breaks its own policy or throws.
 */
abstract class OnPage {

	private static final double LONG = 90_000;

	private final List<String> complaints = new ArrayList<>();

	private BrowserContext context;

	Page page;

	@BeforeEach
	void open() {
		open(new Browser.NewContextOptions().setLocale("en-GB"));
	}

	@AfterEach
	void close() {
		this.context.close();
		endWhatWaits();
		assertThat(this.complaints).isEmpty();
	}

	private static void endWhatWaits() {
		for (String status : List.of("waiting_for_approval", "waiting_for_input")) {
			WebPageIT.api()
				.get("/jobs?status=" + status)
				.json()
				.forEach((job) -> WebPageIT.api().post("/jobs/" + job.path("job_id").stringValue() + "/cancel", "{}"));
		}
	}

	final void reopen(Browser.NewContextOptions options) {
		this.context.close();
		open(options);
	}

	private void open(Browser.NewContextOptions options) {
		this.context = WebPageIT.browser().context(options);
		this.page = this.context.newPage();
		this.page.onConsoleMessage((message) -> {
			if (message.text().contains("Content Security Policy")) {
				this.complaints.add(message.text());
			}
		});
		this.page.onPageError(this.complaints::add);
		show("");
	}

	final BrowserContext context() {
		return this.context;
	}

	final void show(String view) {
		this.page.navigate(WebPageIT.stack().uri(Service.ORCHESTRATOR) + "/" + view);
	}

	final void plan(String sentence) {
		this.page.getByLabel("One sentence").fill(sentence);
		press("Create plan");
	}

	/**
	 * Plan a sentence and start it.
	 * @param sentence the sentence
	 * @return the id of its job, whose view is open
	 */
	final String start(String sentence) {
		plan(sentence);
		press("Start");
		this.page.waitForURL(Pattern.compile("#/job/"));
		return this.page.url().replaceFirst(".*#/job/", "");
	}

	final void press(String name) {
		button(name).first().click();
	}

	final Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	final void follow(String name) {
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

	/**
	 * Wait until the job that is open has a status.
	 * @param status the status
	 */
	final void awaitStatus(String status) {
		PlaywrightAssertions.assertThat(this.page.locator("h1 + .row [data-status=" + status + "]"))
			.isVisible(within());
	}

	final void assertAccessibleInLightAndDark() {
		assertThat(this.page.locator("body").innerText()).doesNotContain("null", "undefined", "[object");
		// Only what is in frames needs another page in which the checker puts its results
		// together.
		assertThat(this.page.frames()).hasSize(1);
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			assertThat(new AxeBuilder(this.page).setLegacyMode(true).analyze().getViolations())
				.as(this.page.url() + " " + scheme)
				.extracting(Rule::getId, Rule::getHelp, Rule::getNodes)
				.isEmpty();
		}
		Object overflow = this.page
			.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
		assertThat(overflow).as("page is no wider than the screen").isEqualTo(0);
	}

	/** A phone whose owner reads German; the checker may run its own script there. */
	static Browser.NewContextOptions phone() {
		return new Browser.NewContextOptions().setLocale("de-DE").setBypassCSP(true).setViewportSize(390, 800);
	}

	static LocatorAssertions.IsVisibleOptions within() {
		return new LocatorAssertions.IsVisibleOptions().setTimeout(LONG);
	}

}
