package com.zigral.orchestrator.web;

import java.nio.file.Path;
import java.util.ArrayList;
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
 * Measures what a view costs whoever opens it; {@code bench/page} runs it. Its name keeps
 * it out of the build.
 */
class PageLoad {

	private static final int ROUNDS = 11;

	/**
	 * Everything the view needs is on the screen when its heading is, and nothing is
	 * loading any more.
	 */
	private static final String MEASURE = """
			async () => {
			  while (!["usable", "first-contentful-paint"].every((name) => performance.getEntriesByName(name).length > 0)) {
			    await new Promise((later) => setTimeout(later, 20));
			  }
			  const entries = ["navigation", "resource"].flatMap((type) => performance.getEntriesByType(type));
			  return [entries.reduce((sum, entry) => sum + entry.transferSize, 0), entries.length,
			    performance.getEntriesByName("first-contentful-paint")[0].startTime,
			    performance.getEntriesByName("usable")[0].startTime];
			}""";

	private static final String WATCH = """
			new MutationObserver((_, observer) => {
			  if (!document.querySelector("main h1")) return;
			  performance.mark("usable");
			  observer.disconnect();
			}).observe(document, { childList: true, subtree: true })""";

	@Test
	void viewsAreOpenedWithAnEmptyAndAFullCache(@TempDir Path data) throws Exception {
		try (Stack stack = Stack
			.start(StackSettings.practice(Path.of(".."), data).withEnvironment(WebPageIT.ENVIRONMENT));
				TestBrowser browser = TestBrowser.open()) {
			System.out.printf("%n| view | kB | requests | first paint, ms | usable, ms |%n|---|---|---|---|---|%n");
			String page = stack.uri(Service.ORCHESTRATOR) + "/#/";
			List<double[]> first = new ArrayList<>();
			List<double[]> again = new ArrayList<>();
			for (int round = 0; round < ROUNDS; round++) {
				try (BrowserContext context = context(browser)) {
					first.add(measured(context, page + "ask"));
					again.add(measured(context, page + "ask"));
				}
			}
			print("ask, first visit", first);
			print("ask, again", again);
			try (BrowserContext context = context(browser)) {
				measured(context, page + "ask");
				for (String view : List.of("approvals", "jobs", "people", "account", "agents")) {
					List<double[]> rounds = new ArrayList<>();
					for (int round = 0; round < ROUNDS; round++) {
						rounds.add(measured(context, page + view));
					}
					print(view + ", again", rounds);
				}
			}
			assertThat(median(first, 0)).isLessThan(150_000);
		}
	}

	private static BrowserContext context(TestBrowser browser) {
		return browser.context(new Browser.NewContextOptions().setLocale("en-GB"));
	}

	private static double[] measured(BrowserContext context, String address) {
		try (Page page = context.newPage()) {
			page.addInitScript(WATCH);
			page.navigate(address);
			List<?> values = (List<?>) page.evaluate(MEASURE);
			return values.stream().mapToDouble((value) -> ((Number) value).doubleValue()).toArray();
		}
	}

	private static void print(String view, List<double[]> rounds) {
		System.out.printf("| %s | %.1f | %.0f | %.0f | %.0f |%n", view, median(rounds, 0) / 1000, median(rounds, 1),
				median(rounds, 2), median(rounds, 3));
	}

	private static double median(List<double[]> rounds, int column) {
		double[] sorted = rounds.stream().mapToDouble((round) -> round[column]).toArray();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

}
