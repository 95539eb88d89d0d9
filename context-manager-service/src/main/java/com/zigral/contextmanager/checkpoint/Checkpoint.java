package com.zigral.contextmanager.checkpoint;

import com.zigral.contextmanager.context.JobId;
import com.zigral.contextmanager.document.Document;
import com.zigral.contextmanager.precondition.EntityTag;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;

import org.springframework.data.domain.Persistable;

/**
 * Where the engine stands in a job. The database gives its version, unlike that of any
 * other checkpoint.
 */
@Entity
@Table(name = "checkpoints")
class Checkpoint implements Persistable<String> {

	@Id
	private String jobId;

	@Column(columnDefinition = "json")
	@ColumnTransformer(read = "cast(state as text)", write = Document.WRITE)
	private String state;

	@Version
	@Generated(event = { EventType.INSERT, EventType.UPDATE }, sql = "nextval('checkpoint_versions')")
	private long version;

	Checkpoint() {
	}

	Checkpoint(JobId jobId, Document state) {
		this.jobId = jobId.value();
		this.state = state.json();
	}

	@Override
	public String getId() {
		return this.jobId;
	}

	/** Only first checkpoints are saved; the later ones replace them where they are. */
	@Override
	public boolean isNew() {
		return true;
	}

	String state() {
		return this.state;
	}

	EntityTag entityTag() {
		return new EntityTag(this.version);
	}

}
