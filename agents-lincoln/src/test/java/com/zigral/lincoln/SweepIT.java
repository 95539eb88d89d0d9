package com.zigral.lincoln;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.zigral.agent.ErrorKind;
import com.zigral.agent.Outcome;
import com.zigral.agent.ProfileUrl;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import com.zigral.standin.linkedin.member.Generation;
import com.zigral.standin.linkedin.member.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What has changed for the whole account, read from its lists.
 */
class SweepIT extends OnSharedPractice {

	@AfterEach
	void nobodysProfileWasOpened() {
		assertThat(this.practice.site().ledger().paths(Kind.PROFILE_VIEW)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "S26, en", "E26, fr", "E24, de" })
	void onlyWhatHasChangedWithTheWantedIsOpened(Generation generation, Locale language) throws InterruptedException {
		this.practice.site().faults().show(generation);
		this.practice.site().faults().speak(language);
		List<Member> friends = this.practice.members(1, 30);
		List<Member> wanted = friends.subList(0, 6);
		friends.forEach((friend) -> network().writeByHand(friend, "Hello " + friend.slug()));
		String first = watermark(inbox(wanted, ""));
		this.practice.site().ledger().clear();
		assertThat(threads(inbox(wanted, first))).isEmpty();
		assertThat(opened()).isEmpty();
		network().reply(wanted.get(2), "Yes & <b>when</b>?");
		network().reply(friends.get(20), "For nobody's eyes");
		network().reply(wanted.get(4), "No");
		network().readElsewhere(wanted.get(4));
		network().writeByHand(wanted.get(4), "All right");
		Map<String, Object> second = inbox(wanted, first);
		assertThat(threads(second))
			.extracting((thread) -> thread.get("profile_url"), (thread) -> thread.get("last_from"))
			.containsExactly(tuple(url(wanted.get(2)), "them"), tuple(url(wanted.get(4)), "me"));
		assertThat(threads(second).getFirst().get("messages").toString()).contains("Yes & <b>when</b>?", "mine=false",
				"mine=true");
		assertThat(threads(second).getLast().get("messages").toString()).contains("text=No", "text=All right");
		assertThat(opened()).containsExactly(path(wanted.get(2)), path(wanted.get(4)));
		assertThat(network().isUnread(friends.get(20))).isTrue();
		assertThat(second).containsEntry("complete", true).containsEntry("others", 1L);
		assertThat(threads(inbox(wanted, watermark(second)))).isEmpty();
	}

	@Test
	void sameWordsOnceMoreAreSeenAlthoughTheyWereReadOnThePhone() throws InterruptedException {
		List<Member> friends = this.practice.members(1, 12);
		friends.forEach((friend) -> network().reply(friend, "ok"));
		String first = watermark(inbox(friends, ""));
		network().reply(friends.get(3), "ok");
		network().readElsewhere(friends.get(3));
		assertThat(threads(inbox(friends, first))).singleElement()
			.satisfies((thread) -> assertThat(thread).containsEntry("profile_url", url(friends.get(3))));
	}

	@Test
	void newestThreadIsNotOpenedByTheWay() throws InterruptedException {
		Member stranger = this.practice.members(1, 1).getFirst();
		network().reply(stranger, "Buy this");
		assertThat(inbox(List.of(), "")).containsEntry("others", 1L);
		assertThat(network().isUnread(stranger)).isTrue();
		assertThat(opened()).isEmpty();
	}

	@Test
	void peopleWithOneNameAreBothTold() throws InterruptedException {
		Member friend = this.practice.members(1, 1).getFirst();
		network().reply(friend, "Hi");
		List<Map<String, Object>> people = List.of(person(friend),
				Map.of("profile_url", "https://www.linkedin.com/in/somebody-else", "full_name", friend.name()),
				Map.of("profile_url", "https://www.linkedin.com/in/else", "full_name", "Somebody Else"));
		assertThat(threads(this.practice.look("read_inbox", Map.of("people", people))))
			.extracting((thread) -> thread.get("profile_url"), (thread) -> thread.get("shared_name"),
					(thread) -> thread.get("matched_by"))
			.containsExactly(tuple(url(friend), true, "name"),
					tuple("https://www.linkedin.com/in/somebody-else", true, "name"));
	}

	@Test
	void whoeverIsKnownByTheirIdIsToldByIt() throws InterruptedException {
		Member friend = this.practice.members(1, 1).getFirst();
		network().reply(friend, "Hi");
		List<Map<String, Object>> people = List.of(person(friend),
				Map.of("profile_url", "https://www.linkedin.com/in/" + friend.profileId(), "full_name", friend.name()));
		assertThat(threads(this.practice.look("read_inbox", Map.of("people", people)))).singleElement()
			.satisfies((thread) -> assertThat(thread).containsEntry("matched_by", "address")
				.containsEntry("member_id", friend.profileId()));
	}

