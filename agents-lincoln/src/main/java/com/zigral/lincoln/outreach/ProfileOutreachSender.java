package com.zigral.lincoln.outreach;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import com.microsoft.playwright.Page;
import com.zigral.agent.DeliveryCheck;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.MessageTemplate;
import com.zigral.agent.Outreach;
import com.zigral.agent.OutreachSender;
import com.zigral.agent.ProfileUrl;
import com.zigral.agent.StepContext;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.profile.Obstacle;
import com.zigral.lincoln.profile.PersonName;
import com.zigral.lincoln.profile.Relationship;
import com.zigral.lincoln.session.LinkedInSite;

/**
 * What everything that is sent to a member has in common: it starts on their profile, and
 * whoever that shows must be the one who was approved.
 */
abstract class ProfileOutreachSender implements OutreachSender {

	private static final int LONGEST_QUOTE = 200;

	private final LinkedInSite linkedIn;

	private final StepContext context;

	private final Map<ProfileUrl, Obstacle> obstacles = new ConcurrentHashMap<>();

	ProfileOutreachSender(LinkedInSite linkedIn, StepContext context) {
		this.linkedIn = linkedIn;
		this.context = context;
	}

	LinkedInSite linkedIn() {
		return this.linkedIn;
	}

	/**
	 * What stood in the way of sending to somebody.
	 * @param recipient who
	 * @return the obstacle, empty when there was none
	 */
	Optional<Obstacle> obstacle(ProfileUrl recipient) {
		return Optional.ofNullable(this.obstacles.get(recipient));
	}

	String refuse(Outreach outreach, Obstacle obstacle, Object... details) {
		this.obstacles.put(outreach.recipient(), obstacle);
		return obstacle.words(details);
	}

	Optional<String> unfilled(Outreach outreach) {
		return MessageTemplate.unresolved(outreach.text())
			.map((placeholder) -> refuse(outreach, Obstacle.UNRESOLVED_PLACEHOLDER, placeholder));
	}

	/**
	 * Open the recipient's profile.
	 * @param <T> what is made of it
	 * @param outreach what is sent to whom
	 * @param gone what is made of it when there is no such profile
	 * @param doing goes on with the open profile
	 * @return what was made of it
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	<T> T onProfile(Outreach outreach, Supplier<T> gone, BiFunction<Page, Relationship, T> doing)
			throws InterruptedException {
		ProfileUrl recipient = outreach.recipient();
		try {
			return this.linkedIn.visit(recipient.toUri().getRawPath() + "/",
					(page) -> doing.apply(page, Relationship.read(page, recipient)));
		}
		catch (LinkedInException ex) {
			if (ex.kind() == ErrorKind.NOT_FOUND) {
				return gone.get();
			}
			throw ex;
		}
	}

	/**
	 * Whether an open profile is another one than was approved.
	 * @param page the open page
	 * @param relationship what it shows
	 * @param outreach what was approved
	 * @return how it differs, empty when it is the right one
	 * @throws LinkedInException if it shows no name
	 */
	Optional<String> otherwise(Page page, Relationship relationship, Outreach outreach) {
		Optional<ProfileUrl> shown = ProfileUrl.from(page.url());
		if (!shown.equals(Optional.of(outreach.recipient()))) {
			return Optional.of(refuse(outreach, Obstacle.OTHER_PROFILE,
					shown.map(ProfileUrl::toString).orElse(page.url()), outreach.recipient()));
		}
		if (relationship.isOutOfNetwork()) {
			return Optional.of(refuse(outreach, Obstacle.OUT_OF_NETWORK));
		}
		String name = relationship.name()
			.orElseThrow(() -> new LinkedInException(ErrorKind.PAGE_CHANGED,
					"The profile %s shows no name where Lincoln looks for it: its markup may have changed"
						.formatted(outreach.recipient())));
		return PersonName.areSame(name, outreach.name()) ? Optional.empty()
				: Optional.of(refuse(outreach, Obstacle.OTHER_NAME, name, outreach.name()));
	}

	/**
	 * Keep what is on the screen as evidence.
	 * @param page the open page
	 * @param outreach what it shows to be sent
	 * @param what what is to be seen
	 * @return the sighting
	 */
	DeliveryCheck.Seen seen(Page page, Outreach outreach, String what) {
		byte[] screenshot = page.screenshot();
		String name = "%s-%s.png".formatted(outreach.kind(), outreach.recipient().fileName());
		this.context.keep(name, "image/png", screenshot);
		return new DeliveryCheck.Seen("%s; screenshot %s, SHA-256 %s".formatted(what, name, sha256(screenshot)));
	}

	/**
	 * Words from a page for a sentence to people: one line, not too long.
	 * @param text the words
	 * @return at most 200 characters of them
	 */
	static String quoted(String text) {
		String line = text.replaceAll("\\s+", " ").strip();
		return (line.length() > LONGEST_QUOTE) ? line.substring(0, LONGEST_QUOTE) + "…" : line;
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
