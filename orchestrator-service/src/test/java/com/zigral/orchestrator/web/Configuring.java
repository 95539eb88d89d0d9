package com.zigral.orchestrator.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is real here and whether it works, where nobody needs a token.
 */
abstract class Configuring extends OnPage {

	@Test
	void everyConnectionIsTestedAndItsResultSaidInWordsAlsoAfterAReload() {
		reopen(phone());
		show("#/settings");
		for (String name : new String[] { "linkedin", "sheets", "model", "context-manager" }) {
			this.page.locator("#test-" + name).click();
			PlaywrightAssertions.assertThat(connection(name).locator("[data-passed=yes]")).isVisible(within());
		}
		this.page.reload();
		PlaywrightAssertions.assertThat(connection("linkedin")).containsText("versteht die Seiten");
		PlaywrightAssertions.assertThat(connection("sheets")).containsText("@");
		PlaywrightAssertions.assertThat(connection("model")).containsText("Die Regeln planen");
		PlaywrightAssertions.assertThat(connection("context-manager")).containsText("127.0.0.1:");
		PlaywrightAssertions.assertThat(this.page.locator("[data-real=no]")).hasCount(3);
		connection("linkedin").locator("summary").click();
		PlaywrightAssertions.assertThat(connection("linkedin").locator(".findings li").first()).isVisible();
		assertAccessibleInLightAndDark();
		assertThat(this.page.locator("main").innerText()).doesNotContain("connection.", "finding.",
				WebPageIT.stack().linkedIn().password());
	}

	@Test
	void whereNoTokenIsSetThePageSaysWhatSettingOneMeans() {
		show("#/settings");
		PlaywrightAssertions.assertThat(this.page.locator("[data-tokens=none]")).isVisible(within());
		PlaywrightAssertions.assertThat(this.page.locator("[data-tokens=none]"))
			.containsText("From then on everybody logs in");
		assertThat(this.page.locator("#token-name").count()).isZero();
		PlaywrightAssertions.assertThat(this.page.locator("progress")).hasCount(6);
		follow("Agents");
		PlaywrightAssertions.assertThat(this.page.locator("h1")).hasText("Agents");
		PlaywrightAssertions.assertThat(this.page.locator("nav [aria-current]")).hasText("Settings");
	}

	private Locator connection(String name) {
		return this.page.locator("[data-connection=" + name + "]");
	}

}
