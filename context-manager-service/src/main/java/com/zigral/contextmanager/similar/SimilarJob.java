package com.zigral.contextmanager.similar;

import java.time.Instant;
import java.util.Optional;

import com.zigral.contextmanager.document.Document;

/**
 * A past job that was about the same.
 *
 * @param jobId the job
 * @param jobType what kind of job it was
 * @param score how like it is, from 0 to 1; comparable within one answer only
 * @param status its {@code status}
 * @param command its {@code command}
 * @param objective its {@code objective}
 * @param outcome its {@code outcome}, the JSON text it was given as
 * @param createdAt when its entry was made
 * @param updatedAt when its entry was last changed
 */
record SimilarJob(String jobId, String jobType, float score, Optional<String> status, Optional<String> command,
		Optional<String> objective, Optional<String> outcome, Instant createdAt, Instant updatedAt) {

	void appendTo(StringBuilder json) {
		json.append("{\"job_id\":");
		Document.appendString(this.jobId, json);
		json.append(",\"job_type\":");
		Document.appendString(this.jobType, json);
		json.append(",\"score\":").append(this.score);
		appendText("status", this.status, json);
		appendText("command", this.command, json);
		appendText("objective", this.objective, json);
		json.append(",\"outcome\":").append(this.outcome.orElse("null"));
		json.append(",\"created_at\":\"").append(this.createdAt);
		json.append("\",\"updated_at\":\"").append(this.updatedAt).append("\"}");
	}

	private static void appendText(String name, Optional<String> text, StringBuilder json) {
		json.append(",\"").append(name).append("\":");
		text.ifPresentOrElse((value) -> Document.appendString(value, json), () -> json.append("null"));
	}

}
