package com.zigral.orchestrator.erasure;

import java.util.List;

/**
 * What became of somebody who was erased.
 *
 * @param profileUrl who
 * @param erased in how many places they stood
 * @param notReached where they may still stand, for a person to look
 */
record Erasure(String profileUrl, Counts erased, List<NotReached> notReached) {

	Erasure {
		notReached = List.copyOf(notReached);
	}

	/**
	 * Where they stood.
	 *
	 * @param people 1 when they were among the people of all jobs
	 * @param checkpoints in how many jobs
	 * @param contexts in how many entries of the context manager
	 * @param ledger how many entries of the ledger were about them
	 * @param approvals from how many requests for approval they were taken
	 * @param doNotContact 1 when they were on the do-not-contact list
	 * @param files how many screenshots and pages showed them
	 * @param lists in how many lists they stood
	 * @param campaigns in how many campaigns they were, and how many answers were kept
	 * @param schedules by the jobs of how many schedules they were found
	 * @param notes 1 when somebody had written a note or tags about them
	 */
	record Counts(int people, int checkpoints, int contexts, int ledger, int approvals, int doNotContact, int files,
			int lists, int campaigns, int schedules, int notes) {

		Counts plus(Counts other) {
			return new Counts(this.people + other.people, this.checkpoints + other.checkpoints,
					this.contexts + other.contexts, this.ledger + other.ledger, this.approvals + other.approvals,
					this.doNotContact + other.doNotContact, this.files + other.files, this.lists + other.lists,
					this.campaigns + other.campaigns, this.schedules + other.schedules, this.notes + other.notes);
		}

	}

	/**
	 * Something that cannot be reached from here.
	 *
	 * @param what {@code spreadsheet}, {@code history}, {@code schedule} or {@code files}
	 * @param where its address, job, schedule or place
	 * @param todo what a person can do about it
	 */
	record NotReached(String what, String where, String todo) {
	}

}
