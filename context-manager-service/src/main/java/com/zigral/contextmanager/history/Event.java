package com.zigral.contextmanager.history;

import java.time.Instant;

import com.zigral.contextmanager.document.Document;

/**
 * Something that happened in a job.
 *
 * @param number its place in the job's history, from 1 without gaps
 * @param type what kind of thing happened
 * @param data what there is to know about it
 * @param createdAt when it was noted
 */
record Event(long number, String type, Document data, Instant createdAt) {

	void appendTo(StringBuilder json) {
		json.append("{\"number\":").append(this.number).append(",\"type\":");
		Document.appendString(this.type, json);
		json.append(",\"data\":").append(this.data.json());
		json.append(",\"created_at\":\"").append(this.createdAt).append("\"}");
	}

}
