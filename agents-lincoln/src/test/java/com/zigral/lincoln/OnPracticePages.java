package com.zigral.lincoln;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.zigral.lincoln.LincolnSettings.Pause;
import com.zigral.lincoln.browser.BrowserThread;
import com.zigral.standin.linkedin.PracticeLinkedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/**
 * A practice site of the test's own, looked at in a real browser that is logged in to it,
 * without Lincoln's readers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnPracticePages {

	/** Keeps of each page what it has before anything comes late. */
	private static final String KEEP = """
			document.addEventListener("DOMContentLoaded", () => { window.atFirst = document.body.cloneNode(true); });""";

	PracticeLinkedIn site;

	private BrowserThread browser;

	@BeforeAll
	void start() throws IOException, InterruptedException {
		this.site = PracticeLinkedIn.start(0);
		this.browser = new BrowserThread(
				LincolnSettings.in(Path.of("unused")).taking(Pause.NONE, Duration.ofSeconds(20)), Optional::empty);
		this.browser.call((page) -> {
			page.addInitScript(KEEP);
			return "";
		});
		on("/login", (page) -> {
			page.locator("input[autocomplete=username]:visible").fill(this.site.username());
			page.locator("input[autocomplete=current-password]:visible").fill(this.site.password());
			signIn(page).click();
			page.waitForURL("**/feed/");
		});
	}

	@AfterAll
	void stop() {
		this.browser.close();
		this.site.close();
	}

	@BeforeEach
	void reset() {
		this.site.reset();
	}

	static Locator signIn(Page page) {
		return page.getByText("Sign in", new Page.GetByTextOptions().setExact(true)).last();
	}

	/** How many elements the page had before anything came late. */
	static int countAtFirst(Page page, String selector) {
		return (Integer) page.evaluate("(selector) => window.atFirst.querySelectorAll(selector).length", selector);
	}

	void on(String path, Consumer<Page> look) throws InterruptedException {
		this.browser.call((page) -> {
			page.navigate(this.site.uri() + path);
			look.accept(page);
			return "";
		});
	}

}
