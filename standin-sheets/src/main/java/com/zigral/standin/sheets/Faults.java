package com.zigral.standin.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The faults that wait for a call to happen to.
 */
final class Faults {

	private final List<Waiting> waiting = new ArrayList<>();

	synchronized void add(String operation, int times, Fault fault) {
		for (int i = 0; i < times; i++) {
			this.waiting.add(new Waiting(operation, fault));
		}
	}

	synchronized void clear() {
		this.waiting.clear();
	}

	synchronized Optional<Fault> take(String operation) {
		Optional<Waiting> next = this.waiting.stream()
			.filter((each) -> each.operation().equals(operation) || each.operation().equals("*"))
			.findFirst();
		next.ifPresent(this.waiting::remove);
		return next.map(Waiting::fault);
	}

	private record Waiting(String operation, Fault fault) {
	}

}
