package com.zigral.orchestrator.sweep;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person has answered. It is only ever written by {@link AnswerRows}.
 */
@Entity
@Table(name = "answer")
class AnswerRow {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column
	private String account;

	@Column
	private String profile;

	@Column
	private String words;

	@Column
	private String digest;

	@Column
	private @Nullable Instant writtenAt;

	@Column
	private Instant seenAt;

	@Column
	private boolean sharedName;

	AnswerRow() {
	}

}
