package com.zigral.orchestrator.run;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import com.zigral.orchestrator.api.ProblemResponses;
import com.zigral.orchestrator.approval.Approval;
import com.zigral.orchestrator.approval.Approvals;
import com.zigral.orchestrator.job.IllegalTransitionException;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobId;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.JobView;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.job.store.RememberedJobs;
import com.zigral.orchestrator.job.store.StoredJob;
import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
@ApiResponse(responseCode = "404", description = "There is no such job")
@ApiResponse(responseCode = "409", description = "The job is in no state for this; detail says in which it is")
@ProblemResponses
@RequiresScope(Scope.RUN)
@RestController
@Tag(name = "runs", description = "What a person decides about a job.")
@RequestMapping("/jobs/{jobId}")
class RunController {

	private final Jobs jobs;

	private final RememberedJobs remembered;

	private final RunQueue queue;

	private final Approvals approvals;

	private final JobCancellation cancellation;

	private final Clock clock;

	RunController(Jobs jobs, RememberedJobs remembered, RunQueue queue, Approvals approvals,
			JobCancellation cancellation, Clock clock) {
		this.jobs = jobs;
		this.remembered = remembered;
		this.queue = queue;
		this.approvals = approvals;
		this.cancellation = cancellation;
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
		Job cancelled = this.cancellation.cancel(JobId.require(jobId));
		return JobView.from(cancelled, this.remembered.label(jobId), this.clock.instant());
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

	@PostMapping("/approve")
	@RequiresScope(Scope.APPROVE)
	@Operation(summary = "Say yes to what a job would send, to all or some of the recipients")
	Approval approve(@PathVariable String jobId, @RequestBody @Valid Yes yes,
			@Parameter(hidden = true) @Nullable Principal caller) {
		return decide(jobId, (step) -> this.approvals.approve(jobId, step,
				new Approvals.Yes(yes.hash(), yes.recipients(), Approvals.Decider.of(yes.by(), caller))));
	}

	@PostMapping("/reject")
	@RequiresScope(Scope.APPROVE)
	@Operation(summary = "Say no to what a job would send, which ends it")
	Approval reject(@PathVariable String jobId, @RequestBody @Valid No no,
			@Parameter(hidden = true) @Nullable Principal caller) {
		return decide(jobId, (step) -> this.approvals.reject(jobId, step,
				new Approvals.No(no.reason(), Approvals.Decider.of(no.by(), caller))));
	}

	private Approval decide(String jobId, Function<String, Approval> decision) {
		Job job = this.jobs.outline(JobId.require(jobId)).job();
		if (job.status() != JobStatus.WAITING_FOR_APPROVAL) {
			throw new IllegalTransitionException(
					"Job %s is %s; nothing of it waits for approval".formatted(jobId, job.status().key()));
		}
		String step = job.next().orElseThrow().id();
		return this.queue.storeAndRun(jobId, () -> decision.apply(step));
	}

	private JobView change(String jobId, BiFunction<Job, Instant, Job> change) {
		StoredJob stored = this.jobs.get(JobId.require(jobId));
		Job changed = change.apply(stored.job(), this.clock.instant());
		this.queue.storeAndRun(jobId, () -> this.jobs.decide(changed, stored));
		return JobView.from(changed, this.remembered.label(jobId), this.clock.instant());
	}

	record Yes(@NotBlank @Size(max = 100) String hash, @Nullable @Size(max = 1000) List<@NotNull String> recipients,
			@Nullable @Size(max = 100) String by) {
	}

	record No(@NotBlank @Size(max = 1000) String reason, @Nullable @Size(max = 100) String by) {
	}

	record Input(@NotBlank @Size(max = 1000) String answer) {
	}

}
