package com.zigral.orchestrator.planning.offline.word;

import java.util.Locale;

/**
 * The filters of a search for people.
 */
public enum Filter {

	/** Their job title. */
	TITLE("title", "Titel", false),

	/** Where they work. */
	COMPANY("company", "Unternehmen", false),

	/** In which industry. */
	INDUSTRY("industry", "Branche", false),

	/** Where they are. */
	LOCATION("place", "Ort", false),

	/** Where they worked before. */
	PAST_COMPANY("past company", "früheres Unternehmen", false),

	/** Which school they went to. */
	SCHOOL("school", "Schule", false),

	/** Words anywhere in the profile. */
	KEYWORDS("keywords", "Stichwörter", false),

	/** How they are connected. */
	NETWORK("connection", "Kontaktgrad", true),

	/** How high up they are. */
	SENIORITY("seniority", "Hierarchiestufe", true),

	/** How many people work there. */
	HEAD_COUNT("employees", "Mitarbeiter", true);

	private final String english;

	private final String german;

	private final boolean alwaysList;

	Filter(String english, String german, boolean alwaysList) {
		this.english = english;
		this.german = german;
		this.alwaysList = alwaysList;
	}

	/**
	 * The parameter of the action that takes it.
	 * @return its name
	 */
	public String parameter() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * What people call it.
	 * @param language in which language
	 * @return its name
	 */
	public String name(Language language) {
		return language.choose(this.english, this.german);
	}

	/**
	 * Whether the action takes a list of values even where there is one.
	 * @return whether it does
	 */
	public boolean isAlwaysList() {
		return this.alwaysList;
	}

}
