package com.zigral.orchestrator.job.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobRuns;

/**
 * Where a list stands in a job.
 *
 * @param step the step's id
 * @param part {@code state} or {@code output}
 * @param name the list's name there
 */
record ListLocation(String step, String part, String name) {

	static final String STATE = "state";

	static final String OUTPUT = "output";

	static ListLocation parse(String text) {
		String[] parts = text.split("/", 3);
		return new ListLocation(parts[0], parts[1], parts[2]);
	}

	/**
	 * All lists of all runs of a job that have something in them.
	 * @param job the job
	 * @return the lists by where they stand
	 */
	static Map<ListLocation, List<?>> listsOf(Job job) {
		Map<ListLocation, List<?>> lists = new LinkedHashMap<>();
		new JobRuns(job).steps().forEach((step) -> {
			add(step.id(), STATE, step.state(), lists);
			add(step.id(), OUTPUT, step.output(), lists);
		});
		return lists;
	}

	private static void add(String step, String part, Map<String, Object> data, Map<ListLocation, List<?>> lists) {
		data.forEach((name, value) -> {
			if (value instanceof List<?> list && !list.isEmpty()) {
				lists.put(new ListLocation(step, part, name), list);
			}
		});
	}

	@Override
	public String toString() {
		return this.step + "/" + this.part + "/" + this.name;
	}

}
