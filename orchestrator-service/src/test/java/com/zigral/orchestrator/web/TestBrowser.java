package com.zigral.orchestrator.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.zigral.lincoln.browser.Programs;

/**
 * A Chromium for people's side of things.
 */
final class TestBrowser implements AutoCloseable {

	private static final double PATIENCE_MILLIS = 60_000;

	private final Playwright playwright;

	private final Browser browser;

	private TestBrowser(Playwright playwright, Browser browser) {
		this.playwright = playwright;
		this.browser = browser;
	}

	static TestBrowser open() {
		Programs programs = new Programs(System.getenv());
		Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(
				Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", programs.node().toString())));
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
			.setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"));
		programs.chromium(Optional.ofNullable(System.getenv("HEADED_CHROMIUM_PATH")).map(Path::of))
			.ifPresent(options::setExecutablePath);
		return new TestBrowser(playwright, playwright.chromium().launch(options));
	}

	BrowserContext context(Browser.NewContextOptions options) {
		BrowserContext context = this.browser.newContext(options);
		context.setDefaultTimeout(PATIENCE_MILLIS);
		return context;
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
