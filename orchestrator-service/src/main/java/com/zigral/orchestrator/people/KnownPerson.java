package com.zigral.orchestrator.people;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.lincoln.profile.PersonName;
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

	private String title;

	private String company;

	private String headline;

	private String location;

	private Instant collectedAt;

	KnownPerson() {
	}

	String fullName() {
		return this.fullName;
	}

	/**
	 * What is known of them, as a step puts it out.
	 * @param known their profile
	 * @return the prospect
	 */
	Prospect prospect(ProfileUrl known) {
		Map<Prospect.Field, String> texts = new EnumMap<>(Prospect.Field.class);
		texts.putAll(PersonName.parts(this.fullName));
		texts.put(Prospect.Field.TITLE, this.title);
		texts.put(Prospect.Field.COMPANY, this.company);
		texts.put(Prospect.Field.HEADLINE, this.headline);
		texts.put(Prospect.Field.LOCATION, this.location);
		return Prospect.brief(known, this.fullName, texts, this.collectedAt, "known people");
	}

}
