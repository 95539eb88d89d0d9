package com.zigral.lincoln.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outreach;
import com.zigral.agent.ProfileUrl;
import com.zigral.lincoln.browser.LinkedInException;
import com.zigral.lincoln.browser.PageScript;
import com.zigral.lincoln.profile.PersonName;

/**
 * The page, or the window over another page, on which the account and one member write to
 * each other. Its locators are in {@code thread.js}. Over 250 lines because a third of it
 * says what each look at the thread promises.
 *
 * @param boxes how many fields for a message it has
 * @param draft what is written into the first of them
 * @param people whom it is with: their links' addresses and names
 * @param messages what was written, oldest first
 */
public record MessageThread(int boxes, String draft, List<Map<String, String>> people, List<Message> messages) {

	/** How the ids begin by which messages name members. */
	private static final String MEMBER_ID = "ACoAA";

	private static final PageScript SCRIPT = PageScript.of(MessageThread.class, "thread.js");

	public MessageThread {
		people = List.copyOf(people);
		messages = List.copyOf(messages);
	}

	/**
	 * Read what the open page shows by now.
	 * @param page the open page
	 * @return the thread; empty lists may only mean that they have not come yet
	 */
	public static MessageThread read(Page page) {
		page.locator("main").first().waitFor();
		return from(SCRIPT.read(page, "thread"));
	}

	/**
	 * Read the open page once its field and messages have come and do not change any
	 * more.
	 * @param page the open page
	 * @param timeoutMillis how long to wait for anything of the thread
	 * @param patienceMillis how long to wait for the field once there is something
	 * @return the thread
	 */
	public static MessageThread settled(Page page, double timeoutMillis, double patienceMillis) {
		page.locator("main").first().waitFor();
		return from(SCRIPT.read(page, List.of("settled", timeoutMillis, patienceMillis)));
	}

	@SuppressWarnings("unchecked")
	private static MessageThread from(Map<String, Object> found) {
		List<Map<String, String>> messages = (List<Map<String, String>>) found.getOrDefault("messages", List.of());
		return new MessageThread(((Number) found.getOrDefault("boxes", 0)).intValue(),
				(String) found.getOrDefault("draft", ""),
				(List<Map<String, String>>) found.getOrDefault("people", List.of()),
				messages.stream().map(Message::from).toList());
	}

	/**
	 * The field for a message.
	 * @param page the open page
	 * @return the field
	 * @throws LinkedInException if there is none
	 */
	public static ElementHandle box(Page page) {
		return element(page, "box");
	}

	/**
	 * The button that sends what is in the field.
	 * @param page the open page
	 * @return the button
	 * @throws LinkedInException if there is none
	 */
	public static ElementHandle sendButton(Page page) {
		return element(page, "send");
	}

	private static ElementHandle element(Page page, String name) {
		return SCRIPT.element(page, name)
			.orElseThrow(() -> new LinkedInException(ErrorKind.PAGE_CHANGED,
					"The thread has nothing where Lincoln looks for its '" + name + "': it may have changed"));
	}

	/**
	 * Make sure that this is the recipient's thread and nobody else's.
	 * @param outreach what is sent to whom
	 * @param recipientId the id by which messages name the recipient
	 * @throws LinkedInException if it is not, or has more than one field for a message
	 */
	public void requireFor(Outreach outreach, String recipientId) {
		if (this.people.isEmpty()
				|| !this.people.stream().allMatch((person) -> isRecipient(person, outreach, recipientId))) {
			throw new LinkedInException(ErrorKind.PAGE_CHANGED,
					"The thread is not with %s (%s) alone but with %s, so nothing was sent".formatted(outreach.name(),
							outreach.recipient(), this.people));
		}
		if (this.boxes > 1) {
			throw new LinkedInException(ErrorKind.PAGE_CHANGED,
					"The page has %d fields for a message, so nothing was sent to %s".formatted(this.boxes,
							outreach.name()));
		}
	}

	/**
	 * The id by which the window over a member's own profile names the one it is with.
	 * The profile's own button has opened it, and Ember's profiles need not name the id
	 * themselves; whether the names agree is asked by {@link #requireFor}.
	 * @param page the open page
	 * @param member whose profile it would be
	 * @return the id, empty on any other page and where it is not with one person
	 */
	public String idOver(Page page, ProfileUrl member) {
		if (this.people.size() != 1 || !ProfileUrl.from(page.url()).equals(Optional.of(member))) {
			return "";
		}
		return ProfileUrl.from(this.people.getFirst().getOrDefault("href", ""))
			.map(ProfileUrl::publicIdentifier)
			.filter((id) -> id.regionMatches(true, 0, MEMBER_ID, 0, MEMBER_ID.length()))
			.orElse("");
	}

