package com.zigral.orchestrator.campaign;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/**
 * Where a campaign stands.
 */
public enum CampaignStatus {

	/** Nobody has started it. */
	DRAFT("draft"),

	/** It goes on by itself. */
	ACTIVE("active"),

	/** Nothing is sent; when what is due stays as it is. */
	PAUSED("paused"),

	/** Nothing is sent any more. */
	ENDED("ended");

	@EnumeratedValue
	private final String key;

	CampaignStatus(String key) {
		this.key = key;
	}

	/**
	 * The name of this status in JSON.
	 * @return the name in snake_case
	 */
	@JsonValue
	String key() {
		return this.key.toLowerCase(Locale.ROOT);
	}

}
