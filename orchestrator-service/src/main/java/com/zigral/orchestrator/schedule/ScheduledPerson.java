package com.zigral.orchestrator.schedule;

import java.time.Instant;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/**
 * Somebody whom a job of a schedule has found. It is only ever written by
 * {@link ScheduledPersons}.
 */
@Entity
@IdClass(ScheduledPerson.Key.class)
@Table(name = "schedule_person")
class ScheduledPerson {

	@Id
	private String scheduleId;

	@Id
	private String profile;

	@Column
	private String name;

	@Column
	private Instant foundAt;

	ScheduledPerson() {
	}

	/**
	 * As a step takes them.
	 * @return the little that is needed to leave them out
	 */
	Map<String, Object> data() {
		return Map.of("profile_url", this.profile, "full_name", this.name, "collected_at", this.foundAt.toString(),
				"source", "linkedin");
	}

	/**
	 * Who, in which schedule.
	 *
	 * @param scheduleId the schedule
	 * @param profile who
	 */
	record Key(String scheduleId, String profile) {
	}

}
