package com.zigral.lincoln.outreach;

import java.util.List;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.ProfileUrl;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.browser.PageScript;

/**
 * The list of the account's invitations that nobody has answered yet. Its locators are in
 * {@code sent-invitations.js}.
 */
public final class SentInvitations {

	/** Where the list is. */
	static final String PATH = "/mynetwork/invitation-manager/sent/";

	private static final PageScript SCRIPT = PageScript.of(SentInvitations.class, "sent-invitations.js");

	private SentInvitations() {
	}

	static boolean has(Page page, ProfileUrl member) {
		page.locator("main").first().waitFor();
		return SCRIPT.read(page, List.of("slugs", "")).get("slugs") instanceof List<?> slugs
				&& slugs.contains(member.publicIdentifier());
	}

	/**
	 * Whom the open list shows.
	 * @param page the open page
	 * @return their slugs, each once
	 */
	public static List<String> people(Page page) {
		page.locator("main").first().waitFor();
		return (SCRIPT.read(page, List.of("slugs", "")).get("slugs") instanceof List<?> slugs)
				? slugs.stream().map(String::valueOf).distinct().toList() : List.of();
	}

	static ElementHandle withdrawal(Page page, ProfileUrl member) {
		return SCRIPT.element(page, List.of("withdrawal", member.publicIdentifier()))
			.orElseThrow(() -> new LinkedInException(ErrorKind.PAGE_CHANGED,
					"The list of sent invitations has no button of its own for %s: its markup may have changed"
						.formatted(member)));
	}

}
