package com.zigral.standin.linkedin.member;

import java.time.YearMonth;
import java.util.Optional;

/**
 * A position that a member holds or held.
 *
 * @param title the title
 * @param company where
 * @param from its first month
 * @param to its last month, empty while it lasts
 * @param location where it is, if they say so
 * @param description what they say of it, if anything
 */
public record Position(String title, Company company, YearMonth from, Optional<YearMonth> to, Optional<String> location,
		Optional<String> description) {

	/**
	 * Whether the member still holds it.
	 * @return whether it has no last month
	 */
	public boolean isCurrent() {
		return this.to.isEmpty();
	}

}
