package com.zigral.lincoln.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a filter of the site makes of the names asked for.
 *
 * @param terms for each name what the site takes it for, empty when it lists nothing
 * @param obstacle why the filter could not be used, with what was seen; then no name was
 * looked up
 */
record NameLookup(Map<String, Optional<Term>> terms, Optional<String> obstacle) {

	NameLookup {
		terms = Map.copyOf(terms);
	}

	static NameLookup of(Map<String, Optional<Term>> terms) {
		return new NameLookup(terms, Optional.empty());
	}

	static NameLookup unusable(String obstacle) {
		return new NameLookup(Map.of(), Optional.of(obstacle));
	}

	Optional<Term> term(String name) {
		return this.terms.getOrDefault(name, Optional.empty());
	}

	/**
	 * The names the site lists, in the order asked for.
	 * @param names the names asked for
	 * @return the terms by name
	 */
	Map<String, Term> listed(List<String> names) {
		Map<String, Term> listed = new LinkedHashMap<>();
		names.forEach((name) -> term(name).ifPresent((term) -> listed.put(name, term)));
		return listed;
	}

	/**
	 * What the site takes a name for.
	 *
	 * @param id the number by which searches know it
	 * @param label its full name
	 */
	record Term(String id, String label) {
	}

}
