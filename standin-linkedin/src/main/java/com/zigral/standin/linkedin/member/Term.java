package com.zigral.standin.linkedin.member;

import java.util.Set;

/**
 * One value of a {@link Facet}.
 *
 * @param id the number by which searches know it
 * @param name its name as the type-ahead shows it
 * @param within the wider terms it belongs to, such as the state of a city
 */
public record Term(long id, String name, Set<Term> within) {

	public Term {
		within = Set.copyOf(within);
	}

	Term(long id, String name) {
		this(id, name, Set.of());
	}

	boolean isOrIsWithin(Term other) {
		return equals(other) || this.within.stream().anyMatch((wider) -> wider.isOrIsWithin(other));
	}

	boolean wordStartsWith(String text) {
		String name = Words.folded(this.name);
		String wanted = Words.folded(text);
		return name.startsWith(wanted) || name.contains(" " + wanted);
	}

}
