package com.zigral.orchestrator.people;

import java.util.List;
import java.util.Optional;

/**
 * Which people to list.
 *
 * @param words words of which each must begin one of theirs, empty for all people
 * @param status the status they must have, empty for any
 * @param degree how the account must be connected with them, blank for any
 * @param list the id of the list they must be in, blank for any
 * @param campaign the id of the campaign they must be in, blank for any
 * @param tag a tag they must have, blank for any
 * @param order in which order
 */
record PeopleQuery(List<String> words, Optional<PersonStatus> status, String degree, String list, String campaign,
		String tag, PeopleOrder order) {

	PeopleQuery {
		words = List.copyOf(words);
	}

	/**
	 * Whether only some of all people are meant.
	 * @return whether anything but the words is asked for
	 */
	boolean isFiltered() {
		return this.status.isPresent() || !(this.degree + this.list + this.campaign + this.tag).isEmpty();
	}

	/**
	 * The words for {@code tsquery}; they are letters and digits, so nothing in them can
	 * mean anything there.
	 * @return the words, each as a beginning, empty for none
	 */
	String prefixes() {
		return String.join(" & ", this.words.stream().map((word) -> "'" + word + "':*").toList());
	}

}
