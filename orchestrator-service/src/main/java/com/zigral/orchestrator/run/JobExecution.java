package com.zigral.orchestrator.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.Action;
import com.zigral.agent.Agent;
import com.zigral.agent.Delivery;
import com.zigral.agent.Outcome;
import com.zigral.agent.Outreach;
import com.zigral.agent.OutreachSender;
import com.zigral.agent.PastJob;
import com.zigral.agent.Progress;
import com.zigral.agent.ResourceLock;
import com.zigral.agent.StepStoppedException;
import com.zigral.agent.description.Effect;
import com.zigral.orchestrator.account.AccountLease;
import com.zigral.orchestrator.account.AccountStop;
import com.zigral.orchestrator.approval.Approval;
import com.zigral.orchestrator.approval.ApprovalRequest;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobStatus;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.Preparation;
import com.zigral.orchestrator.job.Step;
import com.zigral.orchestrator.job.StepStatus;
import com.zigral.orchestrator.job.store.Jobs;
import com.zigral.orchestrator.job.store.StoredJob;
import com.zigral.orchestrator.ledger.Claim;
import com.zigral.orchestrator.memory.MemoryUnavailableException;
import com.zigral.orchestrator.memory.StaleWriteException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One run of one job, from its checkpoint until it ends or waits. Between two steps the
 * checkpoint is written once. Over 250 lines because the fence, the job and the step at
 * work change together, and no other type may write the checkpoint meanwhile.
 */
