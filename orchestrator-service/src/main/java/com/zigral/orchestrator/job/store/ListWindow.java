package com.zigral.orchestrator.job.store;

/**
 * Where the elements of a list lie among the items of a job.
 *
 * @param id the items' step, which no other list of the job has had
 * @param from the key of the first element; those of the others follow
 * @param size how many elements there are
 */
record ListWindow(String id, int from, int size) {

	int end() {
		return this.from + this.size;
	}

}
