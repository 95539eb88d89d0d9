package com.zigral.contextmanager.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.zigral.contextmanager.context.JobId;
import com.zigral.contextmanager.document.DocumentReader;
import com.zigral.contextmanager.precondition.EntityTag;
import com.zigral.contextmanager.precondition.IfMatch;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

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
 * Checkpoints over HTTP: the body is the engine's document itself, or the document with
 * what changes with it. A writer must say what it believes is there, so that one who has
 * lost its job to another is stopped.
 */
@RequiresScope(Scope.ADMINISTER)
@RestController
class CheckpointController {

	private final Checkpoints checkpoints;

	private final CheckpointWriter writer;

	private final DocumentReader reader;

	CheckpointController(Checkpoints checkpoints, CheckpointWriter writer, DocumentReader reader) {
		this.checkpoints = checkpoints;
		this.writer = writer;
		this.reader = reader;
	}

	@GetMapping(path = "/context/{job_id}/checkpoint", produces = MediaType.APPLICATION_JSON_VALUE)
	@RequiresScope(Scope.READ)
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
		CheckpointBody given = CheckpointBody.parse(body, this.reader);
		EntityTag tag = this.writer.write(jobId, given, first ? Optional.empty() : Optional.of(IfMatch.parse(ifMatch)));
		return answer(first ? ResponseEntity.status(HttpStatus.CREATED) : ResponseEntity.ok(), given.state().json(),
				tag);
	}

	private static ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, String state, EntityTag tag) {
		return answer.eTag(tag.header())
			.contentType(MediaType.APPLICATION_JSON)
			.body(state.getBytes(StandardCharsets.UTF_8));
	}

}
