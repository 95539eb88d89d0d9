package com.zigral.standin.linkedin.member;

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
public record Conversation(Texts texts, List<Member> others, List<Message> messages, String draft, boolean writable) {

	/** The account's own id in links and messages. */
	public static final String OWN_ID = "ACoAA0PRACTICE0ACCOUNT00DEMO";

	/** The name of the account. */
	public static final String OWN_NAME = "Dana Demo";

	/** How many messages are shown before somebody scrolls up. */
	private static final int BATCH_SIZE = 10;

	public Conversation {
		others = List.copyOf(others);
		messages = List.copyOf(messages);
	}

	/**
	 * Whose conversation it is, and whom a message goes to.
	 * @return the member it was opened for
	 */
	public Member first() {
		return this.others.getFirst();
	}

	/**
	 * Whether more than one other member takes part.
	 * @return whether they do
	 */
	public boolean isGroup() {
		return this.others.size() > 1;
	}

	/**
	 * Whether the page shows the box for a new message: with one member, and nothing
	 * written yet.
	 * @return whether it does
	 */
	public boolean isNew() {
		return this.messages.isEmpty() && !isGroup();
	}

	/**
	 * Who else takes part, as the heading says it.
	 * @return the names, with commas between them
	 */
	public String names() {
		return this.others.stream().map(Member::name).collect(Collectors.joining(", "));
	}

	/**
	 * The part of the site's address that asks for this conversation.
	 * @return a query
	 */
	public String query() {
		return "?recipient=" + first().profileId();
	}

	/**
	 * Where the messages begin that are shown at first: the last 10.
	 * @return the index of the first of them
	 */
	public int latest() {
		return Math.max(0, this.messages.size() - BATCH_SIZE);
	}

	/**
	 * Where the messages begin that are shown once somebody scrolls up: 10 more.
	 * @param from the index of the first message shown so far
	 * @return the index of the first one to show, 0 when none is left out
	 */
	public int before(int from) {
		return Math.max(0, from - BATCH_SIZE);
	}

	/**
	 * The address of a profile as links of messages have it: by id, not by slug.
	 * @param id the profile's id
	 * @return the address on the real site's host
	 */
	public static String profileUrl(String id) {
		return "https://www.linkedin.com/in/" + id;
	}

}
