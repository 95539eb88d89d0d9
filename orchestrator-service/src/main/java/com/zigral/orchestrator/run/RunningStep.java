package com.zigral.orchestrator.run;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.Artifact;
import com.zigral.agent.Delivery;
import com.zigral.agent.Outcome;
import com.zigral.agent.Outreach;
import com.zigral.agent.OutreachSender;
import com.zigral.agent.PastJob;
import com.zigral.agent.Progress;
import com.zigral.agent.ResourceLock;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Effect;
import com.zigral.orchestrator.account.AccountLease;
import com.zigral.orchestrator.approval.Approval;
import com.zigral.orchestrator.job.Step;
import com.zigral.orchestrator.ledger.Claim;

/**
 * The step an agent is working for, with what the agent may ask for meanwhile.
 */
final class RunningStep implements StepContext {

	private static final Delivery.Skipped NOT_APPROVED = new Delivery.Skipped("not_approved", "Not approved");

	private final JobExecution run;

	private final Safeguards safeguards;

	private final HeldAccount account;

	private final Artifacts artifacts;

	private final Step begun;

	private final Optional<String> answer;

	private final Clock clock;

	RunningStep(JobExecution run, Safeguards safeguards, HeldAccount account, Artifacts artifacts, Step begun,
			Optional<String> answer, Clock clock) {
		this.run = run;
		this.safeguards = safeguards;
		this.account = account;
		this.artifacts = artifacts;
		this.begun = begun;
		this.answer = answer;
		this.clock = clock;
	}

	@Override
	public String jobId() {
		return this.run.job().jobId();
	}

	@Override
	public String stepId() {
		return this.begun.id();
	}

	@Override
	public Clock clock() {
		return this.clock;
	}

	@Override
	public Map<String, Object> savedState() {
		return this.begun.state();
	}

	@Override
	public Optional<String> answer() {
		return this.answer;
	}

	@Override
	public void save(Progress progress) {
		this.run.progressed(stepId(), progress);
	}

	@Override
	public Artifact keep(String name, String mediaType, byte[] content) {
		return this.artifacts.keep(name, mediaType, content, this.clock.instant().plus(this.run.keptFor()));
	}

	@Override
	public Delivery deliver(Outreach outreach, OutreachSender sender) throws InterruptedException {
		Optional<AccountLease> lease = this.account.lease();
		if (lease.isEmpty()) {
			return NOT_APPROVED;
		}
		Optional<Outreach> approved = Optional.of(outreach);
		if (this.safeguards.approvals().concerns(Effect.OUTREACH)) {
			Optional<Approval> approval = this.safeguards.approvals().find(jobId(), stepId());
			approved = approval.filter((asked) -> asked.status() == Approval.Status.APPROVED)
				.flatMap((asked) -> asked.approved(outreach));
			if (approved.isEmpty()) {
				return approval.flatMap((asked) -> asked.refusal(outreach)).orElse(NOT_APPROVED);
			}
		}
		return this.safeguards.ledger()
			.deliver(new Claim(jobId(), stepId(), lease.get(), approved.get(), StepActions.touch(this.run.job()),
					this.run::requireStillMine), sender);
	}

	@Override
	public Optional<ResourceLock> hold(String resource) {
		return this.safeguards.leases().hold(resource);
	}

	@Override
	public List<PastJob> pastJobs(String text) {
		return this.safeguards.past()
			.similar(jobId(), text)
			.stream()
			.map((past) -> new PastJob(past.command(), past.objective(), past.status(), past.outcome()))
			.toList();
	}

	@Override
	public Optional<Outcome.NotBefore> spend(String kind) {
		return this.account.lease()
			.flatMap((held) -> this.safeguards.budgets().spend(held.account(), kind))
			.map((full) -> new Outcome.NotBefore(full.instant(), full.reason()));
	}

}
