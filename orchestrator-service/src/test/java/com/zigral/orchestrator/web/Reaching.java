package com.zigral.orchestrator.web;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.zigral.launcher.Service;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everybody can use it, and it loads quickly.
 */
abstract class Reaching extends OnPage {

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
			.allMatch((address) -> address.startsWith(WebPageIT.stack().uri(Service.ORCHESTRATOR).toString()));
		assertThat(WebPageIT.api().get("/").headers().firstValue("Content-Security-Policy").orElse(""))
			.contains("script-src 'self'")
			.doesNotContain("unsafe");
	}

	@Test
	void everyViewIsAccessible() {
		reopen(phone());
		this.page.getByLabel("Ein Satz").fill("Find 9 CTOs in Austin and invite them with the note \"Hello\"");
		press("Plan erstellen");
		this.page.locator("[data-step]").first().waitFor();
		assertAccessibleInLightAndDark();
		press("Starten");
		awaitStatus("waiting_for_approval");
		press("Personen zeigen");
		this.page.locator("tbody tr").first().waitFor();
		assertAccessibleInLightAndDark();
		String list = list("Name,Firma,LinkedIn\nAda,Paylane,\nBob,,/in/bob-of-the-list\n");
		String preview = list("Name,Firma,LinkedIn\nCyd,Paylane,/in/cyd-of-the-list\n");
		WebPageIT.api().post("/lists/" + list + "/commit", "");
		for (String view : List.of("approvals", "jobs", "people", "lists", "lists/" + list, "lists/" + preview,
				"campaigns", "campaigns/new", campaign(), "report", "schedules", "schedules/new",
				"schedules/" + schedule(), "inbox", "settings", "account", "agents")) {
			show("#/" + view);
			this.page.locator("main .card").last().waitFor();
			assertAccessibleInLightAndDark();
		}
		show("#/people");
		this.page.locator("tbody th a").first().click();
		this.page.locator(".drawer .timeline").last().waitFor();
		assertAccessibleInLightAndDark();
		press("Schließen");
		this.page.getByText("Löschen", new Page.GetByTextOptions().setExact(true)).first().click();
		this.page.getByRole(AriaRole.DIALOG).waitFor();
		assertAccessibleInLightAndDark();
		press("Alles lassen, wie es ist");
		show("#/approvals");
		this.page.getByText("Stattdessen ablehnen").first().click();
		this.page.getByLabel("Grund der Ablehnung").first().fill("Nur eine Probe");
		press("Alle ablehnen");
		PlaywrightAssertions.assertThat(this.page.getByText("Nichts braucht Ihre Freigabe")).isVisible();
	}

	private static String campaign() {
		String profile = WebPageIT.api().get("/people?limit=1").json().at("/0/profile_url").stringValue();
		return "campaigns/" + WebPageIT.api()
			.post("/campaigns",
					"""
							{"name": "Messe <b>Berlin</b>", "people": {"profiles": ["%s"]}, "steps": [
							  {"kind": "invite", "text": "Hallo {first_name}"}, {"kind": "message", "delay": 1, "text": "Danke"}]}"""
						.formatted(profile))
			.json()
			.path("id")
			.stringValue();
	}

	private static String schedule() {
		return WebPageIT.api()
			.post("/schedules",
					"{\"name\": \"Messe\", \"command\": \"Find 2 CTOs in Austin\", \"when\": \"montags um 9\"}")
			.json()
			.path("id")
			.stringValue();
	}

	private static String list(String csv) {
		return WebPageIT.api()
			.send(HttpRequest.newBuilder(WebPageIT.api().base().resolve("/lists"))
				.header("Content-Type", "multipart/form-data; boundary=b")
				.POST(HttpRequest.BodyPublishers.ofString(
						"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Messe.csv\"\r\n\r\n%s\r\n--b--\r\n"
							.formatted(csv))))
			.json()
			.path("id")
			.stringValue();
	}

	@Test
	void sentenceIsPlannedAndStartedWithTheKeyboardAlone() {
		this.page.getByLabel("One sentence").focus();
		this.page.keyboard().type("Find 2 CTOs in Austin");
		this.page.keyboard().press("Tab");
		this.page.keyboard().press("Enter");
		this.page.locator("[data-step]").first().waitFor();
		this.page.keyboard().press("Tab");
		this.page.keyboard().press("Enter");
		awaitStatus("completed");
	}

	@Test
	void thePaletteFindsPeopleJobsAndViewsWithTheKeyboardAlone() {
		String jobId = Knowing.search("Find 1 CTO in Berlin");
		WebPageIT.api()
			.send(HttpRequest.newBuilder(WebPageIT.api().base().resolve("/jobs/" + jobId))
				.header("Content-Type", "application/json")
				.method("PATCH", HttpRequest.BodyPublishers.ofString("{\"name\": \"Palette <img src=x>\"}")));
		String name = WebPageIT.api().get("/people?limit=1").json().at("/0/full_name").stringValue();
		reopen(phone());
		this.page.getByLabel("Ein Satz").waitFor();
		this.page.keyboard().press("Control+k");
		Locator options = this.page.locator(".palette [role=option]");
		PlaywrightAssertions.assertThat(options).hasCount(12);
		assertAccessibleInLightAndDark();
		this.page.keyboard().type("palette <img");
		PlaywrightAssertions.assertThat(options).hasCount(1);
		PlaywrightAssertions.assertThat(options).containsText("Palette <img src=x>");
		assertAccessibleInLightAndDark();
		this.page.keyboard().press("Enter");
		this.page.waitForURL(Pattern.compile("#/job/" + jobId));
		this.page.keyboard().press("Control+k");
		this.page.keyboard().type("nobody is called that");
		PlaywrightAssertions.assertThat(this.page.getByText("Nichts gefunden.")).isVisible();
		this.page.keyboard().press("Escape");
		this.page.keyboard().press("Control+k");
		this.page.keyboard().type(name);
		this.page.keyboard().press("Enter");
		PlaywrightAssertions.assertThat(this.page.locator("dialog.drawer h2")).hasText(name);
		this.page.keyboard().press("Control+k");
		PlaywrightAssertions.assertThat(options).hasCount(12);
		for (int i = 0; i < 3; i++) {
			this.page.keyboard().press("ArrowDown");
		}
		this.page.keyboard().press("Enter");
		this.page.waitForURL(Pattern.compile("#/jobs$"));
		PlaywrightAssertions.assertThat(this.page.locator("dialog")).hasCount(0);
		this.page.getByLabel("Aufträge durchsuchen").fill("palette img");
		PlaywrightAssertions.assertThat(this.page.locator("tbody tr")).hasCount(1);
		this.page.getByLabel("Aufträge durchsuchen").fill("no job is called that");
		PlaywrightAssertions.assertThat(this.page.getByText("Kein Auftrag passt dazu.")).isVisible();
	}

}
