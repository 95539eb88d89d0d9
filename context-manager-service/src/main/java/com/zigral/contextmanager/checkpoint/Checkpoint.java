package com.zigral.contextmanager.checkpoint;

import com.zigral.contextmanager.precondition.EntityTag;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/**
 * Where the engine stands in a job. The database gives its version, unlike that of any
 * other checkpoint.
 */
@Entity
@Immutable
@Table(name = "checkpoints")
class Checkpoint {

	@Id
	private String jobId;

	@Column(columnDefinition = "json")
	@ColumnTransformer(read = "cast(state as text)")
	private String state;

	private long version;

	Checkpoint() {
	}

	String state() {
		return this.state;
	}

	EntityTag entityTag() {
		return new EntityTag(this.version);
	}

}