	private static boolean isRecipient(Map<String, String> person, Outreach outreach, String recipientId) {
		Optional<ProfileUrl> profile = ProfileUrl.from(person.getOrDefault("href", ""));
		boolean isLinked = profile.equals(Optional.of(outreach.recipient()))
				|| (!recipientId.isEmpty() && profile.equals(Optional.of(new ProfileUrl(recipientId))));
		return isLinked && PersonName.isIn(person.getOrDefault("name", ""), outreach.name());
	}

	/**
	 * Whether the field holds something that somebody has begun to write.
	 * @return whether it does
	 */
	public boolean hasDraft() {
		return !this.draft.isBlank();
	}

	/**
	 * Whether the account has written certain words last.
	 * @param text the words
	 * @return whether it has
	 */
	public boolean endsWith(String text) {
		return !this.messages.isEmpty() && this.messages.getLast().mine()
				&& areSame(this.messages.getLast().text(), text);
	}

	/**
	 * The ids of all messages.
	 * @return the ids
	 */
	public Set<String> urns() {
		return this.messages.stream().map(Message::urn).collect(Collectors.toSet());
	}

	/**
	 * The newest message of the account that has certain words.
	 * @param text the words
	 * @param before the messages that do not count
	 * @return the message, empty when there is none
	 */
	public Optional<Message> newest(String text, Set<String> before) {
		return this.messages.stream()
			.filter((message) -> message.mine() && !before.contains(message.urn()) && areSame(message.text(), text))
			.reduce((earlier, later) -> later);
	}

	/**
	 * What the member has written since the account last wrote.
	 * @return the messages, oldest first
	 */
	List<Message> replies() {
		int last = -1;
		for (int i = 0; i < this.messages.size(); i++) {
			last = this.messages.get(i).mine() ? i : last;
		}
		return this.messages.subList(last + 1, this.messages.size());
	}

	/**
	 * Whether the member has written after a moment. A message that does not tell when it
	 * was written counts when the account has written nothing since.
	 * @param since the moment
	 * @return whether they have
	 */
	public boolean hasAnswerAfter(Instant since) {
		return replies().stream().anyMatch((message) -> message.at().isEmpty()) || this.messages.stream()
			.filter((message) -> !message.mine())
			.flatMap((message) -> message.at().stream())
			.anyMatch((at) -> at.isAfter(since));
	}

	/**
	 * Whether two texts are the same; pages break lines and join spaces as they like.
	 * @param shown one
	 * @param text the other
	 * @return whether they are
	 */
	public static boolean areSame(String shown, String text) {
		return shown.replaceAll("\\s+", " ").strip().equals(text.replaceAll("\\s+", " ").strip());
	}

	/**
	 * One message.
	 *
	 * @param urn its id
	 * @param mine whether the account has written it
	 * @param text its words
	 */
	public record Message(String urn, boolean mine, String text) {

		/** What stands in a message's id after the member's. */
		private static final Pattern EVENT = Pattern.compile(",2-([A-Za-z0-9+/_-]{18,})");

		/** Milliseconds since 1970, of 2001 to 2286. */
		private static final Pattern MILLIS = Pattern.compile("[1-9]\\d{12}(?!\\d)");

		private static final int DIGITS = 13;

		static Message from(Map<String, String> found) {
			return new Message(found.getOrDefault("urn", ""), !found.getOrDefault("mine", "").isEmpty(),
					found.getOrDefault("text", ""));
		}

		/**
		 * When it was written. The site's ids begin with the time, which pages show
		 * coarsely.
		 * @return when, empty when the id does not tell
		 */
		public Optional<Instant> at() {
			Matcher matcher = EVENT.matcher(this.urn);
			if (!matcher.find()) {
				return Optional.empty();
			}
			String event = new String(Base64.getDecoder().decode(padded(matcher.group(1))), StandardCharsets.US_ASCII);
			return MILLIS.matcher(event).lookingAt()
					? Optional.of(Instant.ofEpochMilli(Long.parseLong(event.substring(0, DIGITS)))) : Optional.empty();
		}

		private static String padded(String event) {
			String standard = event.replace('-', '+').replace('_', '/');
			return standard.substring(0, standard.length() - ((standard.length() % 4 == 1) ? 1 : 0));
		}

	}

}
