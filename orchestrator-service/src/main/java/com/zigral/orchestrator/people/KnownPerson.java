package com.zigral.orchestrator.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/**
 * The row of somebody a job has found, by their profile's address. It is only ever
 * written by {@link KnownPeople}, and listed by {@link PeopleList}.
 */
@Entity
@Immutable
@Table(name = "person")
class KnownPerson {

	@Id
	private String profile;

	private String fullName;

	KnownPerson() {
	}

	String fullName() {
		return this.fullName;
	}

}
