package com.zigral.orchestrator.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.zigral.agent.Outcome;
import com.zigral.agent.description.Effect;
import com.zigral.orchestrator.account.AccountStop;
import com.zigral.orchestrator.approval.Approval;
import com.zigral.orchestrator.approval.ApprovalRequest;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.Step;
import com.zigral.orchestrator.job.StepStatus;

/**
 * Decides whether a job's next step may begin: whether a person has approved what it
 * sends, whether its account may work, and whether this run has the account.
 */
final class StepGate {

	/** How long to let another job work before looking again. */
	private static final Duration ACCOUNT_BUSY = Duration.ofSeconds(2);

	/** How soon work continues once a person has said that it may. */
	private static final Duration ACCOUNT_STOPPED = Duration.ofSeconds(5);

	private final StepActions actions;

	private final Safeguards safeguards;

	private final HeldAccount account;

	private final Clock clock;

	StepGate(StepActions actions, Safeguards safeguards, HeldAccount account, Clock clock) {
		this.actions = actions;
		this.safeguards = safeguards;
		this.account = account;
		this.clock = clock;
	}

	/**
	 * Let a job go on to its next step, and take the account that it needs.
	 * @param job the job
	 * @return the job with the step begun, waiting, or failed; completed when there is no
	 * next step
	 */
	Job advanced(Job job) {
		Optional<Step> next = job.next();
		if (next.isEmpty()) {
			return job.completed(now());
		}
		Step step = next.get();
		if (step.status() == StepStatus.RUNNING && !this.actions.mayBeRepeated(step.planned())) {
			return job.failed(step.id(), interrupted(step.planned()), now());
		}
		Effect effect = this.actions.effect(step.planned());
		if (!this.safeguards.approvals().concerns(effect)) {
			return begun(job, step);
		}
		ApprovalRequest request;
		try {
			request = this.actions.approval(job, step.planned());
		}
		catch (RuntimeException ex) {
			return job.begun(step.id(), now()).failed(step.id(), StepActions.broken(step.planned(), ex), now());
		}
		if (request.sends().isEmpty() && effect == Effect.OUTREACH) {
			return begun(job, step);
		}
		Approval approval = this.safeguards.approvals().ask(request);
		return switch (approval.status()) {
			case APPROVED -> begun(job, step);
			case REJECTED -> job.rejected(Optional.ofNullable(approval.reason()).orElse(""), now());
			case WAITING -> job.waiting(step.id(), JobStatus.WAITING_FOR_APPROVAL,
					new Outcome.NeedsHuman("Approve what goes out in your name", Optional.empty()), now());
		};
	}

	private static Outcome.Failed interrupted(PlannedStep step) {
		return new Outcome.Failed(
				"%s.%s was interrupted, and nobody can tell how far it came. Look, then retry the job or cancel it"
					.formatted(step.agent(), step.action()),
				List.of());
	}

	private Job begun(Job job, Step step) {
		Optional<String> account = this.actions.account(step.planned());
		Optional<AccountStop> stop = account.flatMap(this.safeguards.stops()::find);
		if (stop.isPresent() && !stop.get().isQuestionOf(job.jobId())) {
			return job.waiting(step.id(), JobStatus.PAUSED_UNTIL,
					new Outcome.NotBefore(now().plus(ACCOUNT_STOPPED),
							"All work with the account %s is paused: %s".formatted(account.get(), stop.get().reason())),
					now());
		}
		if (account.isEmpty()) {
			this.account.close();
		}
		else if (!this.account.holds(account.get())) {
			return job.waiting(step.id(), JobStatus.RUNNING, new Outcome.NotBefore(now().plus(ACCOUNT_BUSY),
					"Another job is working with the account " + account.get()), now());
		}
		stop.flatMap((_) -> account).ifPresent(this.safeguards.stops()::lift);
		return job.begun(step.id(), now());
	}

	private Instant now() {
		return this.clock.instant();
	}

}
