package com.zigral.contextmanager.context;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import com.zigral.contextmanager.document.Document;
import com.zigral.contextmanager.document.DocumentReader;
import com.zigral.contextmanager.precondition.IfMatch;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/**
 * Context entries over HTTP. Their JSON is written by hand, because it carries documents
 * as they are.
 */
@RequiresScope(Scope.ADMINISTER)
@RestController
class EntryController {

	private static final String MERGE_PATCH = "application/merge-patch+json";

	private final Logger log = LoggerFactory.getLogger(EntryController.class);

	private final Entries entries;

	private final DocumentReader reader;

	private final EntryChanges changes;

	EntryController(Entries entries, EntryChanges changes, DocumentReader reader) {
		this.entries = entries;
		this.changes = changes;
		this.reader = reader;
	}

	@PostMapping(path = "/context", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> create(@RequestBody byte[] body) {
		EntryBody given = EntryBody.whole(body, this.reader);
		JobId jobId = given.jobId().orElseThrow();
		Entry entry = this.entries.add(jobId.value(), given.jobType().orElseThrow(), given.contextData().json())
			.orElseThrow(() -> present(jobId));
		URI location = URI.create("/context/" + UriUtils.encode(jobId.value(), StandardCharsets.UTF_8));
		return answer(ResponseEntity.created(location), entry);
	}

	private static ProblemException present(JobId jobId) {
		return new ProblemException(HttpStatus.CONFLICT,
				"There is a context entry with job_id '%s' already: change it with PUT or PATCH, or choose another id."
					.formatted(jobId));
	}

	// The service is asked for this most; for a ResponseEntity, Spring would look for a
	// way to write its bytes each time.
	@GetMapping(path = "/context/{job_id}", produces = MediaType.APPLICATION_JSON_VALUE)
	@RequiresScope(Scope.READ)
	void read(@PathVariable("job_id") String id,
			@RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
			HttpServletResponse response) throws IOException {
		JobId jobId = JobId.of(id);
		Entry entry = this.entries.findById(jobId.value()).orElseThrow(() -> absent(jobId));
		response.setHeader(HttpHeaders.ETAG, entry.entityTag().header());
		if (entry.entityTag().isKnownTo(ifNoneMatch)) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		byte[] json = entry.toJson().getBytes(StandardCharsets.UTF_8);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setContentLength(json.length);
		response.getOutputStream().write(json);
	}

	@PutMapping(path = "/context/{job_id}", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> replace(@PathVariable("job_id") String id, @RequestBody byte[] body,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		JobId jobId = JobId.of(id);
		EntryBody given = EntryBody.replacing(body, jobId, this.reader);
		Entry entry = this.entries
			.replace(jobId.value(), given.jobType().orElse(""), given.contextData().json(),
					IfMatch.parse(ifMatch).versions())
			.orElseThrow(() -> absentOrStale(jobId));
		return answer(ResponseEntity.ok(), entry);
	}

	@PatchMapping(path = "/context/{job_id}", consumes = { MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE },
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> patch(@PathVariable("job_id") String id, @RequestBody byte[] body,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		JobId jobId = JobId.of(id);
		Document patch = this.reader.document(body);
		Entry entry = this.changes.merge(jobId, patch, IfMatch.parse(ifMatch)).orElseThrow(() -> absentOrStale(jobId));
		return answer(ResponseEntity.ok(), entry);
	}

	@DeleteMapping("/context/{job_id}")
	ResponseEntity<Void> delete(@PathVariable("job_id") String id,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		JobId jobId = JobId.of(id);
		if (this.entries.delete(jobId.value(), IfMatch.parse(ifMatch).versions()) == 0) {
			throw absentOrStale(jobId);
		}
		this.log.info("Deleted the entry, its checkpoint and its history");
		return ResponseEntity.noContent().build();
	}

	private ProblemException absentOrStale(JobId jobId) {
		return this.entries.existsById(jobId.value()) ? new ProblemException(HttpStatus.PRECONDITION_FAILED,
				"The context entry '%s' has another version than If-Match names: read it again and repeat the change."
					.formatted(jobId))
				: absent(jobId);
	}

	private static ProblemException absent(JobId jobId) {
		return new ProblemException(HttpStatus.NOT_FOUND,
				"There is no context entry with job_id '%s'.".formatted(jobId));
	}

	private static ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, Entry entry) {
		return answer.eTag(entry.entityTag().header())
			.contentType(MediaType.APPLICATION_JSON)
			.body(entry.toJson().getBytes(StandardCharsets.UTF_8));
	}

}
