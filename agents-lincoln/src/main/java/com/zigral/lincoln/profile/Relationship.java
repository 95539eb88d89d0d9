package com.zigral.lincoln.profile;

import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.zigral.agent.ProfileUrl;
import com.zigral.lincoln.browser.ExtractedFields;
import com.zigral.lincoln.browser.PageScript;

/**
 * What the account and a member have to do with each other, as the member's profile shows
 * it. The locators are in {@code relationship.js}.
 *
 * @param found what the page showed
 */
public record Relationship(ExtractedFields found) {

	private static final PageScript SCRIPT = PageScript.of(Relationship.class, "top-card.js", "relationship.js");

	/**
	 * Read the open page.
	 * @param page the open page
	 * @param member whose profile it is
	 * @return what it shows
	 */
	public static Relationship read(Page page, ProfileUrl member) {
		page.locator("main").first().waitFor();
		return new Relationship(
				new ExtractedFields(SCRIPT.read(page, List.of("relationship", member.publicIdentifier()))));
	}

	/**
	 * The control that changes it.
	 * @param page the open page
	 * @param name {@code connect} or {@code more}
	 * @param member whose profile it is
	 * @return the control, empty when the page has none
	 */
	public static Optional<ElementHandle> control(Page page, String name, ProfileUrl member) {
		return SCRIPT.element(page, List.of(name, member.publicIdentifier()));
	}

	public Optional<String> name() {
		return this.found.text("full_name");
	}

	public boolean isConnected() {
		return Degree.of(this.found.text("connection_degree")).equals(Optional.of("1st"));
	}

	public boolean isPending() {
		return this.found.has("pending");
	}

	public boolean offersConnect() {
		return this.found.has("connect");
	}

	public boolean isOutOfNetwork() {
		return Degree.of(this.found.text("connection_degree")).isEmpty() && !offersConnect() && !isPending();
	}

	/**
	 * Where to write to the member.
	 * @return the path on the site, empty when the profile has no link to it
	 */
	public Optional<String> composePath() {
		return this.found.text("compose")
			.map((href) -> href.replaceFirst("^https?://[^/]+", ""))
			.filter((path) -> path.startsWith("/messaging/compose/"))
			.map((path) -> path.replaceAll("&interop=[^&]*", ""));
	}

	/**
	 * The id by which messages name the member.
	 * @return the id, empty when the profile has no link to write to them
	 */
	public Optional<String> recipientId() {
		return this.found.text("recipient");
	}

}
