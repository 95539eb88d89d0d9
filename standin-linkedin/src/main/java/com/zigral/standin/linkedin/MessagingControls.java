package com.zigral.standin.linkedin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.zigral.standin.linkedin.member.Member;

/**
 * What is odd about the account's conversations. Safe for several threads.
 */
public final class MessagingControls {

	private final Map<String, String> drafts = new ConcurrentHashMap<>();

	private final Map<String, String> groups = new ConcurrentHashMap<>();

	private final List<String> windows = new CopyOnWriteArrayList<>();

	MessagingControls() {
	}

	void clear() {
		this.drafts.clear();
		this.groups.clear();
		this.windows.clear();
	}

	/**
	 * Have words that were never sent in the box of a member's thread.
	 * @param slug whose thread
	 * @param text the words
	 */
	public void leaveDraft(String slug, String text) {
		this.drafts.put(slug, text);
	}

	/**
	 * Open a conversation of several people when a member is to be written to.
	 * @param slug the member
	 * @param other who else takes part
	 */
	public void makeGroup(String slug, String other) {
		this.groups.put(slug, other);
	}

	/**
	 * Have the window of a conversation open on every page, as somebody has left it.
	 * @param slug whose conversation
	 */
	public void leaveWindowOpen(String slug) {
		this.windows.add(slug);
	}

	String draft(Member member) {
		return this.drafts.getOrDefault(member.slug(), "");
	}

	Optional<String> group(Member member) {
		return Optional.ofNullable(this.groups.get(member.slug()));
	}

	List<String> windows() {
		return List.copyOf(this.windows);
	}

}
