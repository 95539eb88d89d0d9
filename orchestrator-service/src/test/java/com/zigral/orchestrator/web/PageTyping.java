package com.zigral.orchestrator.web;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import com.zigral.launcher.StackSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures how long a keystroke in the filter of people takes until it is on the screen,
 * and until the table has followed, with 10,000 people; {@code bench/page} runs it. Its
 * name keeps it out of the build.
 */
class PageTyping {

	private static final String CROWD = """
			INSERT INTO orchestrator.person
			  (profile, full_name, title, company, location, job_id, collected_at, words, name_key, company_key)
			SELECT 'https://www.linkedin.com/in/crowd-' || n, 'Ada Crowd ' || n, 'CTO', 'Company ' || n % 500, 'Austin',
			  'crowd', now() - n * interval '1 second',
			  to_tsvector('simple', 'ada crowd ' || n || ' cto company ' || n % 500 || ' austin'),
			  'ada crowd ' || n, 'company ' || n % 500 FROM generate_series(1, 10000) n""";

	/**
	 * Each keystroke from the key to the next frame, and each answer of the filter, in
	 * ms.
	 */
	private static final String WATCH = """
			window.strokes = [];
			window.answers = [];
			addEventListener("keydown", () => {
			  const began = performance.now();
			  requestAnimationFrame(() => setTimeout(() => strokes.push(performance.now() - began)));
			}, true);
			addEventListener("input", () => { window.typed = performance.now(); }, true);
			new MutationObserver((changes) => {
			  if (window.typed && changes.some(({ target, addedNodes }) => target.closest?.("main .card") && [...addedNodes].some((node) => node.querySelector?.("tbody")))) {
			    answers.push(performance.now() - window.typed);
			    window.typed = 0;
			  }
			}).observe(document, { childList: true, subtree: true })""";

	@Test
	void aFilterIsTypedIntoAmongTenThousandPeople(@TempDir Path data) throws Exception {
		try (Stack stack = Stack
			.start(StackSettings.practice(Path.of(".."), data).withEnvironment(WebPageIT.ENVIRONMENT));
				TestBrowser browser = TestBrowser.open();
				BrowserContext context = browser.context(new Browser.NewContextOptions().setLocale("en-GB"))) {
			try (Connection database = stack.postgres().connect("zigral");
					Statement statement = database.createStatement()) {
				statement.executeUpdate(CROWD);
			}
			Page page = context.newPage();
			page.addInitScript(WATCH);
			page.navigate(stack.uri(Service.ORCHESTRATOR) + "/#/people");
			page.locator("tbody tr").nth(49).waitFor();
			page.locator("#people-q").focus();
			double[] fast = typed(page, "company 42 crowd", 60);
			page.locator("#people-q").fill("");
			page.waitForTimeout(1000);
			double[] slow = typed(page, "austin ada", 700);
			double[] answers = numbers(page, "answers");
			System.out.printf("%n| keystrokes, ms | median | slowest |%n|---|---|---|%n");
			print("while somebody types fast", fast);
			print("while the table follows each", slow);
			print("until the table has followed", answers);
			assertThat(Arrays.stream(fast).max().orElseThrow()).isLessThan(100);
			assertThat(Arrays.stream(slow).max().orElseThrow()).isLessThan(100);
			assertThat(answers).hasSizeGreaterThan(5);
		}
	}

	private static double[] typed(Page page, String text, int pause) {
		page.evaluate("strokes.length = 0");
		for (char key : text.toCharArray()) {
			page.keyboard().type(String.valueOf(key));
			page.waitForTimeout(pause);
		}
		return numbers(page, "strokes");
	}

	private static double[] numbers(Page page, String name) {
		return ((List<?>) page.evaluate(name)).stream()
			.mapToDouble((value) -> ((Number) value).doubleValue())
			.toArray();
	}

	private static void print(String what, double[] millis) {
		double[] sorted = millis.clone();
		Arrays.sort(sorted);
		System.out.printf("| %s | %.0f | %.0f |%n", what, sorted[sorted.length / 2], sorted[sorted.length - 1]);
	}

}
