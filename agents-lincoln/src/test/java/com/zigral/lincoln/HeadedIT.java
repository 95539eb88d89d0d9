package com.zigral.lincoln;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Page;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.LincolnSettings.Browser;
import com.zigral.lincoln.LincolnSettings.Pause;
import com.zigral.lincoln.browser.BrowserThread;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.browser.Programs;
import com.zigral.lincoln.browser.Throttle;
import com.zigral.lincoln.session.LinkedInSite;
import com.zigral.lincoln.session.SessionStore;
import com.zigral.standin.linkedin.PracticeLinkedIn;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Chromium with a window, on a display of its own that nobody sees.
 */
class HeadedIT {

	private static final String FEED = "/feed/";

	private static final String USERNAME = "input[autocomplete=username]:visible";

	@TempDir
	Path directory;

	@Test
	void personLogsInThemselvesAndTheSessionIsKept() throws IOException, InterruptedException {
		try (PracticeLinkedIn site = PracticeLinkedIn.start(0)) {
			LincolnSettings settings = withWindow(site);
			SessionStore store = new SessionStore(settings);
			try (BrowserThread browser = new BrowserThread(settings, store::load)) {
				LinkedInSite linkedIn = new LinkedInSite(settings, browser, store,
						new Throttle(Pause.NONE, Throttle.Sleeper.REAL));
				assertWaits(linkedIn);
				linkedIn.here((page) -> typeUsername(page, site));
				assertWaits(linkedIn);
				linkedIn.here((page) -> logIn(page, site));
				linkedIn.begin(Optional.empty());
				assertThat(linkedIn.visit(FEED, Page::url)).endsWith(FEED);
			}
			assertThat(store.load()).hasValueSatisfying((state) -> assertThat(state).contains("li_at"));
			assertThat(site.ledger().paths(Kind.LOGIN)).hasSize(1);
		}
	}

	@Test
	void personAtTheWindowSeesPicturesFilmsAndFonts() throws IOException, InterruptedException {
		try (PracticeLinkedIn site = PracticeLinkedIn.start(0);
				Lincoln lincoln = new Lincoln(withWindow(site).as(site.username(), site.password()))) {
			lincoln.perform(new ActionRequest("capture_page", Map.of("url", "/in/sam-x/")), new RecordedStep());
			assertThat(site.ledger().paths(Kind.MEDIA)).anyMatch((path) -> path.endsWith(".png"))
				.anyMatch((path) -> path.endsWith(".mp4"))
				.anyMatch((path) -> path.endsWith(".woff2"));
		}
	}

	private static void assertWaits(LinkedInSite linkedIn) {
		linkedIn.begin(Optional.empty());
		assertThatExceptionOfType(LinkedInException.class).isThrownBy(() -> linkedIn.visit(FEED, Page::url))
			.satisfies((failure) -> {
				assertThat(failure.kind()).isEqualTo(ErrorKind.AUTH_REQUIRED);
				assertThat(failure.reason()).contains("in the browser window");
				assertThat(failure.retryAfter()).isPresent();
				assertThat(failure.evidence()).isEmpty();
			});
	}

	private static boolean typeUsername(Page page, PracticeLinkedIn site) {
		page.locator(USERNAME).fill(site.username());
		return true;
	}

	private static boolean logIn(Page page, PracticeLinkedIn site) {
		assertThat(page.locator(USERNAME).inputValue()).isEqualTo(site.username());
		page.locator("input[autocomplete=current-password]:visible").fill(site.password());
		page.locator("main button:visible").last().click();
		page.waitForURL("**" + FEED);
		return true;
	}

	private LincolnSettings withWindow(PracticeLinkedIn site) throws IOException {
		Path chromium = new Programs(System.getenv())
			.chromium(Optional.ofNullable(System.getenv("HEADED_CHROMIUM_PATH")).map(Path::of))
			.orElseThrow();
		Path script = Files.createFile(this.directory.resolve("chromium"),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		Files.writeString(script, "#!/bin/sh\nexec '%s' --ozone-platform=headless \"$@\"\n".formatted(chromium));
		LincolnSettings settings = LincolnSettings.in(this.directory).at(site.uri());
		return new LincolnSettings(settings.baseUrl(), Optional.empty(), this.directory, Optional.empty(),
				new Browser(false, true, Optional.of(script)), Pause.NONE, settings.timeout(), settings.idle());
	}

}
