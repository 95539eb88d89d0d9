package com.zigral.orchestrator.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What an agent saves while it works for a step. Agents hand over all of it each time;
 * only what is new in its lists is looked at, however long they are.
 */
final class GrowingState {

	private Map<String, Object> given;

	private Map<String, Object> kept;

	/**
	 * Begin with what an earlier attempt has saved.
	 * @param state its state
	 */
	GrowingState(Map<String, Object> state) {
		this.given = state;
		this.kept = state;
	}

	/**
	 * Take in what the agent saves.
	 * @param state all of it
	 * @param cleaning takes out what must not be kept
	 * @return what is to be kept
	 */
	Map<String, Object> next(Map<String, Object> state, UnaryOperator<Map<String, Object>> cleaning) {
		Map<String, Object> fresh = new LinkedHashMap<>(state);
		Map<String, List<?>> grown = new LinkedHashMap<>();
		state.forEach((name, value) -> {
			int known = known(name, value);
			if (known > 0 && value instanceof List<?> list && this.kept.get(name) instanceof List<?> earlier) {
				fresh.put(name, list.subList(known, list.size()));
				grown.put(name, earlier);
			}
		});
		Map<String, Object> next = new LinkedHashMap<>(cleaning.apply(fresh));
		grown.forEach((name, earlier) -> {
			List<Object> all = new ArrayList<>(earlier);
			all.addAll((List<?>) next.getOrDefault(name, List.of()));
			next.put(name, all);
		});
		this.given = state;
		this.kept = next;
		return next;
	}

	private int known(String name, Object value) {
		return (value instanceof List<?> list && this.given.get(name) instanceof List<?> before
				&& list.size() >= before.size() && list.subList(0, before.size()).equals(before)) ? before.size() : 0;
	}

}
