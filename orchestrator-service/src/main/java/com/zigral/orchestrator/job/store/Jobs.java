package com.zigral.orchestrator.job.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.zigral.orchestrator.job.IllegalTransitionException;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobNotFoundException;
import com.zigral.orchestrator.job.JobRuns;
import com.zigral.orchestrator.memory.ContextManagerClient;
import com.zigral.orchestrator.memory.NoSuchCheckpointException;
import com.zigral.orchestrator.memory.StaleWriteException;
import com.zigral.orchestrator.memory.Versioned;

import org.springframework.stereotype.Component;

/**
 * All jobs. A job's truth is its checkpoint in the context manager, every write of which
 * is fenced; the job's context entry, by which it is found and remembered
 * ({@link RememberedJobs}), is written together with it.
 */
@Component
public class Jobs {

	private final ContextManagerClient memory;

	private final JobDocuments documents;

	private final List<JobAftermath> aftermath;

	Jobs(ContextManagerClient memory, JobDocuments documents, List<JobAftermath> aftermath) {
		this.memory = memory;
		this.documents = documents;
		this.aftermath = List.copyOf(aftermath);
	}

	/**
	 * Find a job.
	 * @param jobId its id
	 * @return the job, empty when there is none
	 */
	public Optional<StoredJob> find(String jobId) {
		return this.documents.read(jobId);
	}

	/**
	 * Get a job as it is shown, without the lists in the data of its steps.
	 * @param jobId its id
	 * @return the job, which is not to be saved
	 * @throws JobNotFoundException if there is none
	 */
	public StoredJob outline(String jobId) {
		return this.documents.outline(this.memory.checkpoints().find(jobId, String.class))
			.orElseThrow(() -> new JobNotFoundException(jobId));
	}

	/**
	 * Find a job as it is shown, without the lists in the data of its steps, unless it is
	 * known already.
	 * @param jobId its id
	 * @param fence the version that is known
	 * @return the job, empty when it is still of that version
	 * @throws JobNotFoundException if there is none any more
	 */
	public Optional<StoredJob> changed(String jobId, String fence) {
		try {
			return this.documents.outline(this.memory.checkpoints().findChanged(jobId, String.class, fence));
		}
		catch (NoSuchCheckpointException ex) {
			throw new JobNotFoundException(jobId);
		}
	}

	/**
	 * Get a job that must be there.
	 * @param jobId its id
	 * @return the job
	 * @throws JobNotFoundException if there is none
	 */
	public StoredJob get(String jobId) {
		return find(jobId).orElseThrow(() -> new JobNotFoundException(jobId));
	}

	/**
	 * Store a newly planned job, new or one that continues. The checkpoint's fence
	 * decides who was first, and what it refuses changes nothing.
	 * @param job the job
	 * @param known what was remembered of it when it was planned
	 * @param before its checkpoint when it was planned
	 * @return the stored job
	 * @throws IllegalTransitionException if somebody else has changed it meanwhile
	 */
	public StoredJob plan(Job job, Optional<RememberedJob> known, Optional<StoredJob> before) {
		List<AskedCommand> commands = Stream
			.concat(known.stream().flatMap((entry) -> entry.commands().stream()),
					Stream.of(new AskedCommand(job.origin().command(), job.createdAt().toString())))
			.toList();
		try {
			return this.documents.write(job, before, entry(job).asked(commands), RememberedJobs.TYPE);
		}
		catch (StaleWriteException ex) {
			throw new IllegalTransitionException("Job " + job.jobId()
					+ " was changed by somebody else while it was planned; look at it and try again");
		}
	}

	/**
	 * Save a job, and with it, when its status has changed or it has ended, what is
	 * remembered of it.
	 * @param changed the changed job
	 * @param stored the job as it was read or written last
	 * @return the stored job
	 * @throws StaleWriteException if somebody else wrote it meanwhile
	 */
	public StoredJob save(Job changed, StoredJob stored) {
		return this.documents.write(changed, Optional.of(stored),
				(changed.status() != stored.job().status() || !changed.status().active()) ? entry(changed) : null,
				RememberedJobs.TYPE);
	}

	/**
	 * Save what a person has decided about a job, and what is remembered of it.
	 * @param changed the changed job
	 * @param stored the job as the person saw it
	 * @return the stored job
	 * @throws IllegalTransitionException if somebody else has changed it meanwhile
	 */
	public StoredJob decide(Job changed, StoredJob stored) {
		try {
			return this.documents.write(changed, Optional.of(stored), entry(changed), RememberedJobs.TYPE);
		}
		catch (StaleWriteException ex) {
			throw justChanged(changed.jobId());
		}
	}

	private JobEntry entry(Job job) {
		JobEntry entry = JobEntry.of(job);
		// Nobody has to be asked what came of people before a run has brought some.
		return entry.outcome().isEmpty() ? entry
				: entry.with(this.aftermath.stream().flatMap((since) -> since.of(job.jobId()).stream()).findFirst());
	}

	/**
	 * Refuse what a person wants because somebody else was faster.
	 * @param jobId the job's id
	 * @return what to throw
	 */
	public static IllegalTransitionException justChanged(String jobId) {
		return new IllegalTransitionException(
				"Job " + jobId + " has just changed; look at it with GET /jobs/" + jobId + " and try again");
	}

	/**
	 * Delete a job with all that the context manager keeps of it. The entry is read
	 * first: whoever starts the job meanwhile changes it.
	 * @param jobId the job's id
	 * @return whether there was such a job
	 * @throws IllegalTransitionException if a run of it is active
	 */
	public boolean delete(String jobId) {
		Optional<Versioned<String>> entry = this.memory.entryText(jobId);
		Optional<Job> job = this.documents.outline(this.memory.checkpoints().find(jobId, String.class))
			.map(StoredJob::job);
		job.map(JobRuns::new).ifPresent(JobRuns::requireEnded);
		try {
			boolean deleted = job.isPresent() && entry.isPresent() && this.memory.delete(jobId, entry.get().etag());
			// Of a job that is gone, too: an earlier call may have come no further.
			this.aftermath.forEach((since) -> since.forget(jobId));
			return deleted;
		}
		catch (StaleWriteException ex) {
			throw justChanged(jobId);
		}
	}

}
