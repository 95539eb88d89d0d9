package com.zigral.contextmanager.history;

import java.time.Instant;

import com.zigral.contextmanager.document.Document;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/**
 * Something that happened in a job, never changed afterwards.
 */
@Entity
@Immutable
@Table(name = "events")
class Event {

	@EmbeddedId
	private Id id;

	private String type;

	@Column(columnDefinition = "json")
	@ColumnTransformer(read = "cast(data as text)", write = Document.WRITE)
	private String data;

	private Instant createdAt;

	Event() {
	}

	long number() {
		return this.id.number();
	}

	void appendTo(StringBuilder json) {
		json.append("{\"number\":").append(number()).append(",\"type\":");
		Document.appendString(this.type, json);
		json.append(",\"data\":").append(this.data);
		json.append(",\"created_at\":\"").append(this.createdAt).append("\"}");
	}

	/**
	 * Which event it is.
	 *
	 * @param jobId the job
	 * @param number its place in the job's history, from 1 without gaps
	 */
	@Embeddable
	record Id(String jobId, long number) {
	}

}
