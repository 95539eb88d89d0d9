package com.zigral.standin.linkedin.member;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the account and its members have written to each other, and what of it nobody has
 * read yet. Safe for several threads.
 */
public final class Threads {

	private final Clock clock;

	/** The thread that was written to last is the last one. */
	private final LinkedHashMap<Long, List<Message>> messages = new LinkedHashMap<>();

	private final Set<Long> unread = new HashSet<>();

	private int count;

	Threads(Clock clock) {
		this.clock = clock;
	}

	synchronized void clear() {
		this.messages.clear();
		this.unread.clear();
	}

	synchronized Message write(Member member, boolean mine, String text) {
		this.count++;
		Instant now = this.clock.instant();
		Message message = new Message(
				"urn:li:msg_message:(urn:li:fsd_profile:%s,2-%s)".formatted(Conversation.OWN_ID, event(now)), mine,
				text, now);
		List<Message> thread = this.messages.getOrDefault(member.id(), new ArrayList<>());
		thread.add(message);
		this.messages.putLast(member.id(), thread);
		if (mine) {
			this.unread.remove(member.id());
		}
		else {
			this.unread.add(member.id());
		}
		return message;
	}

	// The site's ids begin with the time in milliseconds.
	private String event(Instant now) {
		return Base64.getEncoder()
			.encodeToString("%013db%05d-100-practice".formatted(now.toEpochMilli(), this.count)
				.getBytes(StandardCharsets.UTF_8));
	}

	synchronized List<Message> of(Member member) {
		return List.copyOf(this.messages.getOrDefault(member.id(), List.of()));
	}

	synchronized void markRead(Member member) {
		this.unread.remove(member.id());
	}

	synchronized boolean isUnread(Member member) {
		return this.unread.contains(member.id());
	}

	/**
	 * Whom the account has a thread with.
	 * @param members everybody
	 * @return those of them, the one with the newest message first
	 */
	public synchronized List<Member> newestFirst(List<Member> members) {
		Map<Long, Member> byId = new LinkedHashMap<>();
		members.forEach((member) -> byId.put(member.id(), member));
		return this.messages.sequencedKeySet().reversed().stream().filter(byId::containsKey).map(byId::get).toList();
	}

}
