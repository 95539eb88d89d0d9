package com.zigral.lincoln.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.LincolnSettings;
import com.zigral.lincoln.LincolnSettings.Credentials;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.browser.NavigationGuard;
import com.zigral.lincoln.browser.PageKind;
import com.zigral.lincoln.browser.PageScript;

/**
 * The login form, whose locators are in {@code login.js}. A password that was refused
 * once is not tried again.
 */
final class LoginPage {

	private static final PageScript SCRIPT = PageScript.of(LoginPage.class, "login.js");

	private final LincolnSettings settings;

	private final NavigationGuard guard;

	private boolean refused;

	LoginPage(LincolnSettings settings, NavigationGuard guard) {
		this.settings = settings;
		this.guard = guard;
	}

	void logIn(Page page) {
		Credentials credentials = this.settings.credentials()
			.orElseThrow(() -> new LinkedInException(ErrorKind.AUTH_REQUIRED,
					"LinkedIn asks to log in, and Lincoln has no account: set LINKEDIN_USERNAME and LINKEDIN_PASSWORD, "
							+ "or log in yourself with LINCOLN_HEADLESS=false"));
		if (this.refused) {
			throw refusal(credentials);
		}
		page.navigate(this.settings.baseUrl() + "/login");
		this.guard.require(page);
		if (PageKind.of(page.url()) != PageKind.SIGNED_OUT) {
			return;
		}
		waitForFields(page);
		List<String> before = complaints(page);
		this.guard.withSecret(page, () -> {
			submit(page, credentials);
			waitForAnswer(page, before);
		});
		this.guard.require(page);
		page.waitForLoadState(LoadState.DOMCONTENTLOADED);
		if (PageKind.of(page.url()) == PageKind.SIGNED_OUT) {
			this.refused = true;
			throw refusal(credentials);
		}
	}

	private void waitForFields(Page page) {
		try {
			page.waitForCondition(() -> this.guard.wasLedAway(page)
					|| (element(page, "username").isPresent() && element(page, "password").isPresent()));
		}
		catch (TimeoutError ex) {
			throw new LinkedInException(ErrorKind.PAGE_CHANGED,
					"LinkedIn's login page shows no pair of fields for name and password: it may have changed");
		}
	}

	private void submit(Page page, Credentials credentials) {
		type(page, "username", credentials.username());
		type(page, "password", credentials.password());
		submit(page, "password");
	}

	private void type(Page page, String field, String text) {
		ElementHandle element = require(page, field);
		this.guard.require(page);
		element.fill(text);
	}

	private void submit(Page page, String lastField) {
		Optional<ElementHandle> button = element(page, "button");
		ElementHandle last = require(page, lastField);
		this.guard.require(page);
		if (button.isPresent()) {
			button.get().click();
		}
		else {
			last.press("Enter");
		}
	}

	private void waitForAnswer(Page page, List<String> before) {
		try {
			page.waitForCondition(() -> this.guard.wasLedAway(page) || PageKind.of(page.url()) != PageKind.SIGNED_OUT
					|| isRefused(page, before));
		}
		catch (TimeoutError ex) {
			throw new LinkedInException(ErrorKind.AUTH_REQUIRED,
					"LinkedIn neither took nor refused the password within %d s. It is not tried again before a person "
						.formatted(this.settings.timeout().toSeconds()) + "has looked and starts the job again");
		}
	}

	private static boolean isRefused(Page page, List<String> before) {
		Map<String, Object> complaints = SCRIPT.read(page, "complaints");
		return Boolean.TRUE.equals(complaints.get("invalid"))
				|| texts(complaints).stream().anyMatch((text) -> !before.contains(text));
	}

	static List<String> complaints(Page page) {
		return texts(SCRIPT.read(page, "complaints"));
	}

	@SuppressWarnings("unchecked")
	private static List<String> texts(Map<String, Object> complaints) {
		return (List<String>) complaints.getOrDefault("texts", List.of());
	}

	/**
	 * An element by which somebody logs in.
	 * @param page the open page
	 * @param name {@code username}, {@code password}, {@code pin}, or {@code button}
	 * where Enter would not submit
	 * @return the element that is displayed, empty when there is none
	 */
	static Optional<ElementHandle> element(Page page, String name) {
		return SCRIPT.element(page, name);
	}

	private static ElementHandle require(Page page, String name) {
		return element(page, name).orElseThrow(() -> new LinkedInException(ErrorKind.PAGE_CHANGED,
				"LinkedIn's login page shows nothing where Lincoln looks for its '" + name + "': it may have changed"));
	}

	private static LinkedInException refusal(Credentials credentials) {
		return new LinkedInException(ErrorKind.AUTH_REQUIRED,
				"LinkedIn refuses the password of " + credentials.username()
						+ ": correct LINKEDIN_USERNAME or LINKEDIN_PASSWORD and start again; it is not tried before");
	}

}
