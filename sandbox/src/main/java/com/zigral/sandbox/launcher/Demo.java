package com.zigral.sandbox.launcher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.zigral.cli.Job;
import com.zigral.cli.JobProgress;
import com.zigral.cli.OrchestratorClient;
import com.zigral.cli.PlanText;
import com.zigral.cli.screen.Screen;
import com.zigral.cli.screen.Table;

/**
 * One command, from the sentence to the filled sheet, for a person to watch.
 */
final class Demo {

	private static final String SHEET = "Austin CTOs";

	static final String COMMAND = "Find CTOs of fintech companies in Austin and add them to the sheet " + SHEET;

	/** Where Shaun puts people unless a command says otherwise. */
	private static final String WORKSHEET = "Prospects";

	private static final Duration POLL = Duration.ofMillis(300);

	private static final Duration LIMIT = Duration.ofMinutes(10);

	/** What of each person is shown, where the sheet has it. */
	private static final List<String> COLUMNS = List.of("Full Name", "Title", "Company", "Location", "Profile URL");

	private final Stack stack;

	private final Screen screen;

	private final Clock clock;

	Demo(Stack stack, Screen screen, Clock clock) {
		this.stack = stack;
		this.screen = screen;
		this.clock = clock;
	}

	/**
	 * Give the command, show how it continues, and show the sheet.
	 * @throws LaunchException if the job does not complete or the sheet has no rows
	 */
	void run() throws InterruptedException {
		try (OrchestratorClient orchestrator = new OrchestratorClient(this.stack.uri(Service.ORCHESTRATOR),
				Optional.empty())) {
			this.screen.print("Command: " + COMMAND);
			this.screen.print("");
			Job planned = orchestrator.command(COMMAND);
			this.screen.print("The plan of " + planned.jobId() + ", by the " + planned.planner() + " planner:");
			new PlanText(planned).lines().forEach((line) -> this.screen.print("  " + line));
			this.screen.print("");
			JobProgress progress = new JobProgress(this.screen, this.clock);
			Job ended = await(orchestrator, planned.jobId(), progress);
			if (!ended.isCompleted()) {
				throw failure(ended);
			}
			showSheet();
			this.screen.print("The job took " + progress.elapsed() + ".");
		}
	}

	private Job await(OrchestratorClient orchestrator, String id, JobProgress progress) throws InterruptedException {
		Instant end = this.clock.instant().plus(LIMIT);
		CompletableFuture<String> exit = this.stack.firstExit();
		while (this.clock.instant().isBefore(end)) {
			Job job = orchestrator.job(id);
			progress.show(job);
			if (!job.isGoingOn()) {
				return job;
			}
			pause(exit);
		}
		throw new LaunchException(
				"Job " + id + " did not end within " + LIMIT.toMinutes() + " minutes. " + whereToRead());
	}

	private void showSheet() {
		List<String> ids = this.stack.sheets().idsOf(SHEET);
		List<List<String>> rows = ids.isEmpty() ? List.of() : this.stack.sheets().rows(ids.getFirst(), WORKSHEET);
		if (rows.size() < 2) {
			throw new LaunchException(
					"The job completed, but the sheet '" + SHEET + "' has no people. " + whereToRead());
		}
		this.screen.print("");
		this.screen.print("The sheet '" + SHEET + "' has " + (rows.size() - 1) + " people:");
		this.screen.print("");
		new Table(rows).columns(COLUMNS)
			.lines(this.screen.width() - 2)
			.forEach((line) -> this.screen.print("  " + line));
		this.screen.print("");
		this.screen.print(
				"The whole sheet: " + this.stack.sheets().uri().resolve("/spreadsheets/d/" + ids.getFirst() + "/edit"));
	}

	private LaunchException failure(Job job) {
		String where = job.firstOpenStep()
			.map((step) -> " at step " + (job.steps().indexOf(step) + 1) + ", " + step.title() + ": "
					+ (step.news().isBlank() ? "no reason given" : step.news()))
			.orElse("");
		return new LaunchException(
				"Job " + job.jobId() + " is " + job.status().replace('_', ' ') + where + ". " + whereToRead());
	}

	private String whereToRead() {
		return "Read " + this.stack.log(Service.ORCHESTRATOR);
	}

	private static void pause(CompletableFuture<String> exit) throws InterruptedException {
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

}
