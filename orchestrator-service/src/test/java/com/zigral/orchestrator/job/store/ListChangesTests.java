package com.zigral.orchestrator.job.store;

import java.util.List;
import java.util.Map;

import com.zigral.orchestrator.memory.CheckpointWrite.NewItem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListChangesTests {

	private static final ListLocation STATE = new ListLocation("s1", ListLocation.STATE, "people");

	private static final ListLocation OUTPUT = new ListLocation("s1", ListLocation.OUTPUT, "prospects");

	private static final ListLocation OTHER_STEP = new ListLocation("s2", ListLocation.STATE, "people");

	private final ListChanges first = ListChanges.between(Map.of(), SavedLists.NONE, Map.of(STATE, List.of("a", "b")));

	@Test
	void aNewListIsSavedAsAWhole() {
		assertThat(this.first.items()).containsExactly(new NewItem("s1.1", "0", "a"), new NewItem("s1.1", "1", "b"));
		assertThat(this.first.lists().places()).containsEntry("s1/state/people", new ListWindow("s1.1", 0, 2));
		assertThat(this.first.forgotten()).isEmpty();
	}

	@Test
	void aListThatHasGrownCostsWhatIsNew() {
		ListChanges changes = after(Map.of(STATE, List.of("a", "b", "c")));
		assertThat(changes.items()).containsExactly(new NewItem("s1.1", "2", "c"));
		assertThat(changes.lists().places()).containsEntry("s1/state/people", new ListWindow("s1.1", 0, 3));
		assertThat(changes.lists().lengths()).containsExactly(Map.entry("s1.1", 3));
	}

	@Test
	void aListThatIsTheSameCostsNothing() {
		assertThat(after(Map.of(STATE, List.of("a", "b"))).items()).isEmpty();
	}

	@Test
	void aQueueThatLosesItsBeginningAndGrowsCostsWhatIsNew() {
		ListChanges changes = after(Map.of(STATE, List.of("b", "c")));
		assertThat(changes.items()).containsExactly(new NewItem("s1.1", "2", "c"));
		assertThat(changes.lists().places()).containsEntry("s1/state/people", new ListWindow("s1.1", 1, 2));
		assertThat(changes.lists().hideItems()).isTrue();
		assertThat(this.first.lists().hideItems()).isFalse();
	}

	@Test
	void whatAStepPutsOutIsWhatItHasCollected() {
		ListChanges changes = after(Map.of(OUTPUT, List.of("a", "b")));
		assertThat(changes.items()).isEmpty();
		assertThat(changes.forgotten()).isEmpty();
		assertThat(changes.lists().places())
			.containsExactly(Map.entry("s1/output/prospects", new ListWindow("s1.1", 0, 2)));
	}

	@Test
	void aListThatIsDifferentIsSavedUnderANewIdAndTheOldOneIsForgotten() {
		ListChanges changes = after(Map.of(STATE, List.of("a", "x", "c")));
		assertThat(changes.items()).hasSize(3).allMatch((item) -> item.step().equals("s1.2"));
		assertThat(changes.forgotten()).containsExactly("s1.1");
		assertThat(changes.lists().made()).isEqualTo(2);
	}

	@Test
	void aListThatWasCutDoesNotWriteOverWhatWasThere() {
		ListChanges cut = after(Map.of(STATE, List.of("a")));
		ListChanges grown = ListChanges.between(Map.of(STATE, List.of("a")), cut.lists(),
				Map.of(STATE, List.of("a", "c")));
		assertThat(grown.items()).containsExactly(new NewItem("s1.2", "0", "a"), new NewItem("s1.2", "1", "c"));
		assertThat(grown.forgotten()).containsExactly("s1.1");
	}

	@Test
	void twoListsThatGoOnFromOneDoNotMix() {
		ListChanges changes = after(Map.of(STATE, List.of("a", "b", "c"), OUTPUT, List.of("a", "b", "d")));
		assertThat(changes.items()).extracting(NewItem::step).contains("s1.1", "s1.2");
		assertThat(changes.items()).extracting((item) -> item.step() + "/" + item.key()).doesNotHaveDuplicates();
	}

	@Test
	void anIdIsNeverUsedTwice() {
		SavedLists gone = after(Map.of()).lists();
		assertThat(ListChanges.between(Map.of(), gone, Map.of(OTHER_STEP, List.of("a"))).items())
			.containsExactly(new NewItem("s2.2", "0", "a"));
	}

	private ListChanges after(Map<ListLocation, List<?>> lists) {
		return ListChanges.between(Map.of(STATE, List.of("a", "b")), this.first.lists(), lists);
	}

}
