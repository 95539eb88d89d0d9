package com.zigral.contextmanager.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.zigral.contextmanager.context.JobId;
import com.zigral.contextmanager.document.Document;
import com.zigral.contextmanager.document.DocumentReader;
import com.zigral.contextmanager.precondition.IfMatch;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.problem.Limits;
import com.zigral.service.problem.ProblemException;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What the steps of a job have finished, over HTTP.
 */
@RequiresScope(Scope.ADMINISTER)
@RestController
class CheckpointItemController {

	private final CheckpointItems items;

	private final Checkpoints checkpoints;

	private final DocumentReader reader;

	private final Limits limits;

	CheckpointItemController(CheckpointItems items, Checkpoints checkpoints, DocumentReader reader, Limits limits) {
		this.items = items;
		this.checkpoints = checkpoints;
		this.reader = reader;
		this.limits = limits;
	}

	@PostMapping(path = "/context/{job_id}/checkpoint/items", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Appended> append(@PathVariable("job_id") String id, @RequestBody byte[] body,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		JobId jobId = JobId.of(id);
		Document given = NewItems.parse(body, this.reader);
		long added = this.items.append(jobId.value(), given.json(), IfMatch.parse(ifMatch).versions())
			.orElseThrow(() -> absentOrStale(jobId));
		return ResponseEntity.status(HttpStatus.CREATED).body(new Appended(added));
	}

	@GetMapping(path = "/context/{job_id}/checkpoint/items", produces = MediaType.APPLICATION_JSON_VALUE)
	@RequiresScope(Scope.READ)
	ResponseEntity<byte[]> read(@PathVariable("job_id") String id, @ModelAttribute @Valid CheckpointItemQuery query) {
		JobId jobId = JobId.of(id);
		List<CheckpointItem> page = this.items.read(jobId.value(), query.stepName(), query.first(), query.count(),
				this.limits.body().toBytes());
		if (page.isEmpty() && !this.checkpoints.existsById(jobId.value())) {
			throw absent(jobId);
		}
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
		if (!page.isEmpty() && hasMore(jobId, query, page.getLast().number())) {
			answer.header(HttpHeaders.LINK, "<" + following(jobId, query, page.getLast().number()) + ">; rel=\"next\"");
		}
		return answer.body(json(page).getBytes(StandardCharsets.UTF_8));
	}

	private boolean hasMore(JobId jobId, CheckpointItemQuery query, long after) {
		return !this.items.read(jobId.value(), query.stepName(), after, 1, 1).isEmpty();
	}

	private static String following(JobId jobId, CheckpointItemQuery query, long after) {
		UriComponentsBuilder uri = UriComponentsBuilder
			.fromPath("/context/" + UriUtils.encode(jobId.value(), StandardCharsets.UTF_8) + "/checkpoint/items")
			.queryParam("after", after)
			.queryParam("limit", query.count());
		if (!query.stepName().isEmpty()) {
			uri.queryParam("step", UriUtils.encode(query.stepName(), StandardCharsets.UTF_8));
		}
		return uri.build(true).toUriString();
	}

	private static String json(List<CheckpointItem> page) {
		StringBuilder json = new StringBuilder("[");
		page.forEach((item) -> {
			json.append((json.length() > 1) ? "," : "");
			item.appendTo(json);
		});
		return json.append(']').toString();
	}

	private ProblemException absentOrStale(JobId jobId) {
		return this.checkpoints.existsById(jobId.value()) ? CheckpointWriter.stale(jobId) : absent(jobId);
	}

	private static ProblemException absent(JobId jobId) {
		return new ProblemException(HttpStatus.NOT_FOUND,
				"There is no checkpoint of the job '%s', so its steps have no items.".formatted(jobId));
	}

	/**
	 * What became of items.
	 *
	 * @param added how many are new; the others were there already
	 */
	record Appended(long added) {
	}

}
