package com.zigral.lincoln.session;

import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.ElementHandle;
import com.zigral.lincoln.FixtureSite;
import com.zigral.lincoln.browser.PageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Login and check pages of all generations, written anew.
 */
class LoginPageIT {

	private static final String HIDDEN = """
			<div style="display:none"><input id="«r0»" type="email" autocomplete="username">
			<input id="«r1»" type="password" autocomplete="current-password"><button type="button">Logg inn</button></div>""";

	@RegisterExtension
	private static final FixtureSite site = FixtureSite.start();

	@Test
	void displayedPairIsFilledAndTheButtonBesideItPressed() throws InterruptedException {
		serve(HIDDEN + """
				<button type="button">Fortsett med Google</button>
				<div><div><input id="«r2»" type="email" autocomplete="username" data-is="username"></div>
				<div><input id="«r3»" type="password" autocomplete="current-password" data-is="password">
				<button type="button">Vis</button></div><a href="/forgot">Glemt?</a>
				<button type="button" data-is="button"><span>Logg inn</span></button></div>""");
		assertThat(elements()).isEqualTo(Map.of("username", "username", "password", "password", "button", "button"));
	}

	@Test
	void pairWithoutAnythingAroundItIsFilled() throws InterruptedException {
		serve(HIDDEN + """
				<div><input id="«r2»" type="email" autocomplete="username webauthn" data-is="username">
				<input id="«r3»" type="password" autocomplete="current-password" data-is="password">
				<button type="button" data-is="button"><span>Entrar</span></button></div>""");
		assertThat(elements()).isEqualTo(Map.of("username", "username", "password", "password", "button", "button"));
	}

	@Test
	void olderFormIsSubmittedByEnterAndAJoinFormBeforeItIsLeftAlone() throws InterruptedException {
		serve("""
				<form><input type="text" autocomplete="email"><input type="password" autocomplete="new-password">
				<button>Join</button></form>
				<form><input id="username" name="session_key" data-is="username"><input id="password"
				name="session_password" type="password" data-is="password"><button type="button">Show</button>
				<button type="submit">Sign in</button></form>""");
		assertThat(elements()).isEqualTo(Map.of("username", "username", "password", "password", "button", "none"));
	}

	@ParameterizedTest
	@CsvSource({ "<p role='alert'>Feil passord</p>, Feil passord", "<p role='alert' style='display:none'>x</p>, ''",
			"<p id='e1'>Falsches Passwort</p>, Falsches Passwort", "<div role='alert'></div>, ''" })
	void refusalIsWhatIsDisplayed(String html, String complaint) throws InterruptedException {
		serve("""
				<div><input autocomplete="username"><input type="password" autocomplete="current-password"
				aria-describedby="e1">%s<button type="button">OK</button></div>""".formatted(html));
		assertThat(String.join(" ", site.read("/login", LoginPage::complaints))).isEqualTo(complaint);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<form id='captcha-challenge'></form>", "<div id='captchaV2-target'></div>",
			"<input type='hidden' name='pageInstance' value='urn:li:page:checkpoint_ch_captchaV2Challenge'>",
			"<iframe title='Captcha'></iframe>", "<title>Security Verification | LinkedIn</title>" })
	void captchaIsAChallengeWhateverItsAddress(String html) throws InterruptedException {
		site.serve("/in/captcha-x/", "<!doctype html><main>" + html + "</main>");
		PageKind kind = site.read("/in/captcha-x/", PageKind::of);
		assertThat(kind).isEqualTo(PageKind.CHALLENGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<h2 id='challenge-dialog-modal-header'>Security verification</h2>",
			"<div class='grecaptcha-badge'><iframe title='reCAPTCHA'></iframe></div>",
			"<div style='visibility:hidden'><iframe title='recaptcha challenge expires in two minutes'></iframe></div>",
			"<iframe src='/arkoselabs/' style='display:none'></iframe>" })
	void whatOnlyWaitsForAChallengeIsNone(String html) throws InterruptedException {
		site.serve("/in/x/", "<!doctype html><main>" + html + "</main>");
		PageKind kind = site.read("/in/x/", PageKind::of);
		assertThat(kind).isEqualTo(PageKind.CONTENT);
	}

	private static void serve(String html) {
		site.serve("/login", "<!doctype html><html><body>" + html + "</body></html>");
	}

	private static Map<String, String> elements() throws InterruptedException {
		return site.read("/login", (page) -> Map.of("username", is(LoginPage.element(page, "username")), "password",
				is(LoginPage.element(page, "password")), "button", is(LoginPage.element(page, "button"))));
	}

	private static String is(Optional<ElementHandle> element) {
		return element.map((found) -> String.valueOf(found.getAttribute("data-is"))).orElse("none");
	}

}
