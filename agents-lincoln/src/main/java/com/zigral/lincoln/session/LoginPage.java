package com.zigral.lincoln.session;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.LincolnSettings;
import com.zigral.lincoln.LincolnSettings.Credentials;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.browser.PageKind;

/**
 * The login form. A password that was refused once is not tried again.
 */
final class LoginPage {

	private static final String USERNAME = "input[name=session_key], input#username";

	private static final String PASSWORD = "input[name=session_password], input#password";

	private static final String REFUSAL = "#error-for-password, #error-for-username, form [role=alert]";

	private final LincolnSettings settings;

	private boolean refused;

	LoginPage(LincolnSettings settings) {
		this.settings = settings;
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
		if (PageKind.of(page.url()) != PageKind.SIGNED_OUT) {
			return;
		}
		submit(page, credentials);
		page.waitForCondition(() -> PageKind.of(page.url()) != PageKind.SIGNED_OUT || isRefused(page));
		page.waitForLoadState(LoadState.DOMCONTENTLOADED);
		if (PageKind.of(page.url()) == PageKind.SIGNED_OUT) {
			this.refused = true;
			throw refusal(credentials);
		}
	}

	private static void submit(Page page, Credentials credentials) {
		page.locator(USERNAME).first().fill(credentials.username());
		Locator password = page.locator(PASSWORD).first();
		password.fill(credentials.password());
		password.press("Enter");
	}

	private static boolean isRefused(Page page) {
		return page.locator(REFUSAL).first().isVisible();
	}

	private static LinkedInException refusal(Credentials credentials) {
		return new LinkedInException(ErrorKind.AUTH_REQUIRED,
				"LinkedIn refuses the password of " + credentials.username()
						+ ": correct LINKEDIN_USERNAME or LINKEDIN_PASSWORD and start again; it is not tried before");
	}

}
