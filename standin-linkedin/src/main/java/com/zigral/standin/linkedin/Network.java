package com.zigral.standin.linkedin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The account's connections, invitations and messages, and what the site makes of them.
 * Safe for several threads. Over 250 lines because all that changes the network is
 * guarded by one lock.
 */
public final class Network {

	private final LinkedHashMap<Long, Standing> standings = new LinkedHashMap<>();

	private final LinkedHashMap<Long, Instant> connectedSince = new LinkedHashMap<>();

	private final Clock clock;

	private final Threads threads;

	private final Map<String, Reach> reaches = new ConcurrentHashMap<>();

	private final Map<String, String> otherDialogs = new ConcurrentHashMap<>();

	private final Set<String> kept = ConcurrentHashMap.newKeySet();

	private final Set<String> notedAtOnce = ConcurrentHashMap.newKeySet();

	private final Set<String> unasked = ConcurrentHashMap.newKeySet();

	private final Set<String> nobodyNamed = ConcurrentHashMap.newKeySet();

	private int invitationsLeft = Integer.MAX_VALUE;

	private int notesLeft = Integer.MAX_VALUE;

	private boolean losing;

	private boolean noteRefusedLate;

	Network(Clock clock) {
		this.clock = clock;
		this.threads = new Threads(clock);
	}

	synchronized void clear() {
		this.standings.clear();
		this.connectedSince.clear();
		this.threads.clear();
		this.reaches.clear();
		this.otherDialogs.clear();
		this.kept.clear();
		this.notedAtOnce.clear();
		this.unasked.clear();
		this.nobodyNamed.clear();
		this.noteRefusedLate = false;
		this.invitationsLeft = Integer.MAX_VALUE;
		this.notesLeft = Integer.MAX_VALUE;
		this.losing = false;
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

	Threads threads() {
		return this.threads;
	}

	/**
	 * Whom the account is connected with.
	 * @param members everybody
	 * @return those of them, whoever was added last first
	 */
	synchronized List<Member> connections(List<Member> members) {
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
	synchronized Instant connectedSince(Member member) {
		return this.connectedSince.getOrDefault(member.id(),
				this.clock.instant().minus(Duration.ofDays(30 + member.id())));
	}

	Reach reach(Member member) {
		return this.reaches.getOrDefault(member.slug(), Reach.usual(member));
	}

	Optional<String> otherDialog(Member member) {
		return Optional.ofNullable(this.otherDialogs.get(member.slug()));
	}

	boolean isKept(Member member) {
		return this.kept.contains(member.slug());
	}

	boolean isNotedAtOnce(Member member) {
		return this.notedAtOnce.contains(member.slug());
	}

	boolean isUnasked(Member member) {
		return this.unasked.contains(member.slug());
	}

	boolean isNobodyNamed(Member member) {
		return this.nobodyNamed.contains(member.slug());
	}

	synchronized boolean isNoteRefusedLate() {
		return this.noteRefusedLate;
	}

	/**
	 * Whom the account has invited and who has not answered.
	 * @param members everybody
	 * @return those of them, the last invited first
	 */
	synchronized List<Member> pending(List<Member> members) {
		List<Long> newestFirst = List.copyOf(this.standings.keySet()).reversed();
		return members.stream()
			.filter((member) -> standing(member) == Standing.PENDING)
			.sorted(Comparator.comparingInt((member) -> newestFirst.indexOf(member.id())))
			.toList();
	}

	synchronized Standing standing(Member member) {
		return this.standings.getOrDefault(member.id(),
				(member.degree() == 1) ? Standing.CONNECTED : Standing.STRANGER);
	}

	synchronized int notesLeft() {
		return this.notesLeft;
	}

	synchronized boolean hasNotes() {
		return this.notesLeft > 0;
	}

	synchronized boolean invite(Member member, String note) {
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

	synchronized boolean withdraw(Member member) {
		return this.standings.replace(member.id(), Standing.PENDING, Standing.WITHDRAWN);
	}

	synchronized boolean isLosing() {
		return this.losing;
	}

	Message send(Member member, String text) {
		return this.threads.write(member, true, text);
	}

}