	@Test
	void groupsStayShut() throws InterruptedException {
		List<Member> friends = this.practice.members(1, 2);
		network().reply(friends.get(0), "To both");
		this.practice.site().messaging().makeGroup(friends.get(0).slug(), friends.get(1).slug());
		assertThat(threads(inbox(friends, ""))).isEmpty();
		assertThat(opened()).isEmpty();
	}

	@Test
	void oneThreadThatIsSomebodyElsesIsToldAndTheOthersAreRead() throws InterruptedException {
		List<Member> friends = this.practice.members(1, 5);
		friends.forEach((friend) -> network().reply(friend, "Hi from " + friend.slug()));
		List<Member> wanted = friends.subList(0, 4);
		network().dialogs().confuse(wanted.get(0).slug(), friends.get(4).slug());
		Map<String, Object> first = inbox(wanted, "");
		assertThat(threads(first)).extracting((thread) -> thread.get("profile_url"))
			.containsExactlyElementsOf(wanted.subList(1, 4).stream().map(SweepIT::url).toList());
		assertThat(entries(first, "unreadable")).singleElement()
			.satisfies((thread) -> assertThat(thread).containsEntry("profile_url", url(wanted.get(0)))
				.hasEntrySatisfying("reason", (reason) -> assertThat(reason.toString()).contains(wanted.get(0).name(),
						friends.get(4).name())));
		assertThat(first).containsEntry("complete", true);
		assertThat(entries(inbox(wanted, watermark(first)), "unreadable")).isEmpty();
		network().dialogs().confuse(wanted.get(2).slug(), friends.get(4).slug());
		network().reply(wanted.get(0), "Once more");
		network().reply(wanted.get(2), "Once more");
		assertThat(this.practice.lookInVain("read_inbox", Map.of("people", people(wanted), "since", watermark(first)))
			.kind()).isEqualTo(ErrorKind.PAGE_CHANGED);
	}

	@Test
	void threeHundredThreadsAreReadToTheirEndOnceAndOnlyTheirTopLater() throws InterruptedException {
		List<Member> all = this.practice.site()
			.people()
			.stream()
			.filter((member) -> !member.hidden())
			.limit(300)
			.toList();
		all.forEach((member) -> network().reply(member, "Hello from " + member.slug()));
		Map<String, Object> first = inbox(List.of(), "");
		assertThat(first).containsEntry("seen", 300).containsEntry("complete", true);
		network().reply(all.get(1), "New");
		Map<String, Object> second = inbox(List.of(all.get(1)), watermark(first));
		assertThat(threads(second)).hasSize(1);
		assertThat((Integer) second.get("seen")).isLessThanOrEqualTo(40);
	}

	@Test
	void whatIsMoreThanTheLimitIsLeftForTheNextLook() throws InterruptedException {
		List<Member> friends = this.practice.members(1, 14);
		friends.forEach((friend) -> network().reply(friend, "Hi from " + friend.slug()));
		Map<String, Object> parameters = new HashMap<>(Map.of("people", people(friends), "limit", 9));
		Map<String, Object> first = this.practice.look("read_inbox", parameters);
		assertThat(first).containsEntry("complete", false);
		assertThat(opened()).isEqualTo(friends.subList(0, 9).stream().map(SweepIT::path).toList());
		parameters.put("since", watermark(first));
		Map<String, Object> second = this.practice.look("read_inbox", parameters);
		assertThat(second).containsEntry("complete", true);
		assertThat(opened()).isEqualTo(friends.stream().map(SweepIT::path).toList());
	}

	@ParameterizedTest
	@CsvSource({ "S26", "E24" })
	void listThatIsCutOffIsAFailureAndOpensNothing(Generation generation) throws InterruptedException {
		this.practice.site().faults().show(generation);
		List<Member> friends = this.practice.members(1, 30);
		friends.forEach((friend) -> network().reply(friend, "Hi"));
		this.practice.site().lists().cutAfter(20);
		Outcome.Failed failed = this.practice.lookInVain("read_inbox", Map.of("people", people(friends)));
		assertThat(failed.kind()).isEqualTo(ErrorKind.NETWORK);
		assertThat(opened()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "S26, en", "E26, ja", "E24, es" })
	void accountWithoutThreadsHasNone(Generation generation, Locale language) throws InterruptedException {
		this.practice.site().faults().show(generation);
		this.practice.site().faults().speak(language);
		Map<String, Object> first = inbox(this.practice.members(1, 1), "");
		assertThat(threads(first)).isEmpty();
		assertThat(first).containsEntry("complete", true);
		Member friend = this.practice.members(1, 1).getFirst();
		network().reply(friend, "Hi");
		assertThat(threads(inbox(List.of(friend), watermark(first)))).extracting((thread) -> thread.get("profile_url"))
			.containsExactly(url(friend));
	}

