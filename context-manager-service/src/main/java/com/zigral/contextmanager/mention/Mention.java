package com.zigral.contextmanager.mention;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Where a job holds a text.
 *
 * @param jobId the job
 * @param context whether its entry holds it
 * @param checkpoint whether its checkpoint does
 * @param history whether its history does
 */
record Mention(String jobId, boolean context, boolean checkpoint, boolean history) {

	@JsonIgnore
	boolean isAny() {
		return this.context || this.checkpoint || this.history;
	}

}
