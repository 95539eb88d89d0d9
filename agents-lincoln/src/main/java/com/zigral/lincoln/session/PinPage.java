package com.zigral.lincoln.session;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
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
	 */
	static void enter(Page page, String pin) {
		Locator field = page.locator(PageKind.PIN_FIELD).first();
		field.fill(pin.strip());
		Response verdict = page.waitForResponse(PinPage::isVerdict, () -> field.press("Enter"));
		if (isRedirect(verdict.status())) {
			page.waitForURL((url) -> PageKind.of(url) != PageKind.CHALLENGE);
		}
		page.waitForLoadState(LoadState.DOMCONTENTLOADED);
	}

	private static boolean isVerdict(Response response) {
		return response.request().method().equals("POST") && response.url().contains("/checkpoint/");
	}

	private static boolean isRedirect(int status) {
		return status >= 300 && status < 400;
	}

}
