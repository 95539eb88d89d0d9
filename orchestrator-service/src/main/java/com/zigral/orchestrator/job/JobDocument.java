package com.zigral.orchestrator.job;

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
	 * Whether more is kept of the job than can be seen here.
	 * @return whether there are items that no list shows any more
	 */
	public boolean hidesItems() {
		return this.lists.hideItems();
	}

}
