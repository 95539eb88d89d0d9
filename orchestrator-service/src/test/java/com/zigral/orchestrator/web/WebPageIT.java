package com.zigral.orchestrator.web;

import java.nio.file.Path;
import java.util.Map;

import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import com.zigral.launcher.StackSettings;
import com.zigral.orchestrator.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page in a real browser. All its tests share one stack and one browser; what they
 * test stands in the class that each group extends.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebPageIT {

	/** What replicas must have in common, and what lets tests work at any hour. */
	static final Map<String, String> ENVIRONMENT = Map.of("RATE_LIMIT_PER_MINUTE", "1000", "ZIGRAL_ENCRYPTION_KEY",
			"MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=", "RUN_HEARTBEAT", "1s", "LINCOLN_PAUSE_MIN", "0ms",
			"LINCOLN_PAUSE_MAX", "0ms", "LINKEDIN_WORKING_HOURS", "00:00-00:00", "LINKEDIN_WORKING_DAYS",
			"MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY", "ZIGRAL_CAMPAIGN_INTERVAL", "500ms");

	@TempDir
	private static Path data;

	private static Stack stack;

	private static TestBrowser browser;

	@BeforeAll
	void start() throws InterruptedException {
		stack = Stack.start(StackSettings.practice(Path.of(".."), data).withEnvironment(ENVIRONMENT));
		browser = TestBrowser.open();
	}

	@AfterAll
	void stop() {
		browser.close();
		stack.close();
	}

	static Stack stack() {
		return stack;
	}

	static Api api() {
		return new Api(stack.uri(Service.ORCHESTRATOR));
	}

	static TestBrowser browser() {
		return browser;
	}

	@Nested
	class Ask extends Asking {

	}

	@Nested
	class Watch extends Watching {

	}

	@Nested
	class Approve extends Approving {

	}

	@Nested
	class Know extends Knowing {

	}

	@Nested
	class Select extends Selecting {

	}

	@Nested
	class Campaign extends Campaigning {

	}

	@Nested
	class Repeat extends Repeating {

	}

	@Nested
	class Reach extends Reaching {

	}

	@Nested
	class Configure extends Configuring {

	}

	@Nested
	class Draft extends Drafting {

	}

	@Nested
	class LogIn extends LoggingIn {

	}

}
