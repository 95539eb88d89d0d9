package com.zigral.lincoln.profile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.zigral.agent.ProfileUrl;
import com.zigral.lincoln.browser.ExtractedFields;
import com.zigral.lincoln.browser.PageScript;

/**
 * What the account and a member have to do with each other, as the member's profile shows
 * it. The locators are in {@code relationship.js}. They are connected, or known not to
 * be, only by the degree that is displayed beside the name; everything else proves
 * nothing, as anybody can have followers and a link to write to them.
 *
 * @param found what the page showed
 */
public record Relationship(ExtractedFields found) {

	private static final PageScript SCRIPT = PageScript.of(Relationship.class, "top-card.js", "relationship.js");

	/** "· 2nd", "• 3+", "2.", "3e et +": one digit and hardly anything else. */
	private static final Pattern DEGREE_ALONE = Pattern
		.compile("[·•]?\\s*[1-3](?:[^\\d\\s]{0,5}(?:\\s[^\\d\\s]{1,3}){0,2})");

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
	 * @param name {@code connect}, {@code message} or {@code more}
	 * @param member whose profile it is
	 * @return the control that is displayed, empty when the page has none
	 */
	public static Optional<ElementHandle> control(Page page, String name, ProfileUrl member) {
		return SCRIPT.element(page, List.of(name, member.publicIdentifier()));
	}

	/**
	 * The member's name.
	 * @return the name, empty when the page shows none
	 */
	public Optional<String> name() {
		return this.found.text("full_name");
	}

	/**
	 * The degree that is displayed beside the name.
	 * @return {@code 1st}, {@code 2nd} or {@code 3rd}; empty when it is not certain
	 */
	public Optional<String> degree() {
		Optional<String> degree = displayedDegree();
		boolean isContradicted = degree.equals(Optional.of("1st")) && (offersConnect() || isPending());
		return isContradicted ? Optional.empty() : degree;
	}

	/**
	 * Whether they are certainly connected.
	 * @return whether they are
	 */
	public boolean isConnected() {
		return degree().equals(Optional.of("1st"));
	}

	/**
	 * Whether nobody can tell from the page whether they are connected.
	 * @return whether it shows neither a certain degree nor an invitation that is pending
	 */
	public boolean isUnknown() {
		return degree().isEmpty() && !isPending();
	}

	/**
	 * Whether the account has invited them and they have not answered.
	 * @return whether the page shows it
	 */
	public boolean isPending() {
		return this.found.has("pending");
	}

	/**
	 * Whether the page offers to invite them, without opening a menu.
	 * @return whether it does
	 */
	public boolean offersConnect() {
		return this.found.has("connect");
	}

	/**
	 * Whether the page offers to write to them, by a link or a button. That proves
	 * nothing about how they are connected.
	 * @return whether it does
	 */
	public boolean offersMessage() {
		return this.found.has("message");
	}

	/**
	 * Whether the member is too far away for everything.
	 * @return whether the page shows neither a degree, nor Connect, nor an invitation
	 */
	public boolean isOutOfNetwork() {
		return displayedDegree().isEmpty() && !offersConnect() && !isPending();
	}

	private Optional<String> displayedDegree() {
		return Degree.of(this.found.text("connection_degree").filter((text) -> DEGREE_ALONE.matcher(text).matches()));
	}

	/**
	 * Where to write to the member.
	 * @return the path on the site; empty when the profile has neither a link to it nor
	 * the member's id, so that only its button leads there
	 */
	public Optional<String> composePath() {
		return this.found.text("compose")
			.map((href) -> href.replaceFirst("^https?://[^/]+", ""))
			.filter((path) -> path.startsWith("/messaging/compose/"))
			.map((path) -> path.replaceAll("&interop=[^&]*", ""))
			.or(() -> recipientId().filter((id) -> offersMessage())
				.map((id) -> "/messaging/compose/?profileUrn=urn%3Ali%3Afsd_profile%3A" + id + "&recipient=" + id));
	}

	/**
	 * The id by which messages name the member.
	 * @return the id, empty when the profile does not tell it
	 */
	public Optional<String> recipientId() {
		return this.found.text("recipient");
	}

}
