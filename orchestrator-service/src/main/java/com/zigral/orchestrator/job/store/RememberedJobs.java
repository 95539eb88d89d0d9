package com.zigral.orchestrator.job.store;

import java.util.List;
import java.util.Optional;

import com.zigral.orchestrator.job.JobLabel;
import com.zigral.orchestrator.job.JobNotFoundException;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.LabelChange;
import com.zigral.orchestrator.memory.ContextManagerClient;
import com.zigral.orchestrator.memory.EntryQuery;
import com.zigral.orchestrator.memory.Page;

import org.springframework.stereotype.Component;

/**
 * Jobs as their context entries tell them: by what they are listed, searched and learnt
 * from, and what people have written on them. {@link Jobs} writes the rest of an entry.
 */
@Component
public class RememberedJobs {

	/** The type of the context entries that tell of jobs. */
	static final String TYPE = "prospecting";

	/** Enough to learn from without crowding the command out. */
	private static final int SIMILAR = 3;

	/** The context manager takes no more to search for. */
	private static final int MAX_TEXT = 5000;

	private final ContextManagerClient memory;

	RememberedJobs(ContextManagerClient memory) {
		this.memory = memory;
	}

	/**
	 * What is remembered of a job, whoever wrote it.
	 * @param jobId the job's id
	 * @return what its context entry holds, empty when there is none
	 */
	public Optional<RememberedJob> find(String jobId) {
		return this.memory.find(jobId).map(RememberedJob::from);
	}

	/**
	 * Past jobs that were about the same as a sentence.
	 * @param jobId the job that is being planned, which is left out
	 * @param command the sentence, of which the first 5,000 characters count
	 * @return the jobs with what came of them, the most like first; none when the
	 * sentence is blank
	 */
	public List<PastJob> similar(String jobId, String command) {
		String text = command.replace('\0', ' ').strip();
		if (text.isEmpty()) {
			return List.of();
		}
		int end = Math.min(text.length(), MAX_TEXT);
		String whole = text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
		return this.memory.similar(whole, SIMILAR + 1)
			.stream()
			.filter((job) -> !job.jobId().equals(jobId))
			.limit(SIMILAR)
			.map(PastJob::from)
			.toList();
	}

	/**
	 * What people have written on a job.
	 * @param jobId the job's id
	 * @return its label, a blank one when there is none
	 */
	public JobLabel label(String jobId) {
		return this.memory.find(jobId).map(JobLabel::from).orElse(JobLabel.NONE);
	}

	/**
	 * Write something else on a job.
	 * @param jobId the job's id
	 * @param change what
	 * @return its label now
	 * @throws JobNotFoundException if there is none any more
	 */
	public JobLabel relabel(String jobId, LabelChange change) {
		return this.memory.patchEntry(jobId, change.patch())
			.map(JobLabel::from)
			.orElseThrow(() -> new JobNotFoundException(jobId));
	}

	/**
	 * List jobs, newest first.
	 * @param status the status to list, empty for all
	 * @param archived whether to list those out of sight or those in sight, empty for
	 * both
	 * @param skip how many to leave out
	 * @param limit how many to return at most
	 * @return their context entries
	 */
	public Page list(Optional<JobStatus> status, Optional<Boolean> archived, int skip, int limit) {
		return this.memory.list(new EntryQuery(TYPE, status.map(JobStatus::key), archived), skip, limit);
	}

}
