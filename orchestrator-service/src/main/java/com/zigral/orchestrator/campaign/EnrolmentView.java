package com.zigral.orchestrator.campaign;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A person in a campaign as callers see them.
 *
 * @param profileUrl who
 * @param name their name
 * @param state where they stand
 * @param step what is next, absent when nothing is
 * @param dueAt when that is due
 * @param jobId the job that does it
 * @param sent how many messages they were sent
 * @param invitedAt when they were invited
 * @param acceptedAt when they were found among the connections
 * @param repliedAt when their first answer was seen
 * @param endedAt when the campaign ended for them
 * @param reason why it did, or what keeps it from going on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EnrolmentView(String profileUrl, String name, EnrolmentState state, @Nullable String step,
		@Nullable Instant dueAt, @Nullable String jobId, int sent, @Nullable Instant invitedAt,
		@Nullable Instant acceptedAt, @Nullable Instant repliedAt, @Nullable Instant endedAt, @Nullable String reason) {

	static EnrolmentView of(Enrolment person) {
		return new EnrolmentView(person.profile().toString(), person.name(), person.state(), person.stepId(),
				person.dueAt(), person.jobId(), person.sent(), person.invitedAt(), person.acceptedAt(),
				person.repliedAt(), person.endedAt(), person.reason());
	}

}
