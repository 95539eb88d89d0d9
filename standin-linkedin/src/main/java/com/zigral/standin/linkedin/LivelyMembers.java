package com.zigral.standin.linkedin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import com.zigral.standin.linkedin.markup.Ledger;
import com.zigral.standin.linkedin.markup.LedgerEntry;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Message;
import com.zigral.standin.linkedin.member.Network;
import com.zigral.standin.linkedin.member.Standing;

/**
 * Lets members do something by themselves: accept invitations after some hours or days,
 * and answer messages in one of several moods. What a member does depends on the seed and
 * on who they are, so that the same weeks can be lived again. Safe for several threads.
 */
final class LivelyMembers {

	/** Of a hundred who are invited, how many accept. */
	private static final int ACCEPTING = 55;

	private static final Duration SOONEST = Duration.ofHours(2);

	private static final Duration LATEST = Duration.ofDays(6);

	private final Clock clock;

	private final Network network;

	private final List<Member> members;

	private final Ledger ledger;

	private final Set<String> decided = new HashSet<>();

	private final List<Deed> plans = new ArrayList<>();

	private long seed;

	private boolean on;

	LivelyMembers(List<Member> members, Network network, Ledger ledger, Clock clock) {
		this.members = members;
		this.network = network;
		this.ledger = ledger;
		this.clock = clock;
	}

	synchronized void start(long number) {
		this.seed = number;
		this.on = true;
	}

	synchronized void clear() {
		this.on = false;
		this.decided.clear();
		this.plans.clear();
	}

	/** Let members decide about what is new, and do what is due by now. */
	synchronized void act() {
		if (!this.on) {
			return;
		}
		for (Member member : this.network.pending(this.members)) {
			decideAboutInvitation(member);
		}
		for (Member member : this.network.threads().newestFirst(this.members)) {
			decideAboutMessage(member);
		}
		Instant now = this.clock.instant();
		List<Deed> due = this.plans.stream().filter((deed) -> !deed.at().isAfter(now)).sorted().toList();
		this.plans.removeAll(due);
		due.forEach(this::perform);
	}

	private void decideAboutInvitation(Member member) {
		if (this.decided.add("invitation " + member.id())) {
			Random random = random(member, 1);
			if (random.nextInt(100) < ACCEPTING) {
				this.plans.add(new Deed(later(random), member, ""));
			}
		}
	}

	private void decideAboutMessage(Member member) {
		Message newest = this.network.thread(member).getLast();
		if (newest.mine() && this.decided.add(newest.urn())) {
			Random random = random(member, 2 + this.network.thread(member).size());
			String words = Mood.of(random).words(random, member);
			if (!words.isEmpty()) {
				this.plans.add(new Deed(later(random), member, words));
			}
		}
	}

	private Instant later(Random random) {
		long seconds = SOONEST.toSeconds() + (long) (random.nextDouble() * random.nextDouble() * LATEST.toSeconds());
		return this.clock.instant().plusSeconds(seconds);
	}

	private Random random(Member member, int occasion) {
		return new Random(this.seed * 1_000_003 + member.id() * 101 + occasion);
	}

	private void perform(Deed deed) {
		if (!deed.words().isEmpty()) {
			this.network.reply(deed.member(), deed.words());
			this.ledger.add(LedgerEntry.Kind.REPLY, "", deed.member().path(), deed.words());
		}
		else if (this.network.standing(deed.member()) == Standing.PENDING) {
			this.network.accept(deed.member());
			this.ledger.add(LedgerEntry.Kind.ACCEPTED, "", deed.member().path());
		}
	}

	/** What a member will do: write certain words, or accept when there are none. */
	private record Deed(Instant at, Member member, String words) implements Comparable<Deed> {

		@Override
		public int compareTo(Deed other) {
			return this.at.compareTo(other.at);
		}

	}

}
