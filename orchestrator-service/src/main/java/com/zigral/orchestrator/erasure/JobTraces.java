package com.zigral.orchestrator.erasure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.store.JobDocument;
import com.zigral.orchestrator.job.store.JobDocuments;
import com.zigral.orchestrator.memory.ContextManagerClient;
import com.zigral.orchestrator.memory.Mention;
import com.zigral.orchestrator.memory.StaleWriteException;
import com.zigral.orchestrator.memory.Versioned;
import com.zigral.orchestrator.suppression.Tombstones.Sheet;
import com.zigral.service.problem.ProblemException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes the traces of a person out of what the context manager keeps of the jobs. Each
 * write names the version it replaces; when somebody else was first, it is made anew.
 */
@Component
class JobTraces {

	/** Nobody else writes an ended job more often within a moment. */
	private static final int ATTEMPTS = 5;

	private static final Set<String> ACTIVE = Arrays.stream(JobStatus.values())
		.filter(JobStatus::active)
		.map(JobStatus::key)
		.collect(Collectors.toUnmodifiableSet());

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
		.build();

	private final ContextManagerClient memory;

	private final JobDocuments jobs;

	JobTraces(ContextManagerClient memory, JobDocuments jobs) {
		this.memory = memory;
		this.jobs = jobs;
	}

	List<Mention> mentions(Traces traces) {
		Map<String, Mention> mentions = new LinkedHashMap<>();
		traces.searches()
			.forEach((text) -> this.memory.mentions(text)
				.forEach((found) -> mentions.merge(found.jobId(), found, JobTraces::both)));
		return List.copyOf(mentions.values());
	}

	private static Mention both(Mention one, Mention other) {
		return new Mention(one.jobId(), one.context() || other.context(), one.checkpoint() || other.checkpoint(),
				one.history() || other.history());
	}

	/**
	 * Refuse to go on while a job that has not ended holds traces.
	 * @param jobId the job
	 * @param traces the traces
	 */
	void refuseWhileActive(String jobId, Traces traces) {
		this.jobs.find(jobId, JSON)
			.map(JobDocument::json)
			.ifPresent((job) -> refuseWhileActive(jobId, job, traces.without(job)));
	}

	private static void refuseWhileActive(String jobId, JsonNode job, JsonNode cleaned) {
		String status = job.path("status").asString("");
		if (ACTIVE.contains(status) && !cleaned.equals(job)) {
			throw new ProblemException(HttpStatus.CONFLICT,
					"Job %s is %s and works with this person. Wait for its end, or POST /jobs/%s/cancel, then call again."
						.formatted(jobId, status, jobId));
		}
	}

	/**
	 * The spreadsheets that a job with traces has written to, in whatever run.
	 * @param jobId the job
	 * @param traces the traces
	 * @return the spreadsheets, none when the job has no traces
	 */
	List<Sheet> sheets(String jobId, Traces traces) {
		List<Sheet> sheets = new ArrayList<>();
		this.jobs.find(jobId, JSON)
			.filter((job) -> !traces.without(job.json()).equals(job.json()))
			.ifPresent((job) -> job.steps().map((step) -> step.path("output")).forEach((output) -> {
				if (output.path("spreadsheet_url").isString()) {
					sheets.add(
							new Sheet(output.path("spreadsheet_url").stringValue(), output.path("title").asString("")));
				}
			}));
		return sheets;
	}

	boolean eraseFromCheckpoint(String jobId, Traces traces) {
		return changed(jobId, () -> {
			Optional<JobDocument> stored = this.jobs.find(jobId, JSON);
			if (stored.isEmpty()) {
				return false;
			}
			ObjectNode job = stored.get().json();
			JsonNode cleaned = traces.without(job);
			if (cleaned.equals(job) && !stored.get().hidesItems()) {
				return false;
			}
			refuseWhileActive(jobId, job, cleaned);
			this.jobs.replace(stored.get(), (ObjectNode) cleaned);
			return true;
		});
	}

	boolean eraseFromContext(String jobId, Traces traces) {
		return changed(jobId, () -> {
			Optional<Versioned<String>> stored = this.memory.entryText(jobId);
			if (stored.isEmpty()) {
				return false;
			}
			JsonNode data = JSON.readTree(stored.get().value()).path("context_data");
			JsonNode cleaned = traces.without(data);
			if (cleaned.equals(data)) {
				return false;
			}
			this.memory.replaceEntry(jobId, "{\"context_data\":" + JSON.writeValueAsString(cleaned) + "}",
					stored.get().etag());
			return true;
		});
	}

	private static boolean changed(String jobId, Change change) {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			try {
				return change.make();
			}
			catch (StaleWriteException ex) {
				// Somebody else was first: read it anew.
			}
		}
		throw new ProblemException(HttpStatus.CONFLICT,
				"Job " + jobId + " is being changed all the time; call again in a few seconds.");
	}

	/** One attempt to change a document. */
	@FunctionalInterface
	private interface Change {

		boolean make();

	}

}
