package com.zigral.standin.linkedin;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the account and others write to each other, as pages show it.
 *
 * @param texts the language
 * @param others who else takes part, first whoever it was opened for
 * @param messages the messages, oldest first
 * @param draft words in the box that were not sent
 * @param writable whether the account may write
 */
record Conversation(Texts texts, List<Member> others, List<Message> messages, String draft, boolean writable) {

	/** The account's own id in links and messages. */
	static final String OWN_ID = "ACoAA0PRACTICE0ACCOUNT00DEMO";

	static final String OWN_NAME = "Dana Demo";

	/** How many messages are shown before somebody scrolls up. */
	private static final int BATCH_SIZE = 10;

	Conversation {
		others = List.copyOf(others);
		messages = List.copyOf(messages);
	}

	Member first() {
		return this.others.getFirst();
	}

	boolean isGroup() {
		return this.others.size() > 1;
	}

	boolean isNew() {
		return this.messages.isEmpty() && !isGroup();
	}

	String names() {
		return this.others.stream().map(Member::name).collect(Collectors.joining(", "));
	}

	/**
	 * The part of the site's address that asks for this conversation.
	 * @return a query
	 */
	String query() {
		return "?recipient=" + first().profileId();
	}

	int latest() {
		return Math.max(0, this.messages.size() - BATCH_SIZE);
	}

	int before(int from) {
		return Math.max(0, from - BATCH_SIZE);
	}

	static String profileUrl(String id) {
		return "https://www.linkedin.com/in/" + id;
	}

}
