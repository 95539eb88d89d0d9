package com.zigral.orchestrator.job.store;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The lists in the state and the output of a job's steps, which are saved as items, apart
 * from the rest of the job.
 *
 * @param made how many lists there have been, so that each gets an id of its own
 * @param lengths how many items there are under which id
 * @param places which list stands where, by {@link ListLocation#toString()}
 */
record SavedLists(int made, Map<String, Integer> lengths, Map<String, ListWindow> places) {

	static final SavedLists NONE = new SavedLists(0, Map.of(), Map.of());

	SavedLists {
		lengths = Map.copyOf(lengths);
		places = Map.copyOf(places);
	}

	/**
	 * How many items there are.
	 * @return how many
	 */
	int count() {
		return this.lengths.values().stream().mapToInt(Integer::intValue).sum();
	}

	/**
	 * Whether there are items that no list shows any more.
	 * @return whether there are
	 */
	boolean hideItems() {
		return !this.lengths.equals(this.places.values()
			.stream()
			.collect(Collectors.toMap(ListWindow::id, ListWindow::size, Integer::max)));
	}

}
