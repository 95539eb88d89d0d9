package com.zigral.contextmanager.context;

import java.time.Instant;

import com.zigral.contextmanager.document.Document;
import com.zigral.contextmanager.precondition.EntityTag;

/**
 * What is known about one job.
 *
 * @param jobId the job
 * @param jobType what kind of job it is
 * @param contextData what is known
 * @param version 1 when made, one more with every change
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
record Entry(JobId jobId, String jobType, Document contextData, long version, Instant createdAt, Instant updatedAt) {

	/** What the members around the document take at most, so that the text grows once. */
	private static final int FRAME = 512;

	EntityTag entityTag() {
		return new EntityTag(this.version);
	}

	String toJson() {
		StringBuilder json = new StringBuilder(this.contextData.json().length() + FRAME);
		appendTo(json);
		return json.toString();
	}

	void appendTo(StringBuilder json) {
		json.append("{\"job_id\":");
		Document.appendString(this.jobId.value(), json);
		json.append(",\"job_type\":");
		Document.appendString(this.jobType, json);
		json.append(",\"context_data\":").append(this.contextData.json());
		json.append(",\"version\":").append(this.version);
		json.append(",\"created_at\":\"").append(this.createdAt);
		json.append("\",\"updated_at\":\"").append(this.updatedAt).append("\"}");
	}

}
