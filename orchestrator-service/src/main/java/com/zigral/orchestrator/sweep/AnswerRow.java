package com.zigral.orchestrator.sweep;

import java.time.Instant;

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

	private String account;

	private String profile;

	private String words;

	private String digest;

	private @Nullable Instant writtenAt;

	private Instant seenAt;

	private boolean sharedName;

	AnswerRow() {
	}

}
