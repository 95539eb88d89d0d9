package com.zigral.lincoln.session;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.browser.NavigationGuard;
import com.zigral.lincoln.browser.PageKind;

/**
 * The page that asks for the PIN which the site has sent to the account's owner.
 */
final class PinPage {

	private PinPage() {
	}

	/**
	 * Enter a PIN. Whether it was right is told by the page that is open afterwards.
	 * @param page the open page
	 * @param pin what the person has answered
	 * @param guard keeps the PIN on the site
	 */
	static void enter(Page page, String pin, NavigationGuard guard) {
		ElementHandle field = LoginPage.element(page, "pin")
			.orElseThrow(() -> new LinkedInException(ErrorKind.PAGE_CHANGED,
					"The page that asks for the PIN shows no field for it: it may have changed"));
		guard.require(page);
		guard.withSecret(page, () -> submit(page, field, pin.strip(), guard));
		guard.require(page);
		page.waitForLoadState(LoadState.DOMCONTENTLOADED);
	}

	private static void submit(Page page, ElementHandle field, String pin, NavigationGuard guard) {
		field.fill(pin);
		guard.require(page);
		Response verdict = page.waitForResponse(PinPage::isVerdict, () -> LoginPage.element(page, "button")
			.ifPresentOrElse(ElementHandle::click, () -> field.press("Enter")));
		if (isRedirect(verdict.status())) {
			page.waitForCondition(() -> guard.wasLedAway(page) || PageKind.of(page.url()) != PageKind.CHALLENGE);
		}
	}

	private static boolean isVerdict(Response response) {
		return response.request().method().equals("POST") && response.url().contains("/checkpoint/");
	}

	private static boolean isRedirect(int status) {
		return status >= 300 && status < 400;
	}

}
