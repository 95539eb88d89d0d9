package com.zigral.contextmanager.checkpoint;

import java.util.Optional;

import com.zigral.contextmanager.context.EntryChanges;
import com.zigral.contextmanager.context.JobId;
import com.zigral.contextmanager.context.KnownJobs;
import com.zigral.contextmanager.precondition.EntityTag;
import com.zigral.contextmanager.precondition.IfMatch;
import com.zigral.service.problem.ProblemException;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes checkpoints. What changes with one is written in the same transaction, so that a
 * job is never told two ways; a state alone is one statement and needs none.
 */
@Component
class CheckpointWriter {

	private final Checkpoints checkpoints;

	private final CheckpointItems items;

	private final EntryChanges entries;

	private final KnownJobs jobs;

	private final TransactionTemplate transaction;

	CheckpointWriter(Checkpoints checkpoints, CheckpointItems items, EntryChanges entries, KnownJobs jobs,
			PlatformTransactionManager transactions) {
		this.checkpoints = checkpoints;
		this.items = items;
		this.entries = entries;
		this.jobs = jobs;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Write a checkpoint.
	 * @param jobId the job
	 * @param given the checkpoint
	 * @param replaced which it replaces, empty for the first of a job
	 * @return its version
	 * @throws ProblemException with 404 or 412 when it may not be written, and then
	 * nothing is
	 */
	EntityTag write(JobId jobId, CheckpointBody given, Optional<IfMatch> replaced) {
		return given.isStateAlone() ? writeState(jobId, given, replaced)
				: this.transaction.execute((status) -> writeAll(jobId, given, replaced));
	}

	// The entry first, as whoever deletes a job locks it first, too.
	private EntityTag writeAll(JobId jobId, CheckpointBody given, Optional<IfMatch> replaced) {
		given.context()
			.ifPresent((patch) -> given.jobType()
				.filter((type) -> replaced.isEmpty())
				.ifPresentOrElse((type) -> this.entries.mergeOrAdd(jobId, type, patch),
						() -> this.entries.merge(jobId, patch)));
		EntityTag tag = writeState(jobId, given, replaced);
		given.forget().ifPresent((steps) -> this.items.forget(jobId.value(), steps.json()));
		given.items().ifPresent((items) -> this.items.append(jobId.value(), items.json(), IfMatch.ANY.versions()));
		return tag;
	}

	private EntityTag writeState(JobId jobId, CheckpointBody given, Optional<IfMatch> replaced) {
		String state = given.state().json();
		return replaced.map((condition) -> this.checkpoints.replace(jobId.value(), state, condition.versions()))
			.orElseGet(() -> this.checkpoints.add(jobId.value(), state))
			.map(EntityTag::new)
			.orElseThrow(() -> refusal(jobId, replaced.isEmpty()));
	}

	private ProblemException refusal(JobId jobId, boolean first) {
		if (!this.jobs.contains(jobId)) {
			return new ProblemException(HttpStatus.NOT_FOUND,
					"There is no context entry with job_id '%s' to keep a checkpoint of.".formatted(jobId));
		}
		return first
				? new ProblemException(HttpStatus.PRECONDITION_FAILED,
						"The job '%s' has a checkpoint already: somebody else works on it.".formatted(jobId))
				: stale(jobId);
	}

	/**
	 * What is said to a writer who names another version.
	 * @param jobId the job
	 * @return the problem
	 */
	static ProblemException stale(JobId jobId) {
		return new ProblemException(HttpStatus.PRECONDITION_FAILED,
				"The job '%s' has another checkpoint than If-Match names: somebody else works on it.".formatted(jobId));
	}

}
