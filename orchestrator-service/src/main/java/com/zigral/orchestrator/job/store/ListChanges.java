package com.zigral.orchestrator.job.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.orchestrator.memory.CheckpointWrite.NewItem;

/**
 * What has to be written when the lists of a job have changed. A list that continues from
 * one of its step that is saved already, at its end, without its beginning, or in another
 * place, costs what is new in it; any other is saved as a whole.
 */
final class ListChanges {

	private final Map<ListLocation, List<?>> before;

	private final SavedLists saved;

	private final Map<String, Integer> lengths = new HashMap<>();

	private final Map<String, ListWindow> places = new HashMap<>();

	private final List<NewItem> items = new ArrayList<>();

	private int made;

	private ListChanges(Map<ListLocation, List<?>> before, SavedLists saved) {
		this.before = before;
		this.saved = saved;
		this.made = saved.made();
	}

	/**
	 * Compare lists with those that are saved.
	 * @param before the lists as they were
	 * @param saved where they are saved
	 * @param after the lists as they are now
	 * @return what has to be written
	 */
	static ListChanges between(Map<ListLocation, List<?>> before, SavedLists saved, Map<ListLocation, List<?>> after) {
		ListChanges changes = new ListChanges(before, saved);
		after.forEach((place, list) -> changes.places.put(place.toString(), changes.window(place, list)));
		return changes;
	}

	/**
	 * Where the lists are saved once it is written.
	 * @return where
	 */
	SavedLists lists() {
		return new SavedLists(this.made, this.lengths, this.places);
	}

	/**
	 * What is new in the lists.
	 * @return the items to append
	 */
	List<NewItem> items() {
		return List.copyOf(this.items);
	}

	/**
	 * The lists that nothing continues from.
	 * @return the ids of the items to remove
	 */
	List<String> forgotten() {
		return this.saved.lengths().keySet().stream().filter((id) -> !this.lengths.containsKey(id)).sorted().toList();
	}

	/**
	 * The lists that go on from nothing.
	 * @return the ids of their items
	 */
	List<String> newLists() {
		return this.lengths.keySet().stream().filter((id) -> !this.saved.lengths().containsKey(id)).sorted().toList();
	}

	private ListWindow window(ListLocation place, List<?> list) {
		return this.before.keySet()
			.stream()
			.filter((earlier) -> earlier.step().equals(place.step()))
			.sorted(Comparator.comparing((earlier) -> !earlier.equals(place)))
			.flatMap((earlier) -> Optional.ofNullable(this.saved.places().get(earlier.toString()))
				.flatMap((saved) -> continued(this.before.getOrDefault(earlier, List.of()), saved, list))
				.stream())
			.findFirst()
			.orElseGet(() -> made(place, list));
	}

	private Optional<ListWindow> continued(List<?> old, ListWindow window, List<?> list) {
		int start = old.indexOf(list.getFirst());
		int common = Math.min(old.size() - start, list.size());
		if (start < 0 || !old.subList(start, start + common).equals(list.subList(0, common))) {
			return Optional.empty();
		}
		int length = this.lengths.getOrDefault(window.id(), this.saved.lengths().getOrDefault(window.id(), 0));
		if (list.size() > common && window.end() != length) {
			return Optional.empty();
		}
		append(window.id(), length, list.subList(common, list.size()));
		return Optional.of(new ListWindow(window.id(), window.from() + start, list.size()));
	}

	private ListWindow made(ListLocation place, List<?> list) {
		String id = place.step() + "." + ++this.made;
		append(id, 0, list);
		return new ListWindow(id, 0, list.size());
	}

	private void append(String id, int length, List<?> added) {
		for (int i = 0; i < added.size(); i++) {
			this.items.add(new NewItem(id, String.valueOf(length + i), added.get(i)));
		}
		this.lengths.put(id, length + added.size());
	}

}
