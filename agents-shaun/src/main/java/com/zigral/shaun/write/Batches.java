package com.zigral.shaun.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Cuts a list into batches of a bounded size.
 */
final class Batches {

	/** The most items in one batch. */
	private static final int MAX_ITEMS = 5_000;

	private Batches() {
	}

	static <T> List<List<T>> of(List<T> items, ToIntFunction<T> size, int maxSize) {
		List<List<T>> batches = new ArrayList<>();
		int filled = 0;
		for (T item : items) {
			int next = size.applyAsInt(item);
			if (batches.isEmpty() || filled + next > maxSize || batches.getLast().size() == MAX_ITEMS) {
				batches.add(new ArrayList<>());
				filled = 0;
			}
			batches.getLast().add(item);
			filled += next;
		}
		return batches;
	}

}
