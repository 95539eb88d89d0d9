package com.zigral.orchestrator.live;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import com.zigral.orchestrator.job.JobId;
import com.zigral.orchestrator.job.JobLabel;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.job.store.RememberedJobs;
import com.zigral.orchestrator.job.store.StoredJob;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import com.zigral.service.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RequiresScope(Scope.READ)
@RestController
@Tag(name = "jobs")
class JobEventsController {

	private final Jobs jobs;

	private final RememberedJobs remembered;

	private final LiveSettings settings;

	private final Clock clock;

	private final Semaphore free;

	private final ExecutorService streams = Executors
		.newThreadPerTaskExecutor(Thread.ofVirtual().name("job-stream-", 0).factory());

	JobEventsController(Jobs jobs, RememberedJobs remembered, LiveSettings settings, Clock clock) {
		this.jobs = jobs;
		this.remembered = remembered;
		this.settings = settings;
		this.clock = clock;
		this.free = new Semaphore(settings.streams());
	}

	@GetMapping("/jobs/{jobId}/events")
	@Operation(summary = "Watch a job",
			description = "Server-sent events called job, each with the whole job as GET /jobs/{jobId} shows it: one at "
					+ "once and one after each change, until the job has ended. The event's id is the job's version; with "
					+ "Last-Event-ID, on any replica, only what is newer is sent.")
	@ApiResponse(responseCode = "200", description = "The stream",
			content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE))
	@ApiResponse(responseCode = "204", description = "The job has ended and Last-Event-ID names its last version",
			content = @Content)
	@ApiResponse(responseCode = "404", description = "There is no such job")
	@ApiResponse(responseCode = "503", description = "Too many streams are open on this replica")
	ResponseEntity<SseEmitter> watch(@PathVariable String jobId,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen) {
		StoredJob stored = this.jobs.outline(JobId.require(jobId));
		boolean seen = lastSeen != null && stored.fence().equals('"' + lastSeen.strip() + '"');
		if (seen && JobStream.hasEnded(stored.job())) {
			return ResponseEntity.noContent().build();
		}
		JobLabel label = this.remembered.label(stored.job().jobId());
		if (!this.free.tryAcquire()) {
			throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE,
					"%d jobs are being watched here already, which is the most: close some, or ask GET /jobs/%s now and then."
						.formatted(this.settings.streams(), jobId));
		}
		SseEmitter reader = new SseEmitter(0L);
		JobStream stream = new JobStream(this.jobs, this.remembered, reader, this.settings, this.clock, stored, label,
				!seen);
		reader.onCompletion(stream::close);
		reader.onError((ex) -> stream.close());
		this.streams.execute(() -> {
			try {
				stream.run();
			}
			finally {
				this.free.release();
			}
		});
		return ResponseEntity.ok()
			.contentType(MediaType.TEXT_EVENT_STREAM)
			.header("Cache-Control", "no-store")
			.header("X-Accel-Buffering", "no")
			.body(reader);
	}

	@PreDestroy
	void close() {
		this.streams.shutdownNow();
	}

}
