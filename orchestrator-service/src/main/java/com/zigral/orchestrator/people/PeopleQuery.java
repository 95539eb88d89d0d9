package com.zigral.orchestrator.people;

import java.util.List;
import java.util.Optional;

/**
 * Which people to list.
 *
 * @param words words of which each must begin one of theirs, empty for all people
 * @param status the status they must have, empty for any
 * @param order in which order
 */
record PeopleQuery(List<String> words, Optional<PersonStatus> status, PeopleOrder order) {

	PeopleQuery {
		words = List.copyOf(words);
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
