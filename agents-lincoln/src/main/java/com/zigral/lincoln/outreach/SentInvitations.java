package com.zigral.lincoln.outreach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.ProfileUrl;
import com.zigral.lincoln.LincolnSettings;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.browser.PageScript;

/**
 * The list of the account's invitations that nobody has answered yet. Its locators are in
 * {@code sent-invitations.js}.
 */
public final class SentInvitations {

	/** Where the list is. */
	public static final String PATH = "/mynetwork/invitation-manager/sent/";

	private static final PageScript SCRIPT = PageScript.of(SentInvitations.class,
			"/com/zigral/lincoln/browser/lists.js", "sent-invitations.js");

	private SentInvitations() {
	}

	/**
	 * Whether an invitation is in the open list, which is scrolled through until it is
	 * there or nothing more comes.
	 * @param page the open page
	 * @param member whom it would be to
	 * @param settings how long to wait
	 * @return whether it is; unknown when the end of the list cannot be seen
	 */
	static Listing find(Page page, ProfileUrl member, LincolnSettings settings) {
		page.locator("main").first().waitFor();
		Map<String, Object> found = SCRIPT.read(page, List.of("whole", member.publicIdentifier(),
				settings.patienceMillis(), (double) settings.timeout().toMillis()));
		if (found.get("slugs") instanceof List<?> slugs && slugs.contains(member.publicIdentifier())) {
			return Listing.LISTED;
		}
		return Boolean.TRUE.equals(found.get("complete")) ? Listing.NOT_LISTED : Listing.UNKNOWN;
	}

	/**
	 * Whom the open list shows by now.
	 * @param page the open page
	 * @return their slugs, each once
	 */
	public static List<String> people(Page page) {
		page.locator("main").first().waitFor();
		return (SCRIPT.read(page, List.of("slugs", "")).get("slugs") instanceof List<?> slugs)
				? slugs.stream().map(String::valueOf).toList() : List.of();
	}

	/**
	 * Bring the next part of the open list.
	 * @param page the open page
	 * @param patienceMillis how long it may take when nothing says that it is loading
	 * @param timeoutMillis how long it may take at most
	 * @return its {@code entries} by then, whether it has {@code grown} and whether it
	 * seems to be {@code whole}
	 */
	public static Map<String, Object> next(Page page, double patienceMillis, double timeoutMillis) {
		return SCRIPT.read(page, List.of("next", "", patienceMillis, timeoutMillis));
	}

	/**
	 * Whom the entries of the list are about.
	 * @param entries as {@link #next} has them
	 * @return their profiles, names and when they were invited, in the page's words
	 */
	public static List<Map<String, Object>> toData(List<Map<String, Object>> entries) {
		List<Map<String, Object>> people = new ArrayList<>();
		for (Map<String, Object> entry : entries) {
			ProfileUrl.from(String.valueOf(entry.get("href"))).ifPresent((profile) -> {
				Map<String, Object> person = new LinkedHashMap<>(
						Map.of("profile_url", profile.toString(), "full_name", entry.getOrDefault("name", "")));
				Optional.ofNullable(entry.get("sent"))
					.filter((sent) -> !sent.equals(""))
					.ifPresent((sent) -> person.put("sent", sent));
				people.add(person);
			});
		}
		return people;
	}

	static ElementHandle withdrawal(Page page, ProfileUrl member) {
		return SCRIPT.element(page, List.of("withdrawal", member.publicIdentifier()))
			.orElseThrow(() -> new LinkedInException(ErrorKind.PAGE_CHANGED,
					"The list of sent invitations has no button of its own for %s: its markup may have changed"
						.formatted(member)));
	}

	/** What the list says about one invitation. */
	enum Listing {

		/** It is there: nobody has answered it. */
		LISTED,

		/** The list was read to its end and does not have it. */
		NOT_LISTED,

		/** The list did not come, or its end cannot be seen. */
		UNKNOWN

	}

}
