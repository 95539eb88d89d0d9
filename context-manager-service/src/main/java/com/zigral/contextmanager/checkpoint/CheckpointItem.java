package com.zigral.contextmanager.checkpoint;

import com.zigral.contextmanager.document.Document;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/**
 * Something a step has finished, never changed afterwards.
 */
@Entity
@Immutable
@Table(name = "checkpoint_items")
class CheckpointItem {

	/**
	 * The longest name of a step, in characters: an index has to hold it with the key.
	 */
	static final int LONGEST_STEP = 100;

	/** The longest key, in characters. */
	static final int LONGEST_KEY = 255;

	@Id
	private long number;

	private String jobId;

	private String step;

	private String key;

	@Column(columnDefinition = "json")
	@ColumnTransformer(read = "cast(item as text)")
	private String item;

	CheckpointItem() {
	}

	String jobId() {
		return this.jobId;
	}

	long number() {
		return this.number;
	}

	void appendTo(StringBuilder json) {
		json.append("{\"number\":").append(this.number).append(",\"step\":");
		Document.appendString(this.step, json);
		json.append(",\"key\":");
		Document.appendString(this.key, json);
		json.append(",\"item\":").append(this.item).append('}');
	}

}