	@Test
	void emptyListThatDoesNotSayThatItIsEmptyIsAFailure() throws InterruptedException {
		this.practice.members(1, 3).forEach((friend) -> network().reply(friend, "Hi"));
		this.practice.site().lists().showNothing(true);
		assertThat(this.practice.lookInVain("read_inbox", Map.of()).kind()).isEqualTo(ErrorKind.PAGE_CHANGED);
		assertThat(this.practice.lookInVain("read_connections", Map.of()).kind()).isEqualTo(ErrorKind.PAGE_CHANGED);
	}

	@ParameterizedTest
	@CsvSource({ "S26, en", "E26, ja", "E24, es" })
	void whoeverHasAcceptedIsAmongTheConnectionsAndWhoeverWasTakenBackNowhere(Generation generation, Locale language)
			throws InterruptedException {
		this.practice.site().faults().show(generation);
		this.practice.site().faults().speak(language);
		List<Member> strangers = this.practice.members(2, 9);
		strangers.forEach((stranger) -> this.practice.site().network().inviteByHand(stranger));
		Map<String, Object> first = this.practice.look("read_connections", Map.of("limit", 20));
		assertThat(slugs(first, "pending")).hasSize(9).containsAll(strangers.stream().map(Member::slug).toList());
		network().accept(strangers.get(3));
		network().accept(strangers.get(1));
		network().withdrawByHand(strangers.get(0));
		Map<String, Object> second = this.practice.look("read_connections", Map.of("since", watermark(first)));
		assertThat(slugs(second, "connections")).containsExactly(strangers.get(3).slug(), strangers.get(1).slug());
		assertThat(entries(second, "connections").getFirst()).containsEntry("full_name", strangers.get(3).name())
			.hasEntrySatisfying("connected_on", (on) -> assertThat(on.toString()).contains("20"));
		assertThat(slugs(second, "pending")).hasSize(6)
			.doesNotContain(strangers.get(0).slug(), strangers.get(1).slug(), strangers.get(3).slug());
		assertThat(entries(second, "pending")).allSatisfy((person) -> assertThat(person).containsKey("full_name"));
	}

	@Test
	void connectionsSortedByNameAreRefused() throws InterruptedException {
		this.practice.site().lists().sortConnectionsByName(true);
		Outcome.Failed failed = this.practice.lookInVain("read_connections", Map.of());
		assertThat(failed.kind()).isEqualTo(ErrorKind.PRECONDITION);
		assertThat(failed.reason()).contains("recently added");
	}

	@Test
	void connectionsThatAreCutOffAreAFailure() throws InterruptedException {
		this.practice.site().lists().cutAfter(40);
		assertThat(this.practice.lookInVain("read_connections", Map.of("limit", 500)).kind())
			.isEqualTo(ErrorKind.NETWORK);
	}

	private Map<String, Object> inbox(List<Member> wanted, String since) throws InterruptedException {
		Map<String, Object> parameters = new HashMap<>(Map.of("people", people(wanted)));
		if (!since.isEmpty()) {
			parameters.put("since", since);
		}
		return this.practice.look("read_inbox", parameters);
	}

	private List<String> opened() {
		return this.practice.site().ledger().paths(Kind.THREAD_VIEW);
	}

	private static List<Map<String, Object>> people(List<Member> members) {
		return members.stream().map(SweepIT::person).toList();
	}

	private static Map<String, Object> person(Member member) {
		return Map.of("profile_url", url(member), "full_name", member.name());
	}

	private static String url(Member member) {
		return new ProfileUrl(member.slug()).toString();
	}

	private static String path(Member member) {
		return "/in/" + member.slug() + "/";
	}

	private static String watermark(Map<String, Object> output) {
		return (String) output.get("watermark");
	}

	private static List<Map<String, Object>> threads(Map<String, Object> output) {
		return entries(output, "threads");
	}

	private static List<String> slugs(Map<String, Object> output, String name) {
		return entries(output, name).stream()
			.flatMap((person) -> ProfileUrl.from((String) person.get("profile_url")).stream())
			.map(ProfileUrl::publicIdentifier)
			.toList();
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> entries(Map<String, Object> output, String name) {
		return (List<Map<String, Object>>) output.get(name);
	}

}
