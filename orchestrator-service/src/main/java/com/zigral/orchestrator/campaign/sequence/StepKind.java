package com.zigral.orchestrator.campaign.sequence;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/**
 * What a step of a campaign does.
 */
public enum StepKind {

	/** Invites somebody to connect. */
	INVITE("invite", "send_connection_requests", "note", "invitation"),

	/** Writes to somebody who is connected. */
	MESSAGE("message", "send_messages", "text", "message"),

	/** Takes back an invitation that was not answered. */
	WITHDRAW("withdraw", "withdraw_invitations", "", "");

	@EnumeratedValue
	private final String key;

	private final String action;

	private final String words;

	private final String budget;

	StepKind(String key, String action, String words, String budget) {
		this.key = key;
		this.action = action;
		this.words = words;
		this.budget = budget;
	}

	/**
	 * The action that carries it out.
	 * @return the action's name
	 */
	public String action() {
		return this.action;
	}

	/**
	 * The action's parameter for the words.
	 * @return the parameter's name, empty for a step without words
	 */
	public String words() {
		return this.words;
	}

	/**
	 * The budget it takes from, which is also its kind in the ledger.
	 * @return the name, empty when it takes from none
	 */
	public String budget() {
		return this.budget;
	}

	/**
	 * The name of this kind in JSON.
	 * @return the name in snake_case
	 */
	@JsonValue
	public String key() {
		return this.key;
	}

}
