package com.zigral.orchestrator.run;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;

import com.zigral.orchestrator.job.IllegalTransitionException;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobId;
import com.zigral.orchestrator.job.JobView;
import com.zigral.orchestrator.job.Jobs;
import com.zigral.orchestrator.job.StoredJob;
import com.zigral.orchestrator.memory.StaleWriteException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "runs", description = "What a person decides about a job.")
@RequestMapping("/jobs/{jobId}")
class RunController {

	private final Jobs jobs;

	private final RunQueue queue;

	private final Clock clock;

	RunController(Jobs jobs, RunQueue queue, Clock clock) {
		this.jobs = jobs;
		this.queue = queue;
		this.clock = clock;
	}

	@PostMapping("/start")
	@Operation(summary = "Start a job that was planned by a dry run")
	JobView start(@PathVariable String jobId) {
		return change(jobId, Job::started);
	}

	@PostMapping("/cancel")
	@Operation(summary = "End a job")
	JobView cancel(@PathVariable String jobId) {
		return change(jobId, Job::cancelled);
	}

	@PostMapping("/retry")
	@Operation(summary = "Go on with a failed job at the step that failed")
	JobView retry(@PathVariable String jobId) {
		return change(jobId, Job::retried);
	}

	@PostMapping("/input")
	@Operation(summary = "Answer the question a job waits for")
	JobView input(@PathVariable String jobId, @RequestBody @Valid Input input) {
		return change(jobId, (job, now) -> job.answered(input.answer(), now));
	}

	// Announced first: should this process die in between, the run finds nothing to do;
	// the other way round, a saved change would wait for nobody.
	private JobView change(String jobId, BiFunction<Job, Instant, Job> change) {
		StoredJob stored = this.jobs.get(JobId.require(jobId));
		Job changed = change.apply(stored.job(), this.clock.instant());
		try {
			if (changed.status().active()) {
				this.queue.announce(jobId);
			}
			this.jobs.save(changed, stored);
		}
		catch (StaleWriteException ex) {
			throw new IllegalTransitionException(
					"Job " + jobId + " has just changed; look at it with GET /jobs/" + jobId + " and try again");
		}
		if (changed.status().active()) {
			this.queue.start(jobId);
		}
		return JobView.from(changed);
	}

	record Input(@NotBlank @Size(max = 1000) String answer) {
	}

}
