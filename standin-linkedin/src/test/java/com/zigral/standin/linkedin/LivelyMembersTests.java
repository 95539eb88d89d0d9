package com.zigral.standin.linkedin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.zigral.standin.linkedin.markup.Ledger;
import com.zigral.standin.linkedin.markup.LedgerEntry;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import com.zigral.standin.linkedin.member.Catalog;
import com.zigral.standin.linkedin.member.Member;
import com.zigral.standin.linkedin.member.Network;
import com.zigral.standin.linkedin.member.Population;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LivelyMembersTests {

	private static final Instant START = Instant.parse("2026-11-27T09:00:00Z");

	private final Ticking clock = new Ticking();

	private final Network network = new Network(this.clock);

	private final Ledger ledger = new Ledger(this.clock);

	private final List<Member> members = new Population(new Catalog()).members();

	private final LivelyMembers lively = new LivelyMembers(this.members, this.network, this.ledger, this.clock);

	@Test
	void nobodyActsUnlessTheyAreTold() {
		invite(40);
		pass(Duration.ofDays(30));
		assertThat(this.ledger.entries()).isEmpty();
	}

	@Test
	void aboutHalfAcceptWithinDaysAndNobodyAtOnce() {
		this.lively.start(1);
		invite(60);
		pass(Duration.ofHours(1));
		assertThat(accepted()).isEmpty();
		pass(Duration.ofDays(7));
		assertThat(accepted()).hasSizeBetween(20, 45);
		assertThat(this.ledger.entries()).extracting(LedgerEntry::at).isSorted();
	}

	@Test
	void sameSeedLivesTheSameWeeks() {
		assertThat(new LivelyMembersTests().livesThroughTwoWeeks(7))
			.isEqualTo(new LivelyMembersTests().livesThroughTwoWeeks(7))
			.isNotEqualTo(new LivelyMembersTests().livesThroughTwoWeeks(8));
	}

	@Test
	void whoeverWasTakenBackDoesNotAccept() {
		this.lively.start(1);
		invite(60);
		pass(Duration.ofMinutes(1));
		this.network.pending(this.members).forEach(this.network::withdraw);
		pass(Duration.ofDays(7));
		assertThat(accepted()).isEmpty();
	}

	@Test
	void eachMoodIsAsOftenAsItsShareSays() {
		Random random = new Random(5);
		Map<Mood, Long> counts = IntStream.range(0, 2000)
			.mapToObj((i) -> Mood.of(random))
			.collect(Collectors.groupingBy((mood) -> mood, Collectors.counting()));
		assertThat(counts).containsOnlyKeys(Mood.values());
		assertThat(counts.get(Mood.SILENT)).isBetween(900L, 1200L);
		assertThat(counts.get(Mood.OUT_OF_OFFICE)).isBetween(90L, 200L);
	}

	@Test
	void answersComeAfterAMessageAndOnlyOnce() {
		this.lively.start(3);
		List<Member> friends = this.members.stream().filter((member) -> member.degree() == 1).limit(60).toList();
		friends.forEach((friend) -> this.network.send(friend, "Hello"));
		pass(Duration.ofDays(14));
		assertThat(this.ledger.paths(Kind.REPLY)).hasSizeBetween(15, 45).doesNotHaveDuplicates();
		assertThat(friends).allSatisfy((friend) -> assertThat(this.network.thread(friend)).hasSizeBetween(1, 2));
	}

	private List<String> livesThroughTwoWeeks(long seed) {
		this.lively.start(seed);
		invite(30);
		this.members.stream()
			.filter((member) -> member.degree() == 1)
			.limit(30)
			.forEach((friend) -> this.network.send(friend, "Hello"));
		for (int day = 0; day < 14; day++) {
			pass(Duration.ofDays(1));
		}
		return this.ledger.entries().stream().map((entry) -> entry.kind() + entry.path() + entry.text()).toList();
	}

	private List<String> accepted() {
		return this.ledger.paths(Kind.ACCEPTED);
	}

	private void invite(int count) {
		this.members.stream()
			.filter((member) -> member.degree() == 2 && !member.hidden())
			.limit(count)
			.forEach((member) -> this.network.invite(member, ""));
	}

	private void pass(Duration time) {
		this.lively.act();
		this.clock.now = this.clock.now.plus(time);
		this.lively.act();
	}

	private static final class Ticking extends Clock {

		private Instant now = START;

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
