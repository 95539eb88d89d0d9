package com.zigral.orchestrator.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.zigral.agent.Prospect;

/**
 * What people wrote about prospects in a sheet, as a job has read it back.
 */
public final class SheetNotes {

	/** A model is to see what matters, not a whole sheet. */
	private static final int MOST_PEOPLE = 40;

	private static final Map<String, Integer> MAX_LENGTHS = Map.of("full_name", 100, "profile_url", 200, "status", 100,
			"notes", 300);

	private static final List<String> KEYS = List.of("full_name", "profile_url", "status", "notes");

	private SheetNotes() {
	}

	/**
	 * The status and the notes of the prospects that a job has read last, in whatever
	 * run.
	 * @param job the job
	 * @return short texts by name, at most 40 of them, empty when the job has read none
	 */
	public static List<Map<String, String>> of(Job job) {
		return new JobRuns(job).steps()
			.reversed()
			.stream()
			.filter((step) -> step.status() == StepStatus.DONE)
			.map(SheetNotes::of)
			.filter((notes) -> !notes.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	private static List<Map<String, String>> of(Step step) {
		List<Map<String, String>> notes = new ArrayList<>();
		if (step.output().get(Prospect.KIND) instanceof List<?> people) {
			for (Object person : people) {
				if (notes.size() < MOST_PEOPLE && person instanceof Map<?, ?> data
						&& (data.get("status") instanceof String || data.get("notes") instanceof String)) {
					notes.add(shortened(data));
				}
			}
		}
		return notes;
	}

	private static Map<String, String> shortened(Map<?, ?> data) {
		Map<String, String> texts = new LinkedHashMap<>();
		for (String key : KEYS) {
			if (data.get(key) instanceof String text) {
				texts.put(key,
						text.codePoints()
							.limit(MAX_LENGTHS.getOrDefault(key, 0))
							.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
							.toString());
			}
		}
		return texts;
	}

}
