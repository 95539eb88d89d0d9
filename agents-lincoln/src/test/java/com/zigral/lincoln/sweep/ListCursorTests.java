package com.zigral.lincoln.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import com.zigral.agent.ErrorKind;
import com.zigral.lincoln.browser.LinkedInException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ListCursorTests {

	private final List<ListMark> list = IntStream.range(0, 30)
		.mapToObj((i) -> mark("Member " + i, "words " + i))
		.toList();

	private final ListCursor cursor = seen(this.list);

	@Test
	void everythingIsNewAtFirst() {
		ListCursor none = ListCursor.from(Optional.empty());
		assertThat(none.isFirst()).isTrue();
		assertThat(changedIn(none, this.list)).hasSize(30);
		assertThat(none.isMetBy(this.list)).isFalse();
	}

	@Test
	void nothingHasChangedInTheSameList() {
		assertThat(changedIn(this.cursor, this.list)).isEmpty();
		assertThat(this.cursor.isMetBy(this.list.subList(0, 10))).isTrue();
	}

	@Test
	void newWordsAtTheTopAreAChangeAndEndTheReadingSoon() {
		List<ListMark> now = with(this.list, 7, 0, mark("Member 7", "Yes, please"));
		assertThat(changedIn(this.cursor, now)).containsExactly(0);
		assertThat(this.cursor.isMetBy(now.subList(0, 10))).isFalse();
		assertThat(this.cursor.isMetBy(now.subList(0, 12))).isTrue();
	}

	@Test
	void whatLiesDeeperThanTheLastLookWentIsNotNew() {
		ListCursor shallow = seen(this.list.subList(0, 20));
		List<ListMark> now = new ArrayList<>(List.of(mark("New 1", "Hi"), mark("New 2", "Hello")));
		now.addAll(this.list);
		assertThat(shallow.isMetBy(now)).isTrue();
		assertThat(shallow.reach(now)).isEqualTo(12);
		assertThat(changedIn(shallow, now.subList(0, shallow.reach(now)))).containsExactly(0, 1);
		assertThat(shallow.reach(this.list.subList(20, 30))).isEqualTo(10);
	}

	@Test
	void sameWordsAgainAreAChangeWhenTheThreadHasOvertakenOthers() {
		List<ListMark> now = with(this.list, 7, 0, this.list.get(7));
		assertThat(changedIn(this.cursor, now)).containsExactly(0);
	}

	@Test
	void sameWordsAgainAreAChangeAboveSomethingThatHasChanged() {
		List<ListMark> now = with(this.list, 7, 1, mark("Member 7", "You: Hello"));
		assertThat(changedIn(this.cursor, now)).containsExactly(0, 1);
	}

	@Test
	void sameWordsAtTheTopAreAChangeWhenTheyAreNewAgainOrShowAnotherTimeOfTheDay() {
		List<ListMark> before = with(this.list, 0, 0, ListMark.of("Member 0", "ok", "10:24 AM", false));
		List<ListMark> unread = with(this.list, 0, 0, ListMark.of("Member 0", "ok", "10:24 AM", true));
		List<ListMark> later = with(this.list, 0, 0, ListMark.of("Member 0", "ok", "11:05 AM", false));
		assertThat(changedIn(seen(before), unread)).containsExactly(0);
		assertThat(changedIn(seen(before), later)).containsExactly(0);
		assertThat(changedIn(seen(unread), before)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Yesterday", "Tue", "2h", "Nov 26", "gestern", "昨日", "26 lis", "1w" })
	void timesThatChangeByThemselvesAreNoChange(String time) {
		List<ListMark> before = with(this.list, 0, 0, ListMark.of("Member 0", "ok", "10:24 AM", false));
		List<ListMark> now = with(this.list, 0, 0, ListMark.of("Member 0", "ok", time, false));
		assertThat(changedIn(seen(before), now)).isEmpty();
		assertThat(changedIn(seen(now), with(this.list, 0, 0, ListMark.of("Member 0", "ok", "3d", false)))).isEmpty();
	}

	@Test
	void threadThatWasDeletedIsNoChangeOfOthers() {
		List<ListMark> now = new ArrayList<>(this.list);
		now.remove(3);
		assertThat(changedIn(this.cursor, now)).isEmpty();
	}

	@Test
	void whatIsPutOffIsNewTheNextTimeAndIsReadForBeforeTheReadingEnds() {
		ListCursor next = ListCursor.from(Optional.empty()).after(this.list, Set.of(2, 15));
		assertThat(changedIn(next, this.list)).containsExactly(2, 15);
		assertThat(next.isMetBy(this.list.subList(0, 14))).isFalse();
		assertThat(next.isMetBy(this.list.subList(0, 25))).isFalse();
		assertThat(next.isMetBy(this.list.subList(0, 26))).isTrue();
	}

	@Test
	void whatWasFurtherDownIsStillKnown() {
		List<ListMark> top = with(this.list, 20, 0, mark("Member 20", "New")).subList(0, 12);
		ListCursor next = this.cursor.after(top, Set.of());
		assertThat(next.marks()).hasSize(30).doesNotHaveDuplicates();
		assertThat(changedIn(next, with(this.list, 20, 0, mark("Member 20", "New")))).isEmpty();
	}

	@Test
	void threadFurtherDownIsStillKnownWhenSomebodyOfTheSameNameIsAtTheTop() {
		List<ListMark> before = with(this.list, 25, 25, mark("Member 3", "another thread"));
		ListCursor next = seen(before).after(before.subList(0, 12), Set.of());
		assertThat(changedIn(next, before)).isEmpty();
	}

	@Test
	void watermarkIsTheSameAfterItWasKeptAsText() {
		String text = this.cursor.toString();
		assertThat(ListCursor.from(Optional.of(text))).isEqualTo(this.cursor);
		assertThat(text).doesNotContain("Member", "words").hasSize(1 + 30 * ListMark.LENGTH);
	}

	@Test
	void watermarkOfALongListIsBounded() {
		List<ListMark> lots = IntStream.range(0, 1000).mapToObj((i) -> mark("Member " + i, "")).toList();
		assertThat(seen(lots).toString().length()).isLessThan(InboxSweep.MAX_WATERMARK);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2026-11-27", "1abc", "0" })
	void textThatIsNoWatermarkIsRefused(String text) {
		assertThatExceptionOfType(LinkedInException.class).isThrownBy(() -> ListCursor.from(Optional.of(text)))
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(ErrorKind.PRECONDITION))
			.withMessageContaining("since");
	}

	@Test
	void listThatEndsBeforeWhatItShowedLastTimeIsCutOff() {
		this.cursor.requireIn(this.list.subList(0, 15), "threads");
		assertThatExceptionOfType(LinkedInException.class)
			.isThrownBy(() -> this.cursor.requireIn(this.list.subList(0, 5), "threads"))
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(ErrorKind.PAGE_CHANGED))
			.withMessageContaining("5 of the 20");
	}

	private static ListMark mark(String name, String said) {
		return ListMark.of(name, said, "", false);
	}

	private static ListCursor seen(List<ListMark> list) {
		return ListCursor.from(Optional.empty()).after(list, Set.of());
	}

	private static List<ListMark> with(List<ListMark> list, int from, int to, ListMark mark) {
		List<ListMark> changed = new ArrayList<>(list);
		changed.remove(from);
		changed.add(to, mark);
		return changed;
	}

	private static List<Integer> changedIn(ListCursor cursor, List<ListMark> now) {
		List<Boolean> changed = cursor.changed(now);
		return IntStream.range(0, now.size()).filter(changed::get).boxed().toList();
	}

}