final class JobExecution implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(JobExecution.class);

	/** How long to let another job work before looking again. */
	private static final Duration ACCOUNT_BUSY = Duration.ofSeconds(2);

	/** How soon work continues once a person has said that it may. */
	private static final Duration ACCOUNT_STOPPED = Duration.ofSeconds(5);

	private static final Delivery.Skipped NOT_APPROVED = new Delivery.Skipped("not_approved", "Not approved");

	private final Jobs jobs;

	private final Catalog catalog;

	private final Safeguards safeguards;

	private final RunSettings settings;

	private final Clock clock;

	private final JobObservations observations;

	private final StepActions actions;

	private final Withdrawals withdrawals;

	private final HeldAccount account;

	private StoredJob stored;

	private GrowingState saved = new GrowingState(Map.of());

	JobExecution(Jobs jobs, Catalog catalog, Safeguards safeguards, RunSettings settings, Clock clock,
			JobObservations observations, StoredJob stored) {
		this.jobs = jobs;
		this.catalog = catalog;
		this.safeguards = safeguards;
		this.settings = settings;
		this.clock = clock;
		this.observations = observations;
		this.actions = StepActions.of(catalog, safeguards);
		this.withdrawals = new Withdrawals(safeguards.ledger());
		this.account = new HeldAccount(safeguards.leases(), stored.job().jobId());
		this.stored = stored;
	}

	Optional<Instant> proceed() throws InterruptedException {
		Job job = this.stored.job();
		if (!isToBeRun(job.status())) {
			complete(job);
			return Optional.empty();
		}
		if (job.resumeAt() != null && job.resumeAt().isAfter(now())) {
			return Optional.of(job.resumeAt());
		}
		Optional<String> answer = job.next().flatMap((step) -> Optional.ofNullable(step.answer()));
		Job advanced = advanced(job);
		if (isStillWaitingForAccount(job, advanced)) {
			return Optional.ofNullable(advanced.resumeAt());
		}
		if (advanced.status() == JobStatus.WAITING_FOR_APPROVAL && job.status() == advanced.status()) {
			return Optional.empty();
		}
		save(advanced);
		while (this.stored.job().status() == JobStatus.RUNNING && this.stored.job().resumeAt() == null) {
			Step step = this.stored.job().next().orElseThrow();
			Optional<String> given = answer;
			Outcome outcome = this.observations.step(step.id(), step.planned(), () -> perform(step, given));
			answer = Optional.empty();
			logger.info("{} {}.{}: {}", step.id(), step.planned().agent(), step.planned().action(), said(outcome));
			save(settled(step, outcome));
		}
		return Optional.ofNullable(this.stored.job().resumeAt());
	}

	// Whoever worked for the job when it was cancelled comes by here once that is over.
	private void complete(Job job) {
		if (job.status() == JobStatus.CANCELLED) {
			Job completed = new Cancellation(this.safeguards).complete(job, now());
			if (!completed.equals(job)) {
				save(completed);
			}
		}
	}

	private static boolean isToBeRun(JobStatus status) {
		return switch (status) {
			case RUNNING, PAUSED_UNTIL, WAITING_FOR_APPROVAL -> true;
			case PLANNED, WAITING_FOR_INPUT, COMPLETED, FAILED, CANCELLED -> false;
		};
	}

	private Job advanced(Job job) {
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
			return job.begun(step.id(), now()).failed(step.id(), broken(step.planned(), ex), now());
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

	private static boolean isStillWaitingForAccount(Job before, Job after) {
		return before.resumeAt() != null && after.resumeAt() != null && before.status() == after.status()
				&& before.next().map(Step::note).equals(after.next().map(Step::note));
	}

	@Override
	public void close() {
		this.account.close();
	}

	private Job settled(Step step, Outcome outcome) {
		Job job = this.stored.job();
		this.actions.account(step.planned())
			.ifPresent((account) -> this.safeguards.stops().stop(account, job.jobId(), outcome));
		return switch (outcome) {
			case Outcome.Succeeded succeeded -> advanced(job.done(step.id(), known(step, succeeded), now()));
			case Outcome.Failed failed when failed.retryable() && step.attempts() < this.settings.attempts()
					&& this.actions.mayBeRepeated(step.planned()) ->
				job.waiting(step.id(), JobStatus.RUNNING, retry(step, failed), now());
			case Outcome.Failed failed -> job.failed(step.id(), failed, now());
			case Outcome.NeedsHuman human -> asking(job, step, human);
			case Outcome.NotBefore later -> job.waiting(step.id(), JobStatus.PAUSED_UNTIL, later, now());
		};
	}

	// The agent keeps the page open about which it asks, and so this replica the account.
	private Job asking(Job job, Step step, Outcome.NeedsHuman human) {
		this.account.keep();
		return job.waiting(step.id(), JobStatus.WAITING_FOR_INPUT, human, now());
	}

	// Before the checkpoint is written: whoever was erased is never in one, and nobody in
	// one is unknown.
	private Outcome.Succeeded known(Step step, Outcome.Succeeded succeeded) {
		this.withdrawals.note(this.actions.account(step.planned()), succeeded.output());
		Map<String, Object> output = this.safeguards.people().withoutErased(succeeded.output());
		this.safeguards.people().remember(job().jobId(), output);
		return new Outcome.Succeeded(succeeded.summary(), output, succeeded.artifacts());
	}

	// What people are told, never the data itself: it is about other people.
	private static String said(Outcome outcome) {
		return switch (outcome) {
			case Outcome.Succeeded succeeded -> succeeded.summary();
			case Outcome.Failed failed -> "Failed: " + failed.reason();
			case Outcome.NeedsHuman human -> "Asks: " + human.question();
			case Outcome.NotBefore later -> "Waits until " + later.instant() + ": " + later.reason();
		};
	}

	private Outcome.NotBefore retry(Step step, Outcome.Failed failed) {
		Duration wait = this.settings.backoff().multipliedBy(1L << (step.attempts() - 1));
		return new Outcome.NotBefore(now().plus(wait),
				"Attempt %d failed: %s".formatted(step.attempts(), failed.reason()), Optional.of(failed.kind()));
	}

	private Outcome perform(Step step, Optional<String> answer) throws InterruptedException {
		PlannedStep planned = step.planned();
		Optional<Agent> agent = this.catalog.agent(planned.agent());
		Optional<Action> action = this.catalog.action(planned.agent(), planned.action());
		if (agent.isEmpty() || action.isEmpty()) {
			return new Outcome.Failed(
					"The agent %s cannot do %s here; plan the job anew".formatted(planned.agent(), planned.action()),
					List.of());
		}
		if (action.get()
			.prepares()
			.filter((ground) -> new Preparation(planned, ground).isForNobody(job()))
			.isPresent()) {
			return Outcome.Succeeded.empty("Nothing made: there is nobody to write to it", Map.of());
		}
		this.saved = new GrowingState(step.state());
		try {
			return agent.get()
				.perform(this.actions.request(job(), planned), new RunningStep(this,
						new Artifacts(this.settings.artifacts(), job().jobId(), step.id()), step, answer, this.clock));
		}
		catch (StepStoppedException | StaleWriteException | MemoryUnavailableException | DataAccessException
				| TransactionException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			return broken(planned, ex);
		}
	}

	private static Outcome.Failed broken(PlannedStep step, RuntimeException ex) {
		logger.error("{}.{} broke", step.agent(), step.action(), ex);
		return new Outcome.Failed("%s broke (%s); the log says more. Retry the job, or report this."
			.formatted(step.agent(), ex.getClass().getSimpleName()), List.of());
	}

	Delivery deliver(Step step, Outreach outreach, OutreachSender sender) throws InterruptedException {
		Optional<AccountLease> lease = this.account.lease();
		if (lease.isEmpty()) {
			return NOT_APPROVED;
		}
		Optional<Outreach> approved = Optional.of(outreach);
		if (this.safeguards.approvals().concerns(Effect.OUTREACH)) {
			Optional<Approval> approval = this.safeguards.approvals().find(job().jobId(), step.id());
			approved = approval.filter((asked) -> asked.status() == Approval.Status.APPROVED)
				.flatMap((asked) -> asked.approved(outreach));
			if (approved.isEmpty()) {
				return approval.flatMap((asked) -> asked.refusal(outreach)).orElse(NOT_APPROVED);
			}
		}
		return this.safeguards.ledger()
			.deliver(new Claim(job().jobId(), step.id(), lease.get(), approved.get(), StepActions.touch(job()),
					this::requireStillMine), sender);
	}

	Optional<Outcome.NotBefore> spend(String kind) {
		return this.account.lease()
			.flatMap((held) -> this.safeguards.budgets().spend(held.account(), kind))
			.map((full) -> new Outcome.NotBefore(full.instant(), full.reason()));
	}

	Optional<ResourceLock> hold(String resource) {
		return this.safeguards.leases().hold(resource);
	}

	List<PastJob> pastJobs(String text) {
		return this.jobs.similar(job().jobId(), text)
			.stream()
			.map((past) -> new PastJob(past.command(), past.objective(), past.status(), past.outcome()))
			.toList();
	}

	Duration keptFor() {
		return this.settings.keptFor();
	}

	private void requireStillMine() {
		if (this.jobs.changed(job().jobId(), this.stored.fence()).isPresent()) {
			throw new StepStoppedException("The job was changed by somebody else");
		}
	}

	void progressed(String stepId, Progress progress) {
		this.withdrawals.note(this.actions.account(job().step(stepId).planned()), progress.state());
		Progress known = new Progress(progress.done(), progress.total(), progress.message(),
				this.saved.next(progress.state(), this.safeguards.people()::withoutErased));
		try {
			save(job().progressed(stepId, known, now()));
		}
		catch (StaleWriteException ex) {
			throw new StepStoppedException("The job was changed by somebody else");
		}
	}

	Job job() {
		return this.stored.job();
	}

	private void save(Job job) {
		this.stored = this.jobs.save(job, this.stored);
	}

	private Instant now() {
		return this.clock.instant();
	}

}
