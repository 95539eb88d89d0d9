package com.zigral.orchestrator.job.store;

import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A job as the context manager keeps it, with its lists in their places.
 *
 * @param jobId the job
 * @param json the job as JSON
 * @param lists where its lists are saved
 * @param etag its version
 */
public record JobDocument(String jobId, ObjectNode json, SavedLists lists, String etag) {

	/**
	 * The steps of all runs.
	 * @return the steps as JSON
	 */
	public Stream<JsonNode> steps() {
		return steps(this.json);
	}

	static Stream<JsonNode> steps(ObjectNode job) {
		return Stream.concat(job.path("earlier").valueStream(), Stream.of(job))
			.flatMap((run) -> run.path("steps").valueStream());
	}

	/**
	 * Whether more is kept of the job than can be seen here.
	 * @return whether there are items that no list shows any more
	 */
	public boolean hidesItems() {
		return this.lists.hideItems();
	}

}
