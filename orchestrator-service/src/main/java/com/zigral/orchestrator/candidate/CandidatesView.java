package com.zigral.orchestrator.candidate;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who may stand in a row of a list.
 *
 * @param row the row
 * @param fullName the name in it
 * @param status {@code resolved} when it is known who it is, {@code found} and
 * {@code nobody} when the search is done, {@code searching} while the job is at it, and
 * {@code not_searched} when no job looks for them, or its job has ended before
 * @param profileUrl who it is, once that is known
 * @param jobId the job that looks for them
 * @param jobStatus where that job stands
 * @param keywords the words that were searched for
 * @param total how many people the site says it has found
 * @param hidden how many of the results on the page show no name to this account
 * @param candidates who may be meant, best first, and nobody who was erased
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CandidatesView(int row, String fullName, String status, @Nullable String profileUrl, @Nullable String jobId,
		@Nullable String jobStatus, @Nullable String keywords, @Nullable Integer total, @Nullable Integer hidden,
		List<Candidate> candidates) {

	CandidatesView {
		candidates = List.copyOf(candidates);
	}

}
