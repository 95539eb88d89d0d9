package com.zigral.standin.linkedin;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.regex.Pattern;

import com.zigral.standin.linkedin.markup.Hashed;
import com.zigral.standin.linkedin.markup.LedgerEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LoginTests extends OnSite {

	private static final String HOST = "http://linkedin.example:8080/login";

	@Test
	void fieldsHaveNeitherFormNorNamesAndAHiddenPairStandsFirst() throws Exception {
		String page = this.browser.get("/login").body();
		assertThat(page).doesNotContain("<form", "name=", "type=\"submit\"");
		assertThat(page.split("autocomplete=\"username\"", -1)).hasSize(3);
		assertThat(page.split("autocomplete=\"current-password\"", -1)).hasSize(3);
		assertThat(page.indexOf("class=\"" + Hashed.UNDISPLAYED)).isBetween(0, page.indexOf("autocomplete="));
		assertThat(page).contains("id=\"«r0»\"", "<button type=\"button\"");
	}

	@Test
	void theOtherButtonsSayNearlyTheSameAndStandBeforeTheFields() throws Exception {
		assertThat(this.browser.get("/login").body()).containsSubsequence("Sign in with Apple", "«r2»", "Show",
				"<span>Sign in</span>");
	}

	@Test
	void rightPasswordLeadsToTheFeed() throws Exception {
		assertThat(this.browser.signIn(this.site.password()).body()).isEqualTo("{\"next\":\"/feed/\"}");
		assertThat(this.browser.get("/feed/").statusCode()).isEqualTo(200);
		assertThat(this.site.ledger().paths(LedgerEntry.Kind.LOGIN)).hasSize(1);
	}

	@Test
	void wrongPasswordIsSaidInWordsOnly() throws Exception {
		assertThat(this.browser.signIn("wrong").body()).contains("not the right password").doesNotContain("next", "<");
		assertThat(this.site.ledger().paths(LedgerEntry.Kind.LOGIN_REFUSED)).hasSize(1);
		assertThat(this.browser.get("/feed/").statusCode()).isEqualTo(302);
	}

	@Test
	void passwordWithoutThePagesTokenIsRefused() throws Exception {
		assertThat(this.browser.post("/checkpoint/lg/sign-in", "session_key=a&session_password=b").statusCode())
			.isEqualTo(403);
	}

	@Test
	void theOlderFormIsShownWhenItIsAskedFor() throws Exception {
		this.browser.post("/_sandbox/faults", "older_login=true");
		String page = this.browser.get("/login").body();
		assertThat(page).contains("<form", "name=\"session_key\"", "name=\"session_password\"");
		String form = "session_key=%s&session_password=%s&loginCsrfParam=%s".formatted(this.site.username(),
				this.site.password(), this.browser.token());
		assertThat(HttpBrowser.location(this.browser.post("/checkpoint/lg/login-submit", form))).isEqualTo("/feed/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "checkpoint", "pin" })
	void checksStandBehindTheRightPassword(String check) throws Exception {
		this.browser.post("/_sandbox/faults", check + "=true");
		assertThat(this.browser.signIn(this.site.password()).body()).contains("/checkpoint/challenge/");
		assertThat(this.browser.get("/feed/").statusCode()).isEqualTo(302);
	}

	@Test
	void thePinOpensTheFeed() throws Exception {
		this.site.faults().pin(true);
		this.browser.signIn(this.site.password());
		assertThat(this.browser.post("/checkpoint/challenge/verify", "pin=none").body()).contains("error-for-pin");
		HttpResponse<String> right = this.browser.post("/checkpoint/challenge/verify",
				"pin=" + this.site.pin().orElseThrow());
		assertThat(HttpBrowser.location(right)).isEqualTo("/feed/");
	}

	@Test
	void everyPageLeadsToTheCaptchaUntilItIsSolved() throws Exception {
		this.browser.logIn();
		this.site.faults().captcha(true);
		String path = HttpBrowser.location(this.browser.get("/in/bobby-tables/"));
		assertThat(path).startsWith("/checkpoint/");
		assertThat(this.browser.get(path).body()).contains("<title>Security Verification | LinkedIn</title>",
				"id=\"captcha-challenge\"", "id=\"captchaV2-target\"");
		this.site.faults().captcha(false);
		assertThat(HttpBrowser.location(this.browser.get(path))).isEqualTo("/feed/");
	}

	@Test
	void anotherHostCanStandBehindThePasswordAndInPlaceOfAPage() throws Exception {
		this.browser.post("/_sandbox/faults", "lead_away_after_login=" + HOST);
		assertThat(this.browser.signIn(this.site.password()).body()).contains(HOST);
		this.browser.post("/_sandbox/faults", "lead_away=/in/bobby-tables/," + HOST);
		assertThat(HttpBrowser.location(this.browser.get("/in/bobby-tables/?x=1"))).isEqualTo(HOST);
		this.site.reset();
		assertThat(this.browser.get("/in/bobby-tables/").statusCode()).isEqualTo(200);
	}

	@Test
	void noLanguageHasTheWordsOfAnother() throws Exception {
		this.site.faults().speak(Locale.GERMAN);
		assertThat(this.browser.get("/login").body()).contains("Mit Apple einloggen", "Passwort vergessen?")
			.doesNotContainPattern(Pattern.compile("Sign in|Show<"));
	}

}
