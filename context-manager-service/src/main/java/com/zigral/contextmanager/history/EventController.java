package com.zigral.contextmanager.history;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import com.zigral.contextmanager.context.JobId;
import com.zigral.contextmanager.context.KnownJobs;
import com.zigral.contextmanager.document.Document;
import com.zigral.contextmanager.document.DocumentReader;
import com.zigral.contextmanager.document.Members;
import com.zigral.contextmanager.document.Name;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.problem.Limits;
import com.zigral.service.problem.ProblemException;
import jakarta.validation.Valid;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/**
 * The history of a job over HTTP.
 */
@RequiresScope(Scope.ADMINISTER)
@RestController
class EventController {

	private static final int LONGEST_TYPE = 100;

	private static final Document NO_DATA = new Document("{}");

	private final Events events;

	private final KnownJobs jobs;

	private final DocumentReader reader;

	private final Limits limits;

	EventController(Events events, KnownJobs jobs, DocumentReader reader, Limits limits) {
		this.events = events;
		this.jobs = jobs;
		this.reader = reader;
		this.limits = limits;
	}

	@PostMapping(path = "/context/{job_id}/events", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> append(@PathVariable("job_id") String id, @RequestBody byte[] body) {
		JobId jobId = JobId.of(id);
		Members members = this.reader.members(body, Set.of("type"), Set.of("data"));
		String type = members.text("type").map(String::strip).orElse("");
		String problem = members.text("type").isEmpty() ? "is missing" : Name.problem(type, LONGEST_TYPE);
		if (!problem.isEmpty()) {
			members.complain("type", problem);
		}
		members.refuseIfBad();
		Event event = this.events.append(jobId.value(), type, members.document("data").orElse(NO_DATA).json())
			.orElseThrow(() -> absent(jobId));
		StringBuilder json = new StringBuilder();
		event.appendTo(json);
		return answer(ResponseEntity.status(HttpStatus.CREATED), json.toString());
	}

	@GetMapping(path = "/context/{job_id}/events", produces = MediaType.APPLICATION_JSON_VALUE)
	@RequiresScope(Scope.READ)
	ResponseEntity<byte[]> read(@PathVariable("job_id") String id, @ModelAttribute @Valid EventQuery query) {
		JobId jobId = JobId.of(id);
		int limit = query.count();
		EventPage page = page(jobId, query.first(), limit);
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
		if (page.more()) {
			answer.header(HttpHeaders.LINK, "</context/%s/events?after=%d&limit=%d>; rel=\"next\"".formatted(
					UriUtils.encode(jobId.value(), StandardCharsets.UTF_8), page.events().getLast().number(), limit));
		}
		return answer(answer, page.toJson());
	}

	private EventPage page(JobId jobId, long after, int limit) {
		List<Event> page = this.events.read(jobId.value(), after, limit, this.limits.body().toBytes());
		if (page.isEmpty() && !this.jobs.contains(jobId)) {
			throw absent(jobId);
		}
		boolean more = !page.isEmpty()
				&& this.events.existsByIdJobIdAndIdNumberGreaterThan(jobId.value(), page.getLast().number());
		return new EventPage(page, more);
	}

	private static ResponseEntity<byte[]> answer(ResponseEntity.BodyBuilder answer, String json) {
		return answer.contentType(MediaType.APPLICATION_JSON).body(json.getBytes(StandardCharsets.UTF_8));
	}

	private static ProblemException absent(JobId jobId) {
		return new ProblemException(HttpStatus.NOT_FOUND,
				"There is no context entry with job_id '%s', so it has no history.".formatted(jobId));
	}

}
