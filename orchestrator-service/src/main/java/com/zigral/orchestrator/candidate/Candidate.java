package com.zigral.orchestrator.candidate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.agent.Prospect;
import com.zigral.agent.Prospect.Field;
import com.zigral.orchestrator.list.OpenRow;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may stand in a row.
 *
 * @param profileUrl who it is
 * @param fullName their name as the search shows it
 * @param headline the line under the name
 * @param title their title
 * @param company their company
 * @param location where they live
 * @param connectionDegree how far away they are in the account's network
 * @param reasons what speaks for them and against them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Candidate(String profileUrl, String fullName, @Nullable String headline, @Nullable String title,
		@Nullable String company, @Nullable String location, @Nullable String connectionDegree, List<Reason> reasons) {

	/** Not known is better than a contradiction. */
	private static final int NOT_KNOWN = 1;

	/** Whoever has most in common with the row comes first. */
	static final Comparator<Candidate> BEST_FIRST = RowComparison.FIELDS.stream()
		.map((field) -> Comparator.comparingInt((Candidate candidate) -> candidate.rank(field)).reversed())
		.reduce(Comparator::thenComparing)
		.orElseThrow();

	Candidate {
		reasons = List.copyOf(reasons);
	}

	static Candidate of(OpenRow row, Prospect prospect, boolean byNameAlone) {
		return new Candidate(prospect.profileUrl().toString(), prospect.fullName(), text(prospect, Field.HEADLINE),
				text(prospect, Field.TITLE), text(prospect, Field.COMPANY), text(prospect, Field.LOCATION),
				text(prospect, Field.CONNECTION_DEGREE), new RowComparison(row, prospect, byNameAlone).reasons());
	}

	private static @Nullable String text(Prospect prospect, Field field) {
		Optional<String> text = prospect.text(field);
		return text.isPresent() ? text.get() : null;
	}

	private int rank(String field) {
		return this.reasons.stream()
			.filter((reason) -> reason.field().equals(field))
			.findFirst()
			.map((reason) -> switch (reason.agreement()) {
				case DIFFERENT -> NOT_KNOWN - 1;
				case NOT_FOUND -> NOT_KNOWN;
				case SIMILAR -> NOT_KNOWN + 1;
				case SAME -> NOT_KNOWN + 2;
			})
			.orElse(NOT_KNOWN);
	}

}
