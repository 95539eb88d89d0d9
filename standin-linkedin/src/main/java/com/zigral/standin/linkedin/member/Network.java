package com.zigral.standin.linkedin.member;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The account's connections, invitations and messages, and what the site makes of them.
 * Safe for several threads.
 */
public final class Network {

	private final LinkedHashMap<Long, Standing> standings = new LinkedHashMap<>();

	private final LinkedHashMap<Long, Instant> connectedSince = new LinkedHashMap<>();

	private final Clock clock;

	private final Threads threads;

	private final DialogControls dialogs = new DialogControls();

	private int invitationsLeft = Integer.MAX_VALUE;

	private int notesLeft = Integer.MAX_VALUE;

	private boolean losing;

	private boolean noteRefusedLate;

	public Network(Clock clock) {
		this.clock = clock;
		this.threads = new Threads(clock);
	}

	/** Forget what has happened, and lift all limits. */
	public synchronized void clear() {
		this.standings.clear();
		this.connectedSince.clear();
		this.threads.clear();
		this.dialogs.clear();
		this.noteRefusedLate = false;
		this.invitationsLeft = Integer.MAX_VALUE;
		this.notesLeft = Integer.MAX_VALUE;
		this.losing = false;
	}

	/**
	 * Say that no notes are left when one is sent, not when it is about to be written.
	 * @param on whether to
	 */
	public synchronized void refuseNotesLate(boolean on) {
		this.noteRefusedLate = on;
	}

	/**
	 * Refuse invitations after some more, as when the week's limit is reached.
	 * @param left how many may still be sent
	 */
	public synchronized void limitInvitations(int left) {
		this.invitationsLeft = left;
	}

	/**
	 * Refuse notes after some more, as when the month's free ones are used up.
	 * @param left how many may still be written
	 */
	public synchronized void limitNotes(int left) {
		this.notesLeft = left;
	}

	/**
	 * Take invitations and lose them, and refuse messages after they were sent.
	 * @param on whether to
	 */
	public synchronized void lose(boolean on) {
		this.losing = on;
	}

	/**
	 * Have a member accept the account's invitation.
	 * @param member who
	 */
	public synchronized void accept(Member member) {
		this.standings.put(member.id(), Standing.CONNECTED);
		this.connectedSince.putLast(member.id(), this.clock.instant());
	}

	/**
	 * Have a member write to the account.
	 * @param member who
	 * @param text their words
	 */
	public void reply(Member member, String text) {
		this.threads.write(member, false, text);
	}

	/**
	 * Have the account's owner write to a member by hand, elsewhere.
	 * @param member who
	 * @param text their words
	 */
	public void writeByHand(Member member, String text) {
		this.threads.write(member, true, text);
	}

	/**
	 * Have the account's owner invite a member by hand, elsewhere.
	 * @param member who
	 */
	public void inviteByHand(Member member) {
		invite(member, "");
	}

	/**
	 * Have the account's owner take an invitation back by hand, elsewhere.
	 * @param member who was invited
	 */
	public void withdrawByHand(Member member) {
		withdraw(member);
	}

	/**
	 * Have the account's owner read a member's thread elsewhere, as on a telephone.
	 * @param member whose thread
	 */
	public void readElsewhere(Member member) {
		this.threads.markRead(member);
	}

	/**
	 * Whether a member has written something that nobody has read.
	 * @param member who
	 * @return whether they have
	 */
	public boolean isUnread(Member member) {
		return this.threads.isUnread(member);
	}

	/**
	 * What the account and a member have written to each other.
	 * @param member who
	 * @return the messages, oldest first
	 */
	public List<Message> thread(Member member) {
		return this.threads.of(member);
	}

	/**
	 * What is odd about the ways to reach members.
	 * @return the controls
	 */
	public DialogControls dialogs() {
		return this.dialogs;
	}

	public Threads threads() {
		return this.threads;
	}

	/**
	 * Whom the account is connected with.
	 * @param members everybody
	 * @return those of them, whoever was added last first
	 */
	public synchronized List<Member> connections(List<Member> members) {
		List<Long> newestFirst = List.copyOf(this.connectedSince.sequencedKeySet().reversed());
		return members.stream()
			.filter((member) -> standing(member) == Standing.CONNECTED && !member.hidden())
			.sorted(Comparator.comparingInt((member) -> this.connectedSince.containsKey(member.id())
					? newestFirst.indexOf(member.id()) : Integer.MAX_VALUE))
			.toList();
	}

	/**
	 * Since when the account is connected with a member.
	 * @param member the member
	 * @return since when; some day long ago for those who always were
	 */
	public synchronized Instant connectedSince(Member member) {
		return this.connectedSince.getOrDefault(member.id(),
				this.clock.instant().minus(Duration.ofDays(30 + member.id())));
	}

	// Whether notes are refused when they are sent, not when they are begun.
	public synchronized boolean isNoteRefusedLate() {
		return this.noteRefusedLate;
	}

	/**
	 * Whom the account has invited and who has not answered.
	 * @param members everybody
	 * @return those of them, the last invited first
	 */
	public synchronized List<Member> pending(List<Member> members) {
		List<Long> newestFirst = List.copyOf(this.standings.keySet()).reversed();
		return members.stream()
			.filter((member) -> standing(member) == Standing.PENDING)
			.sorted(Comparator.comparingInt((member) -> newestFirst.indexOf(member.id())))
			.toList();
	}

	// How the account stands with a member, at first by their degree.
	public synchronized Standing standing(Member member) {
		return this.standings.getOrDefault(member.id(),
				(member.degree() == 1) ? Standing.CONNECTED : Standing.STRANGER);
	}

	// How many notes may be written; the largest int without a limit.
	public synchronized int notesLeft() {
		return this.notesLeft;
	}

	// Whether one more note may be written.
	public synchronized boolean hasNotes() {
		return this.notesLeft > 0;
	}

	// Invite a member, without a note if it is empty; false if refused.
	public synchronized boolean invite(Member member, String note) {
		if (this.invitationsLeft <= 0 || standing(member) != Standing.STRANGER || (!note.isEmpty() && !hasNotes())) {
			return false;
		}
		this.invitationsLeft--;
		this.notesLeft -= note.isEmpty() ? 0 : 1;
		if (!this.losing) {
			this.standings.putLast(member.id(), Standing.PENDING);
		}
		return true;
	}

	// Withdraw an invitation; false if none is pending.
	public synchronized boolean withdraw(Member member) {
		return this.standings.replace(member.id(), Standing.PENDING, Standing.WITHDRAWN);
	}

	// Whether invitations are lost, and messages refused once sent.
	public synchronized boolean isLosing() {
		return this.losing;
	}

	// Have the account write to a member, whatever their standing.
	public Message send(Member member, String text) {
		return this.threads.write(member, true, text);
	}

}
