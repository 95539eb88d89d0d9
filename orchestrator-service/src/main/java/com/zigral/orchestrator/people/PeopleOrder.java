package com.zigral.orchestrator.people;

import java.util.Locale;

import com.zigral.service.problem.Choice;

/**
 * An order in which people are listed; each has an index of its own.
 */
enum PeopleOrder {

	/** Those read of last come first. */
	NEWEST("collected_at", "timestamptz", "<", "DESC"),

	/** By name. */
	NAME("name_key", "text", ">", "ASC"),

	/** By company; who has none comes first. */
	COMPANY("company_key", "text", ">", "ASC");

	private final String column;

	private final String type;

	private final String beyond;

	private final String direction;

	PeopleOrder(String column, String type, String beyond, String direction) {
		this.column = column;
		this.type = type;
		this.beyond = beyond;
		this.direction = direction;
	}

	static PeopleOrder from(String key) {
		return Choice.of(PeopleOrder.class, (order) -> order.name().toLowerCase(Locale.ROOT), "sort", key);
	}

	String column() {
		return this.column;
	}

	String condition() {
		return "(person.%s, person.profile) %s (CAST(:key AS %s), :profile)".formatted(this.column, this.beyond,
				this.type);
	}

	String orderBy() {
		return "person.%s %s, person.profile %s".formatted(this.column, this.direction, this.direction);
	}

}
