package com.zigral.standin.linkedin.member;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is odd about the ways to reach members: their buttons, dialogs and threads. Safe
 * for several threads.
 */
public final class DialogControls {

	private final Map<String, Reach> reaches = new ConcurrentHashMap<>();

	private final Map<String, String> otherDialogs = new ConcurrentHashMap<>();

	private final Set<String> kept = ConcurrentHashMap.newKeySet();

	private final Set<String> notedAtOnce = ConcurrentHashMap.newKeySet();

	private final Set<String> unasked = ConcurrentHashMap.newKeySet();

	private final Set<String> nobodyNamed = ConcurrentHashMap.newKeySet();

	DialogControls() {
	}

	void clear() {
		this.reaches.clear();
		this.otherDialogs.clear();
		this.kept.clear();
		this.notedAtOnce.clear();
		this.unasked.clear();
		this.nobodyNamed.clear();
	}

	/**
	 * Let a member be reached in another way than people like them usually are.
	 * @param slug who
	 * @param reach how
	 */
	public void reach(String slug, Reach reach) {
		this.reaches.put(slug, reach);
	}

	/**
	 * Open the dialog or thread of somebody else when a member is to be invited or
	 * written to.
	 * @param slug who is to be reached
	 * @param other whom the dialog or thread names
	 */
	public void confuse(String slug, String other) {
		this.otherDialogs.put(slug, other);
	}

	/**
	 * Show no button to take a member's invitation back.
	 * @param slug who is invited
	 */
	public void keepInvitation(String slug) {
		this.kept.add(slug);
	}

	/**
	 * Open the dialog for the note at once when Connect is clicked, without the question
	 * whether there shall be one.
	 * @param slug who is to be invited
	 */
	public void askForNoteAtOnce(String slug) {
		this.notedAtOnce.add(slug);
	}

	/**
	 * Invite a member at once, without a dialog, when Connect is clicked.
	 * @param slug who
	 */
	public void inviteWithoutAsking(String slug) {
		this.unasked.add(slug);
	}

	/**
	 * Name nobody in the dialogs for a member's invitation.
	 * @param slug who is to be invited
	 */
	public void nameNobody(String slug) {
		this.nobodyNamed.add(slug);
	}

	/**
	 * How a member is reached.
	 * @param member who
	 * @return how
	 */
	public Reach reach(Member member) {
		return this.reaches.getOrDefault(member.slug(), Reach.usual(member));
	}

	/**
	 * Whose dialog or thread opens in place of a member's.
	 * @param member who is to be reached
	 * @return the slug of whoever it names, empty for the member
	 */
	public Optional<String> otherDialog(Member member) {
		return Optional.ofNullable(this.otherDialogs.get(member.slug()));
	}

	/**
	 * Whether a member's invitation has no button to take it back.
	 * @param member who is invited
	 * @return whether it has none
	 */
	public boolean isKept(Member member) {
		return this.kept.contains(member.slug());
	}

	/**
	 * Whether the dialog for the note opens at once.
	 * @param member who is to be invited
	 * @return whether it does
	 */
	public boolean isNotedAtOnce(Member member) {
		return this.notedAtOnce.contains(member.slug());
	}

	/**
	 * Whether a member is invited without a dialog.
	 * @param member who
	 * @return whether they are
	 */
	public boolean isUnasked(Member member) {
		return this.unasked.contains(member.slug());
	}

	/**
	 * Whether the dialogs for an invitation name nobody.
	 * @param member who is to be invited
	 * @return whether they name nobody
	 */
	public boolean isNobodyNamed(Member member) {
		return this.nobodyNamed.contains(member.slug());
	}

}
