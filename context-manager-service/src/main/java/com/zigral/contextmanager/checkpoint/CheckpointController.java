package com.zigral.contextmanager.checkpoint;

import java.nio.charset.StandardCharsets;

import com.zigral.contextmanager.context.JobId;
import com.zigral.contextmanager.context.KnownJobs;
import com.zigral.contextmanager.document.Document;
import com.zigral.contextmanager.document.DocumentReader;
import com.zigral.contextmanager.precondition.EntityTag;
import com.zigral.contextmanager.precondition.IfMatch;
import com.zigral.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Checkpoints over HTTP: the body is the engine's document itself. A writer must say what
 * it believes is there, so that one who has lost its job to another is stopped.
 */
@RestController
class CheckpointController {

	private final Checkpoints checkpoints;

	private final KnownJobs jobs;

	private final DocumentReader reader;

	CheckpointController(Checkpoints checkpoints, KnownJobs jobs, DocumentReader reader) {
		this.checkpoints = checkpoints;
		this.jobs = jobs;
		this.reader = reader;
	}

	@GetMapping(path = "/context/{job_id}/checkpoint", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> read(@PathVariable("job_id") String id,
			@RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
		JobId jobId = JobId.of(id);
		Checkpoint checkpoint = this.checkpoints.findById(jobId.value())
			.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND,
					"There is no checkpoint of the job '%s'.".formatted(jobId)));
		EntityTag tag = checkpoint.entityTag();
		if (tag.isKnownTo(ifNoneMatch)) {
			return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag.header()).build();
		}
		return answer(ResponseEntity.ok(), checkpoint.state(), tag);
	}

	@PutMapping(path = "/context/{job_id}/checkpoint", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> write(@PathVariable("job_id") String id, @RequestBody byte[] body,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
		JobId jobId = JobId.of(id);
		boolean first = ifMatch == null && ifNoneMatch != null && ifNoneMatch.strip().equals("*");
		if (ifMatch == null && !first) {
			throw new ProblemException(HttpStatus.PRECONDITION_REQUIRED,
					"Say which checkpoint this one replaces: If-Match with its ETag, or If-None-Match: * for the first.");
		}
		Document state = this.reader.document(body);
		return first ? answer(ResponseEntity.status(HttpStatus.CREATED), state.json(), add(jobId, state))
				: answer(ResponseEntity.ok(), state.json(), replace(jobId, state, IfMatch.parse(ifMatch)));
	}

	private EntityTag add(JobId jobId, Document state) {
		try {
			return this.checkpoints.save(new Checkpoint(jobId, state)).entityTag();
		}
		catch (DataIntegrityViolationException ex) {
			throw refusal(jobId, true);
		}
	}

	private EntityTag replace(JobId jobId, Document state, IfMatch condition) {
		return this.checkpoints.replace(jobId.value(), state.json(), condition.versions())
			.map(EntityTag::new)
			.orElseThrow(() -> refusal(jobId, false));
	}

	private ProblemException refusal(JobId jobId, boolean first) {
		if (!this.jobs.contains(jobId)) {
			return new ProblemException(HttpStatus.NOT_FOUND,
					"There is no context entry with job_id '%s' to keep a checkpoint of.".formatted(jobId));
		}
		return new ProblemException(HttpStatus.PRECONDITION_FAILED,
				first ? "The job '%s' has a checkpoint already: somebody else works on it.".formatted(jobId)
						: "The job '%s' has another checkpoint than If-Match names: somebody else works on it."
							.formatted(jobId));
	}

	private static ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, String state, EntityTag tag) {
		return answer.eTag(tag.header())
			.contentType(MediaType.APPLICATION_JSON)
			.body(state.getBytes(StandardCharsets.UTF_8));
	}

}
