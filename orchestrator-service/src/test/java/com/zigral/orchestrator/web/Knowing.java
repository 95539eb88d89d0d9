package com.zigral.orchestrator.web;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.zigral.standin.linkedin.member.Member;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The people, the account and the agents.
 */
abstract class Knowing extends OnPage {

	@Test
	void peopleOfAllJobsAreSearchedKeptFromContactAndErased() {
		search("Find 2 CTOs in Austin");
		String jobId = search("Find 1 CTO in Berlin");
		show("#/people");
		Locator rows = this.page.locator("tbody tr");
		rows.first().waitFor();
		String name = rows.first().locator("th").innerText();
		this.page.getByLabel("Search names").fill(name);
		PlaywrightAssertions.assertThat(rows).hasCount(1);
		press("Do not contact " + name);
		PlaywrightAssertions.assertThat(this.page.getByRole(AriaRole.DIALOG))
			.containsText("No job will contact them again");
		this.page.getByLabel("Reason").fill("Asked <b>us</b> to stop");
		this.page.getByRole(AriaRole.DIALOG)
			.getByText("Do not contact", new Locator.GetByTextOptions().setExact(true))
			.click();
		PlaywrightAssertions.assertThat(rows).containsText("Asked <b>us</b> to stop");
		assertThat(WebPageIT.api().get("/do-not-contact").body()).contains("Asked <b>us</b> to stop");
		press("Erase " + name);
		this.page.keyboard().press("Escape");
		PlaywrightAssertions.assertThat(rows).hasCount(1);
		press("Erase " + name);
		PlaywrightAssertions.assertThat(this.page.getByRole(AriaRole.DIALOG)).containsText("cannot be undone");
		this.page.getByRole(AriaRole.DIALOG).getByText("Erase", new Locator.GetByTextOptions().setExact(true)).click();
		PlaywrightAssertions.assertThat(this.page.getByText("No matching people")).isVisible();
		PlaywrightAssertions.assertThat(this.page.getByText(name + " has been erased")).isVisible();
		assertThat(WebPageIT.api().get("/jobs/" + jobId + "/prospects").body()).doesNotContain(name);
		this.page.getByLabel("Search names").fill("");
		this.page.getByLabel("Sort by").selectOption("name");
		PlaywrightAssertions.assertThat(rows.first()).isVisible();
		assertThat(rows.locator("th a").allInnerTexts()).hasSizeGreaterThan(1);
	}

	static String search(String sentence) {
		String jobId = WebPageIT.api()
			.post("/command", "{\"command\": \"" + sentence + "\"}")
			.json()
			.path("job_id")
			.stringValue();
		WebPageIT.api().awaitStatus(jobId, "completed");
		return jobId;
	}

	@Test
	void aNameOpensADrawerOfItsOwnAddressWhereContactIsForbiddenAndThePersonErased() {
		search("Find 2 CTOs in London");
		show("#/people");
		Locator names = this.page.locator("tbody th a");
		names.first().waitFor();
		String name = names.first().innerText();
		names.first().click();
		Locator drawer = this.page.locator("dialog.drawer");
		PlaywrightAssertions.assertThat(drawer.locator("h2")).hasText(name);
		PlaywrightAssertions.assertThat(drawer.locator(".timeline")).containsText("found");
		this.page.reload();
		PlaywrightAssertions.assertThat(drawer.locator("h2")).hasText(name);
		drawer.getByText("Do not contact").click();
		this.page.getByLabel("Reason").fill("<b>Customer</b>");
		this.page.keyboard().press("Enter");
		PlaywrightAssertions.assertThat(drawer.locator(".notice")).hasText("<b>Customer</b>");
		drawer.getByText("Erase", new Locator.GetByTextOptions().setExact(true)).click();
		this.page.locator("dialog:not(.drawer) button.danger").click();
		PlaywrightAssertions.assertThat(drawer).containsText(name + " has been erased");
		PlaywrightAssertions.assertThat(drawer).containsText("No job has read this profile yet");
		drawer.getByText("Close").click();
		PlaywrightAssertions.assertThat(drawer).hasCount(0);
		PlaywrightAssertions.assertThat(this.page.locator("main")).not().containsText(name);
		assertThat(this.page.url()).endsWith("#/people");
	}

	@Test
	void aNoteAndTagsAreKeptWhileTypedSavedAndFilteredBy() {
		search("Find 2 CTOs in Austin");
		show("#/people");
		Locator names = this.page.locator("tbody th a");
		names.first().waitFor();
		String name = names.first().innerText();
		names.first().click();
		Locator drawer = this.page.locator("dialog.drawer");
		Locator note = drawer.getByLabel("Note", new Locator.GetByLabelOptions().setExact(true));
		note.fill("Met <b>her</b> at the fair");
		drawer.getByLabel("Tags").first().fill("Fair <i>2026</i>");
		this.page.keyboard().press("Enter");
		PlaywrightAssertions.assertThat(drawer).containsText("Not saved yet");
		press("Close");
		PlaywrightAssertions.assertThat(drawer).hasCount(0);
		this.page.reload();
		names.first().click();
		PlaywrightAssertions.assertThat(note).hasValue("Met <b>her</b> at the fair");
		drawer.locator("#person-tags").fill("one more");
		press("Save note");
		PlaywrightAssertions.assertThat(drawer).containsText("written this minute");
		PlaywrightAssertions.assertThat(drawer.locator(".chip")).hasCount(2);
		assertThat(String.valueOf(this.page.evaluate("JSON.stringify(localStorage)"))).doesNotContain("fair");
		press("Close");
		PlaywrightAssertions.assertThat(this.page.locator("tbody tr").first()).containsText("Fair <i>2026</i>");
		this.page.getByLabel("Tag", new Page.GetByLabelOptions().setExact(true)).selectOption("Fair <i>2026</i>");
		PlaywrightAssertions.assertThat(this.page.locator("tbody tr")).hasCount(1);
		PlaywrightAssertions.assertThat(names).hasText(name);
		assertThat(this.page.locator("main i").count()).isZero();
	}

