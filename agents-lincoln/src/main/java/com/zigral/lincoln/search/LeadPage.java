package com.zigral.lincoln.search;

import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.zigral.agent.ProfileUrl;
import com.zigral.lincoln.browser.ExtractedFields;
import com.zigral.lincoln.browser.PageScript;
import com.zigral.lincoln.profile.PersonName;
import com.zigral.lincoln.search.Leads.Lead;

/**
 * The page of a lead in Sales Navigator, which links to the public profile, often from a
 * menu only. Its locators are in {@code lead-page.js}.
 *
 * @param profile the public profile, empty when the page does not link to it
 * @param note why it is empty, or nothing
 */
record LeadPage(Optional<ProfileUrl> profile, String note) {

	private static final PageScript SCRIPT = PageScript.of(LeadPage.class, "waiting.js", "lead-page.js");

	/**
	 * Read the open page.
	 * @param page the open page
	 * @param lead whose page it must be
	 * @param timeoutMillis how long to wait for a name on it
	 * @return what it links to
	 */
	static LeadPage read(Page page, Lead lead, double timeoutMillis) {
		ExtractedFields head = new ExtractedFields(SCRIPT.read(page, List.of("head", timeoutMillis)));
		String shown = head.text("full_name").orElse("nobody");
		if (!PersonName.areSame(shown, lead.name())) {
			return new LeadPage(Optional.empty(),
					"The lead's page is that of '%s', not of '%s'".formatted(shown, lead.name()));
		}
		Optional<ProfileUrl> link = link(head).or(() -> behindMenu(page));
		return new LeadPage(link, link.isPresent() ? "" : "The lead's page does not link to a public profile");
	}

	private static Optional<ProfileUrl> behindMenu(Page page) {
		Optional<ElementHandle> menu = SCRIPT.element(page, List.of("menu", 0));
		menu.ifPresent(ElementHandle::click);
		return menu.flatMap((open) -> link(new ExtractedFields(SCRIPT.read(page, List.of("head", 0)))));
	}

	private static Optional<ProfileUrl> link(ExtractedFields head) {
		return head.text("profile").flatMap(ProfileUrl::from);
	}

}
