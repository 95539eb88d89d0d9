package com.zigral.orchestrator.command;

import java.util.List;

import com.zigral.orchestrator.estimate.Estimate;
import com.zigral.orchestrator.estimate.Estimates;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.Step;
import com.zigral.orchestrator.run.NamedPeople;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Shows plans, each with whom it will leave out.
 */
@Component
class CommandViews {

	private final Estimates estimates;

	private final NamedPeople people;

	CommandViews(Estimates estimates, NamedPeople people) {
		this.estimates = estimates;
		this.people = people;
	}

	CommandView running(Job job) {
		return view(job, null);
	}

	CommandView planned(Job job) {
		return view(job, this.estimates.of(steps(job)));
	}

	private CommandView view(Job job, @Nullable Estimate estimate) {
		return new CommandView(job.jobId(), job.run(), job.status(), job.objective(), job.origin().planner(),
				steps(job), job.origin().usage(), this.people.leftOut(steps(job)), estimate);
	}

	private static List<PlannedStep> steps(Job job) {
		return job.steps().stream().map(Step::planned).toList();
	}

}
