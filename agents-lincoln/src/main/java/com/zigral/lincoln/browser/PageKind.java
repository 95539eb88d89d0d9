package com.zigral.lincoln.browser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;

/**
 * What kind of page is open, told from its address and from what is the same on it in
 * every language.
 */
public enum PageKind {

	/** A page that only members see. */
	CONTENT,

	/** A page for those who are not logged in. */
	SIGNED_OUT,

	/** A check of who is there. */
	CHALLENGE,

	/** The check that asks for the PIN that was sent to the account's owner. */
	PIN,

	/** What the site shows to an account that it has restricted. */
	RESTRICTED,

	/** Where the site sends visitors of pages that are gone. */
	GONE;

	/** The field for the PIN. */
	public static final String PIN_FIELD = "input[name=pin], input[autocomplete=one-time-code], input[id$=verification_pin]";

	/** The site's help page on restricted accounts is a1340522 in every language. */
	private static final String RESTRICTION = "a[href*='/answer/a1340522'], a[href*='account-restricted']";

	private static final String CAPTCHA = "#captcha-internal, #captcha-challenge, #captchaV2-target, "
			+ "iframe[title*=captcha i], iframe[src*=captcha i], iframe[src*=arkoselabs], "
			+ "input[name=pageInstance][value*=checkpoint_]";

	/**
	 * Playwright's own selectors would first load their engine into the page, which costs
	 * half as much as opening it.
	 */
	private static final PageScript ELEMENT = new PageScript(
			"(selector) => (document.querySelector(selector) ? { found: true } : {})");

	/**
	 * Pages that check nobody may hold a badge of reCAPTCHA and frames in which it waits:
	 * frames count once they are displayed.
	 */
	private static final PageScript CHECK = new PageScript("""
			(selector) => {
				const isThere = (element) => !element.closest(".grecaptcha-badge") && (!element.matches("iframe")
					|| (element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true })));
				const isCheck = [...document.querySelectorAll(selector)].some(isThere);
				return isCheck || /^Security Verification\\b/.test(document.title) ? { found: true } : {};
			}""");

	private static final Pattern PATH = Pattern.compile("^https?://[^/?#]*([^?#]*)");

	/** Where a country's guests are shown what members have made public. */
	private static final Pattern GUESTS = Pattern.compile("^https?://[a-z]{2}\\.linkedin\\.com(?:[/?#]|$)");

	/**
	 * What kind of page is open.
	 * @param page the open page
	 * @return its kind; a page whose address tells nothing may still hold a check
	 */
	public static PageKind of(Page page) {
		PageKind place = of(page.url());
		return switch (place) {
			case CONTENT -> CHECK.read(page, CAPTCHA).isEmpty() ? place : CHALLENGE;
			case CHALLENGE -> has(page, RESTRICTION) ? RESTRICTED : has(page, PIN_FIELD) ? PIN : place;
			case SIGNED_OUT, PIN, RESTRICTED, GONE -> place;
		};
	}

	private static boolean has(Page page, String selector) {
		return !ELEMENT.read(page, selector).isEmpty();
	}

	/**
	 * What kind of page an address leads to.
	 * @param address the address
	 * @return its kind; {@link #CONTENT} where it tells nothing
	 */
	public static PageKind of(String address) {
		if (GUESTS.matcher(address).find()) {
			return SIGNED_OUT;
		}
		Matcher matcher = PATH.matcher(address);
		String path = matcher.find() ? matcher.group(1) : "";
		if (path.matches("/(login|uas/login|authwall|checkpoint/lg)(/.*)?")) {
			return SIGNED_OUT;
		}
		if (path.matches("/(checkpoint|uas)/.*restricted.*")) {
			return RESTRICTED;
		}
		if (path.startsWith("/checkpoint/")) {
			return CHALLENGE;
		}
		return path.matches("/(404|in/unavailable)/?") ? GONE : CONTENT;
	}

}
