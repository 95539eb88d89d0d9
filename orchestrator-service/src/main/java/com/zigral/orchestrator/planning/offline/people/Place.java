package com.zigral.orchestrator.planning.offline.people;

import java.util.List;

import com.zigral.orchestrator.planning.offline.word.Language;

/**
 * A place that a name may mean.
 *
 * @param kind what it is
 * @param values what LinkedIn lists it as; several for a group
 * @param country its country's code, empty when it is in none or several
 * @param region its region's code within the country, empty when it has none
 * @param population how many live there, 0 when that is not known
 */
record Place(Kind kind, List<String> values, String country, String region, int population) {

	private static final int LARGE = 100_000;

	/**
	 * Whether this lies in another place.
	 * @param other a region or a country
	 * @return whether it does
	 */
	boolean isIn(Place other) {
		boolean country = !this.country.isEmpty() && this.country.equals(other.country);
		return country && switch (other.kind) {
			case COUNTRY -> this.kind != Kind.COUNTRY;
			case REGION, STATE_CODE ->
				(this.kind == Kind.CITY || this.kind == Kind.GROUP) && this.region.equals(other.region);
			case CITY, GROUP -> false;
		};
	}

	/**
	 * What LinkedIn lists it as. A city has an English and a local name.
	 * @param language the language of the sentence
	 * @return the names; several for a group
	 */
	List<String> values(Language language) {
		return (this.kind == Kind.CITY) ? List.of(language.choose(this.values.getFirst(), this.values.getLast()))
				: this.values;
	}

	boolean isLarge() {
		return this.kind != Kind.STATE_CODE && (this.kind != Kind.CITY || this.population >= LARGE);
	}

	// A large city comes before a region of its name, and that before a small town.
	int rank() {
		return switch (this.kind) {
			case GROUP -> 0;
			case COUNTRY -> 1;
			case CITY -> isLarge() ? 2 : 4;
			case REGION -> 3;
			case STATE_CODE -> 5;
		};
	}

	/** What a place is. */
	enum Kind {

		/** A town or city. */
		CITY,

		/** A state, a county, a canton. */
		REGION,

		/** The two letters of a state of the USA, which say where a city is. */
		STATE_CODE,

		/** A country. */
		COUNTRY,

		/** Several places, or one by another name. */
		GROUP

	}

}
