package com.zigral.lincoln.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.zigral.lincoln.LincolnSettings;

/**
 * One running Chromium with one page. All of it belongs to the thread that opened it.
 */
final class OpenBrowser implements AutoCloseable {

	/** Chromium on its own talks to its maker's servers; these end that. */
	private static final List<String> QUIET = List.of("--disable-background-networking", "--disable-component-update",
			"--disable-sync", "--no-first-run", "--disable-quic", "--disable-dev-shm-usage");

	/** How Playwright words that its browser or its driver is gone. */
	private static final Pattern LOSS = Pattern
		.compile("has been closed|connection closed|crashed|message from driver|Failed to read message");

	private final Playwright playwright;

	private final List<ProcessHandle> drivers;

	private final Browser browser;

	private final Page page;

	private boolean crashed;

	private OpenBrowser(Playwright playwright, List<ProcessHandle> drivers, LincolnSettings settings, Programs programs,
			Optional<String> storageState) {
		this.playwright = playwright;
		this.drivers = drivers;
		this.browser = playwright.chromium().launch(launchOptions(settings, programs));
		Browser.NewContextOptions options = new Browser.NewContextOptions();
		storageState.ifPresent(options::setStorageState);
		BrowserContext context = this.browser.newContext(options);
		context.setDefaultTimeout((double) settings.timeout().toMillis());
		this.page = context.newPage();
		this.page.onCrash((crashedPage) -> this.crashed = true);
		if (settings.browser().headless()) {
			TextOnly.refuseFilms(this.page);
		}
	}

	static OpenBrowser open(LincolnSettings settings, Programs programs, Optional<String> storageState) {
		Path node = programs.node();
		Map<String, String> environment = new BrowserEnvironment(programs.environment())
			.forDriver(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", node.toString()));
		List<ProcessHandle> before = ProcessHandle.current().children().toList();
		Playwright playwright = driver(environment);
		List<ProcessHandle> drivers = ProcessHandle.current()
			.children()
			.filter((child) -> !before.contains(child) && isRunning(child, node))
			.toList();
		try {
			return new OpenBrowser(playwright, drivers, settings, programs, storageState);
		}
		catch (PlaywrightException ex) {
			playwright.close();
			throw ex;
		}
	}

	private static Playwright driver(Map<String, String> environment) {
		try {
			return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
		}
		catch (PlaywrightException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			// Its own message is "Failed to create driver", whatever kept it from it.
			throw new PlaywrightException("Playwright's driver does not start: " + firstCause(ex), ex);
		}
	}

	private static Throwable firstCause(Throwable ex) {
		return Stream.iterate(ex, Objects::nonNull, Throwable::getCause).reduce(ex, (outer, inner) -> inner);
	}

	Page page() {
		return this.page;
	}

	boolean isLost(PlaywrightException ex) {
		return this.crashed || this.page.isClosed() || !this.browser.isConnected()
				|| LOSS.matcher(String.valueOf(ex.getMessage())).find();
	}

	/** End a browser that does not answer any more. */
	void kill() {
		this.drivers.stream().flatMap(ProcessHandle::descendants).toList().forEach(ProcessHandle::destroyForcibly);
		close();
	}

	@Override
	public void close() {
		this.playwright.close();
	}

	private static BrowserType.LaunchOptions launchOptions(LincolnSettings settings, Programs programs) {
		List<String> arguments = new ArrayList<>(QUIET);
		if (settings.browser().headless()) {
			arguments.addAll(TextOnly.ARGUMENTS);
		}
		boolean sandbox = ChromiumSandbox.of(settings.browser()).isOn();
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setHeadless(settings.browser().headless())
			.setChromiumSandbox(sandbox)
			.setEnv(new BrowserEnvironment(programs.environment()).forBrowser());
		if (!sandbox) {
			arguments.add("--no-sandbox");
		}
		programs.chromium(settings.browser().chromium()).ifPresent(options::setExecutablePath);
		return options.setArgs(arguments);
	}

	private static boolean isRunning(ProcessHandle process, Path program) {
		return process.info().command().map(Path::of).map(Path::getFileName).equals(Optional.of(program.getFileName()));
	}

}
