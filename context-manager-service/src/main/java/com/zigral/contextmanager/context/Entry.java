package com.zigral.contextmanager.context;

import java.time.Instant;

import com.zigral.contextmanager.document.Document;
import com.zigral.contextmanager.precondition.EntityTag;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.ColumnTransformer;

/**
 * What is known about one job. The document is handed through as the text it came in;
 * each change is a statement that gives the version and the times, see {@link Entries}.
 */
@Entity
@Table(name = "entries")
class Entry {

	/** What the members around the document take at most, so that the text grows once. */
	private static final int FRAME = 512;

	@Id
	private String jobId;

	private String jobType;

	@Column(columnDefinition = "json")
	@ColumnTransformer(read = "cast(context_data as text)")
	private String contextData;

	@Version
	private long version;

	private Instant createdAt;

	private Instant updatedAt;

	Entry() {
	}

	Entry(JobId jobId, String jobType, Document contextData, long version, Instant createdAt, Instant updatedAt) {
		this.jobId = jobId.value();
		this.jobType = jobType;
		this.contextData = contextData.json();
		this.version = version;
		this.createdAt = createdAt;
		this.updatedAt = updatedAt;
	}

	JobId jobId() {
		return new JobId(this.jobId);
	}

	Instant createdAt() {
		return this.createdAt;
	}

	EntityTag entityTag() {
		return new EntityTag(this.version);
	}

	String toJson() {
		StringBuilder json = new StringBuilder(this.contextData.length() + FRAME);
		appendTo(json);
		return json.toString();
	}

	void appendTo(StringBuilder json) {
		json.append("{\"job_id\":");
		Document.appendString(this.jobId, json);
		json.append(",\"job_type\":");
		Document.appendString(this.jobType, json);
		json.append(",\"context_data\":").append(this.contextData);
		json.append(",\"version\":").append(this.version);
		json.append(",\"created_at\":\"").append(this.createdAt);
		json.append("\",\"updated_at\":\"").append(this.updatedAt).append("\"}");
	}

}
