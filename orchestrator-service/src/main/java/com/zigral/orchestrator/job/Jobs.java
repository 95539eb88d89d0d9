package com.zigral.orchestrator.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.orchestrator.memory.ContextEntry;
import com.zigral.orchestrator.memory.ContextManager;
import com.zigral.orchestrator.memory.NoSuchCheckpointException;
import com.zigral.orchestrator.memory.Page;
import com.zigral.orchestrator.memory.StaleWriteException;

import org.springframework.stereotype.Component;

/**
 * All jobs. A job's truth is its checkpoint in the context manager, every write of which
 * is fenced; beside it stands the job's context entry, by which it is found and
 * remembered.
 */
@Component
public class Jobs {

	private static final String TYPE = "prospecting";

	private static final String COMMANDS = "commands";

	/** Enough to learn from without crowding the command out. */
	private static final int SIMILAR = 3;

	private final ContextManager memory;

	Jobs(ContextManager memory) {
		this.memory = memory;
	}

	/**
	 * Find a job.
	 * @param jobId its id
	 * @return the job, empty when there is none
	 */
	public Optional<StoredJob> find(String jobId) {
		return this.memory.checkpoint(jobId, Job.class)
			.map((checkpoint) -> new StoredJob(checkpoint.value(), checkpoint.etag()));
	}

