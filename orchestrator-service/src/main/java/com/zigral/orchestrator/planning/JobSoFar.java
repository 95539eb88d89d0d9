package com.zigral.orchestrator.planning;

import java.util.List;
import java.util.Map;

/**
 * What a job has done before the sentence that is planned now.
 *
 * @param jobId its id, blank when it has found nobody who could be meant
 * @param commands the sentences it was asked for before, oldest first
 * @param people how many people it has found
 * @param lastSearch the parameters of its last search for people, empty when there was
 * none
 * @param fromSheets what people wrote about prospects in a sheet it has read
 */
public record JobSoFar(String jobId, List<String> commands, int people, Map<String, Object> lastSearch,
		List<Map<String, String>> fromSheets) {

	/** Nothing: the job is new. */
	public static final JobSoFar NOTHING = new JobSoFar("", List.of(), 0, Map.of(), List.of());

	public JobSoFar {
		commands = List.copyOf(commands);
		lastSearch = Map.copyOf(lastSearch);
		fromSheets = List.copyOf(fromSheets);
	}

	/**
	 * Whether "them" can mean somebody.
	 * @return whether the job has found people
	 */
	public boolean hasPeople() {
		return this.people > 0;
	}

}
