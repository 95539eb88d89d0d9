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
import com.zigral.orchestrator.job.Step;

/**
 * The step an agent is working for.
 */
final class RunningStep implements StepContext {

	private final JobExecution run;

	private final Artifacts artifacts;

	private final Step begun;

	private final Optional<String> answer;

	private final Clock clock;

	RunningStep(JobExecution run, Artifacts artifacts, Step begun, Optional<String> answer, Clock clock) {
		this.run = run;
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
		return this.run.deliver(this.begun, outreach, sender);
	}

	@Override
	public Optional<ResourceLock> hold(String resource) {
		return this.run.hold(resource);
	}

	@Override
	public List<PastJob> pastJobs(String text) {
		return this.run.pastJobs(text);
	}

	@Override
	public Optional<Outcome.NotBefore> spend(String kind) {
		return this.run.spend(kind);
	}

}