	@Test
	void aListIsImportedAndAPersonPicksWhoHasNoAddress() {
		Member member = WebPageIT.stack()
			.linkedIn()
			.people()
			.stream()
			.filter((each) -> !each.hidden())
			.findFirst()
			.orElseThrow();
		show("#/lists");
		this.page.getByLabel("CSV file")
			.setInputFiles(new FilePayload("Fair.csv", "text/csv",
					"Name,Works at,Link\n%s,%s,\n<b>Ada</b>,Paylane,/in/ada-of-the-fair\n"
						.formatted(member.name(), member.positions().getFirst().company().name())
						.getBytes(StandardCharsets.UTF_8)));
		press("Preview");
		PlaywrightAssertions.assertThat(this.page.locator("h1")).hasText("Fair");
		this.page.getByLabel("Works at").selectOption("company");
		PlaywrightAssertions.assertThat(this.page.locator("main")).containsText("Paylane");
		PlaywrightAssertions.assertThat(this.page.locator("main")).containsText("No LinkedIn address");
		press("Import");
		press("Search on LinkedIn");
		String jobId = this.page.getByText("Job", new Page.GetByTextOptions().setExact(true))
			.getAttribute("href")
			.replaceFirst(".*#/job/", "");
		WebPageIT.api().awaitStatus(jobId, "completed");
		press("Candidates for " + member.name());
		PlaywrightAssertions.assertThat(this.page.locator("main"))
			.containsText("Full name: the same, " + member.name());
		press(member.name() + " is " + member.name());
		PlaywrightAssertions.assertThat(this.page.getByText("To be resolved")).hasCount(0);
		PlaywrightAssertions.assertThat(this.page.locator("tbody tr")).hasCount(2);
		press("Delete list");
		this.page.getByRole(AriaRole.DIALOG)
			.getByText("Delete list", new Locator.GetByTextOptions().setExact(true))
			.click();
		PlaywrightAssertions.assertThat(this.page.getByText("Import a list")).isVisible();
		assertThat(WebPageIT.api().get("/lists").body()).doesNotContain("Fair");
	}

	@Test
	void accountShowsItsBudgetsAndAgentsWhatTheyCanDo() {
		show("#/account");
		PlaywrightAssertions.assertThat(this.page.locator("progress")).hasCount(6);
		PlaywrightAssertions.assertThat(this.page.locator("main")).containsText("/ 75");
		PlaywrightAssertions.assertThat(this.page.locator("main")).containsText("open now");
		show("#/agents");
		PlaywrightAssertions.assertThat(this.page.locator("main .card")).hasCount(3);
		PlaywrightAssertions.assertThat(this.page.locator("main")).containsText("contacts people");
	}

	@Test
	void thousandPeopleAreShownAPageAtATimeInTheColumnsWanted() throws SQLException {
		try {
			crowd("""
					INSERT INTO orchestrator.person
					  (profile, full_name, title, job_id, collected_at, words, name_key, company_key)
					SELECT 'https://www.linkedin.com/in/crowd-' || n, '<img src=x onerror=alert(1)> Crowd ' || n, 'Member', 'crowd',
					  now(), to_tsvector('simple', 'crowd ' || n), 'crowd ' || n, '' FROM generate_series(1, 1000) n""");
			show("#/people");
			this.page.waitForResponse((answer) -> answer.url().contains("q=crowd"),
					() -> this.page.getByLabel("Search names").fill("crowd"));
			PlaywrightAssertions.assertThat(this.page.getByText("1,000 people")).isVisible();
			Locator rows = this.page.locator("tbody tr");
			for (int shown = 50; shown < 1000; shown += 50) {
				PlaywrightAssertions.assertThat(rows).hasCount(shown);
				press("Show more");
			}
			PlaywrightAssertions.assertThat(rows).hasCount(1000);
			assertThat(this.page.locator("tbody img").count()).isZero();
			assertThat(medianFrameMillisWhileScrolling()).isLessThan(100);
			this.page.getByText("Columns", new Page.GetByTextOptions().setExact(true)).click();
			this.page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).uncheck();
			PlaywrightAssertions.assertThat(this.page.getByText("Member").first()).isHidden();
			this.page.reload();
			PlaywrightAssertions.assertThat(this.page.getByText("Member").first()).isHidden();
		}
		finally {
			crowd("DELETE FROM orchestrator.person WHERE job_id = 'crowd'");
		}
	}

	private double medianFrameMillisWhileScrolling() {
		return ((Number) this.page.evaluate("""
				async () => {
				  const gaps = [];
				  let last = performance.now();
				  for (let i = 0; i < 40; i++) {
				    scrollBy(0, 1500);
				    const now = await new Promise(requestAnimationFrame);
				    gaps.push(now - last);
				    last = now;
				  }
				  return gaps.sort((a, b) => a - b)[20];
				}""")).doubleValue();
	}

	static void crowd(String sql) throws SQLException {
		try (Connection database = WebPageIT.stack().postgres().connect("zigral");
				Statement statement = database.createStatement()) {
			statement.executeUpdate(sql);
		}
	}

}