	/**
	 * Find a job unless it is known already.
	 * @param jobId its id
	 * @param fence the version that is known
	 * @return the job, empty when it is still of that version
	 * @throws JobNotFoundException if there is none any more
	 */
	public Optional<StoredJob> changed(String jobId, String fence) {
		try {
			return this.memory.changedCheckpoint(jobId, Job.class, fence)
				.map((checkpoint) -> new StoredJob(checkpoint.value(), checkpoint.etag()));
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
	 * What is remembered of a job, whoever wrote it.
	 * @param jobId the job's id
	 * @return its context entry's data, empty when there is none
	 */
	public Optional<Map<String, Object>> memory(String jobId) {
		return this.memory.find(jobId).map(ContextEntry::contextData);
	}

	/**
	 * The sentences a job was asked for before.
	 * @param known what is remembered of it
	 * @return the sentences, oldest first
	 */
	public static List<String> earlierCommands(Map<String, Object> known) {
		List<String> sentences = new ArrayList<>();
		if (known.get(COMMANDS) instanceof List<?> commands) {
			commands.forEach((command) -> {
				if (command instanceof Map<?, ?> entry && entry.get("command") instanceof String sentence) {
					sentences.add(sentence);
				}
			});
		}
		return sentences;
	}

	/**
	 * Past jobs that were about the same as a sentence.
	 * @param jobId the job that is being planned, which is left out
	 * @param command the sentence
	 * @return the jobs with what came of them, the most like first
	 */
	public List<PastJob> similar(String jobId, String command) {
		return this.memory.similar(command, SIMILAR + 1)
			.stream()
			.filter((job) -> !job.jobId().equals(jobId))
			.limit(SIMILAR)
			.map(PastJob::from)
			.toList();
	}

	/**
	 * Store a newly planned job, new or one that goes on. The checkpoint's fence decides
	 * who was first.
	 * @param job the job
	 * @param known what was remembered of it when it was planned
	 * @param before its checkpoint when it was planned
	 * @return the stored job
	 * @throws IllegalTransitionException if somebody else has changed it meanwhile
	 */
	public StoredJob plan(Job job, Optional<Map<String, Object>> known, Optional<StoredJob> before) {
		Map<String, Object> data = describe(job);
		data.put(COMMANDS, commands(job, known));
		try {
			if (known.isEmpty()) {
				this.memory.create(job.jobId(), TYPE, data);
			}
			String fence = this.memory.saveCheckpoint(job.jobId(), job, before.map(StoredJob::fence));
			if (known.isPresent()) {
				this.memory.merge(job.jobId(), data);
			}
			return new StoredJob(job, fence);
		}
		catch (StaleWriteException ex) {
			throw new IllegalTransitionException("Job " + job.jobId()
					+ " was changed by somebody else while it was planned; look at it and try again");
		}
	}

	/**
	 * Save a job's checkpoint and, when its status has changed, what is remembered of it.
	 * @param changed the changed job
	 * @param stored the job as it was read or written last
	 * @return the stored job
	 * @throws StaleWriteException if somebody else wrote the checkpoint meanwhile
	 */
	public StoredJob save(Job changed, StoredJob stored) {
		String fence = this.memory.saveCheckpoint(changed.jobId(), changed, Optional.of(stored.fence()));
		if (changed.status() != stored.job().status()) {
			remember(changed);
		}
		return new StoredJob(changed, fence);
	}

	/**
	 * Save what a person has decided about a job, its checkpoint and what is remembered
	 * of it.
	 * @param changed the changed job
	 * @param stored the job as the person saw it
	 * @throws IllegalTransitionException if somebody else has changed it meanwhile
	 */
	public void decide(Job changed, StoredJob stored) {
		try {
			this.memory.saveCheckpoint(changed.jobId(), changed, Optional.of(stored.fence()));
		}
		catch (StaleWriteException ex) {
			throw new IllegalTransitionException("Job " + changed.jobId()
					+ " has just changed; look at it with GET /jobs/" + changed.jobId() + " and try again");
		}
		remember(changed);
	}

	/**
	 * Bring what is remembered of a job up to date with its checkpoint. Doing it again
	 * changes nothing.
	 * @param job the job
	 */
	public void remember(Job job) {
		this.memory.merge(job.jobId(), describe(job));
	}

	/**
	 * List jobs, newest first.
	 * @param status the status to list, empty for all
	 * @param skip how many to leave out
	 * @param limit how many to return at most
	 * @return their context entries
	 */
	Page list(Optional<JobStatus> status, int skip, int limit) {
		return this.memory.list(TYPE, status.map(JobStatus::key), skip, limit);
	}

	static JobSummary summary(ContextEntry entry) {
		Map<String, Object> data = entry.contextData();
		return new JobSummary(entry.jobId(), text(data, "status"), text(data, "command"), text(data, "objective"),
				(data.get("tokens") instanceof Number tokens) ? tokens.longValue() : 0, entry.createdAt(),
				entry.updatedAt());
	}

	private static String text(Map<String, Object> data, String key) {
		return String.valueOf(data.getOrDefault(key, ""));
	}

	private static Map<String, Object> describe(Job job) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("command", job.origin().command());
		data.put("context", job.origin().context());
		data.put("planner", job.origin().planner());
		data.put("tokens", job.origin().usage().total());
		data.put("objective", job.objective());
		data.put("status", job.status().key());
		data.put("error", Optional.ofNullable(job.error()).orElse(""));
		data.put("outcome", outcome(job));
		data.put("results",
				job.steps().stream().filter((step) -> step.status() == StepStatus.DONE).map(Jobs::result).toList());
		return data;
	}

	private static String outcome(Job job) {
		return switch (job.status()) {
			case COMPLETED -> sentences(notes(job));
			case FAILED, CANCELLED -> sentences(Stream.concat(notes(job),
					Stream.of(Optional.ofNullable(job.error()).orElse("Cancelled by a person"))));
			case PLANNED, RUNNING, WAITING_FOR_APPROVAL, WAITING_FOR_INPUT, PAUSED_UNTIL -> "";
		};
	}

	private static Stream<String> notes(Job job) {
		return job.steps().stream().flatMap((step) -> step.noteWhen(StepStatus.DONE).stream());
	}

	private static String sentences(Stream<String> notes) {
		return notes.map((note) -> note.endsWith(".") ? note : note + ".").collect(Collectors.joining(" "));
	}

	private static Map<String, Object> result(Step step) {
		return Map.of("step", step.id(), "agent", step.planned().agent(), "action", step.planned().action(), "summary",
				Optional.ofNullable(step.note()).orElse(""), "output", step.output());
	}

	private static List<Object> commands(Job job, Optional<Map<String, Object>> known) {
		List<Object> commands = new ArrayList<>();
		if (known.isPresent() && known.get().get(COMMANDS) instanceof List<?> earlier) {
			commands.addAll(earlier);
		}
		commands.add(Map.of("command", job.origin().command(), "at", job.createdAt().toString()));
		return commands;
	}

	/**
	 * A job as the list of jobs shows it.
	 *
	 * @param jobId its id
	 * @param status where it stands
	 * @param command the sentence that asked for it
	 * @param objective what it is good for
	 * @param tokens what planning it has cost, sent and received together
	 * @param createdAt when it was first known
	 * @param updatedAt when it last changed
	 */
	record JobSummary(String jobId, String status, String command, String objective, long tokens, Instant createdAt,
			Instant updatedAt) {
	}

}
