package com.zigral.launcher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.zigral.cli.JobProgress;
import com.zigral.cli.PlanText;
import com.zigral.cli.client.Job;
import com.zigral.cli.client.OrchestratorClient;
import com.zigral.cli.screen.Screen;
import com.zigral.launcher.setting.LaunchException;

/**
 * One command that a person watches: its sentence, its plan, and how it goes on.
 */
final class DemoJob {

	private static final Duration POLL = Duration.ofMillis(300);

	private static final Duration LIMIT = Duration.ofMinutes(10);

	private final Stack stack;

	private final Screen screen;

	private final Clock clock;

	DemoJob(Stack stack, Screen screen, Clock clock) {
		this.stack = stack;
		this.screen = screen;
		this.clock = clock;
	}

	/**
	 * Give a command and show it until its job has completed.
	 * @param orchestrator takes the command
	 * @param command the sentence
	 * @return the job and how long it took
	 * @throws LaunchException if the job does not complete
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	Completed run(OrchestratorClient orchestrator, String command) throws InterruptedException {
		this.screen.print("Command: " + command);
		this.screen.print("");
		Job planned = orchestrator.command(command);
		this.screen.print("The plan of " + planned.jobId() + ", by the " + planned.planner() + " planner:");
		new PlanText(planned).lines().forEach((line) -> this.screen.print("  " + line));
		this.screen.print("");
		JobProgress progress = new JobProgress(this.screen, this.clock);
		Job ended = await(orchestrator, planned.jobId(), progress);
		if (!ended.isCompleted()) {
			throw failure(ended);
		}
		return new Completed(ended, progress.elapsed());
	}

	private Job await(OrchestratorClient orchestrator, String id, JobProgress progress) throws InterruptedException {
		Instant end = this.clock.instant().plus(LIMIT);
		while (this.clock.instant().isBefore(end)) {
			Job job = orchestrator.job(id);
			progress.show(job);
			if (!job.isGoingOn()) {
				return job;
			}
			pause();
		}
		throw new LaunchException(
				"Job " + id + " did not end within " + LIMIT.toMinutes() + " minutes. " + whereToRead());
	}

	private LaunchException failure(Job job) {
		String where = job.firstOpenStep()
			.map((step) -> " at step " + (job.steps().indexOf(step) + 1) + ", " + step.title() + ": "
					+ (step.news().isBlank() ? "no reason given" : step.news()))
			.orElse("");
		return new LaunchException(
				"Job " + job.jobId() + " is " + job.status().replace('_', ' ') + where + ". " + whereToRead());
	}

	/**
	 * Where to find out why something went wrong.
	 * @return a sentence
	 */
	String whereToRead() {
		return "Read " + this.stack.log(Service.ORCHESTRATOR);
	}

	/**
	 * Wait a moment before asking again.
	 * @throws LaunchException if a part of the stack has ended
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	void pause() throws InterruptedException {
		CompletableFuture<String> exit = this.stack.firstExit();
		try {
			throw new LaunchException(exit.get(POLL.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (TimeoutException ex) {
			return;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A job that has completed.
	 *
	 * @param job the job
	 * @param elapsed how long it took, such as {@code 1:05}
	 */
	record Completed(Job job, String elapsed) {
	}

}
