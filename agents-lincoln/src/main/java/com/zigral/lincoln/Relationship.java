package com.zigral.lincoln;

import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.zigral.agent.ProfileUrl;

/**
 * What the account and a member have to do with each other, as the member's profile shows
 * it. The locators are in {@code relationship.js}.
 *
 * @param found what the page showed
 */
record Relationship(Found found) {

	private static final Script SCRIPT = Script.of("top-card.js", "relationship.js");

	/**
	 * Read the open page.
	 * @param page the open page
	 * @param member whose profile it is
	 * @return what it shows
	 */
	static Relationship read(Page page, ProfileUrl member) {
		page.locator("main").first().waitFor();
		return new Relationship(new Found(SCRIPT.read(page, List.of("relationship", member.publicIdentifier()))));
	}

	/**
	 * The control that changes it.
	 * @param page the open page
	 * @param name {@code connect} or {@code more}
	 * @param member whose profile it is
	 * @return the control, empty when the page has none
	 */
	static Optional<ElementHandle> control(Page page, String name, ProfileUrl member) {
		return SCRIPT.element(page, List.of(name, member.publicIdentifier()));
	}

	Optional<String> name() {
		return this.found.text("full_name");
	}

	boolean isConnected() {
		return Degree.of(this.found.text("connection_degree")).equals(Optional.of("1st"));
	}

	boolean isPending() {
		return this.found.has("pending");
	}

	boolean offersConnect() {
		return this.found.has("connect");
	}

	boolean isOutOfNetwork() {
		return Degree.of(this.found.text("connection_degree")).isEmpty() && !offersConnect() && !isPending();
	}

	/**
	 * Where to write to the member.
	 * @return the path on the site, empty when the profile has no link to it
	 */
	Optional<String> composePath() {
		return this.found.text("compose")
			.map((href) -> href.replaceFirst("^https?://[^/]+", ""))
			.filter((path) -> path.startsWith("/messaging/compose/"))
			.map((path) -> path.replaceAll("&interop=[^&]*", ""));
	}

	/**
	 * The id by which messages name the member.
	 * @return the id, empty when the profile has no link to write to them
	 */
	Optional<String> recipientId() {
		return this.found.text("recipient");
	}

}
