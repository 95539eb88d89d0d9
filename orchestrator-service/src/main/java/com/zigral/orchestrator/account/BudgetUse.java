package com.zigral.orchestrator.account;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was taken from a budget of an account.
 */
@Entity
class BudgetUse {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column
	private String account;

	@Column
	private String kind;

	@Column
	private Instant usedAt;

	@Column
	private @Nullable Long ledgerId;

	BudgetUse() {
	}

	BudgetUse(String account, String kind, Instant usedAt, @Nullable Long ledgerId) {
		this.account = account;
		this.kind = kind;
		this.usedAt = usedAt;
		this.ledgerId = ledgerId;
	}

}
