package com.zigral.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.zigral.cli.client.CallException;
import com.zigral.cli.client.Job;
import com.zigral.cli.client.NoAnswerException;
import com.zigral.cli.client.OrchestratorClient;
import com.zigral.cli.screen.Screen;

/**
 * Stays with a job until it ends, waits for somebody who is not there, or sleeps for
 * longer than anybody wants to wait; asks the person what the job asks.
 */
final class JobWatcher {

	private static final Duration PAUSE = Duration.ofMillis(300);

	/** How long a restart of Zigral may take before it counts as gone. */
	private static final Duration PATIENCE = Duration.ofMinutes(1);

	/** A job that sleeps longer than this is left alone. */
	private static final Duration LONGEST_NAP = Duration.ofMinutes(2);

	private final OrchestratorClient zigral;

	private final Screen screen;

	private final JobPrompts prompts;

	private final Clock clock;

	private Optional<Instant> silentSince = Optional.empty();

	JobWatcher(OrchestratorClient zigral, Screen screen, JobPrompts prompts, Clock clock) {
		this.zigral = zigral;
		this.screen = screen;
		this.prompts = prompts;
		this.clock = clock;
	}

	/**
	 * Stay with a job.
	 * @param id its id
	 * @return the job as it was left
	 * @throws CallException if Zigral does not answer for a minute, or refuses an answer
	 * of the person
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	Job watch(String id) throws InterruptedException {
		JobProgress progress = new JobProgress(this.screen, this.clock);
		while (true) {
			Optional<Job> seen = look(id);
			if (seen.isPresent()) {
				Job job = seen.get();
				progress.show(job);
				if (!goesOn(job)) {
					return job;
				}
			}
			Thread.sleep(PAUSE);
		}
	}

	private boolean goesOn(Job job) throws InterruptedException {
		return switch (job.status()) {
			case "running" -> true;
			case "paused_until" -> job.resumeAt() == null || isSoon(job.resumeAt());
			case "waiting_for_approval" -> this.prompts.decide(job);
			case "waiting_for_input" -> this.prompts.answer(job);
			default -> false;
		};
	}

	private boolean isSoon(Instant moment) {
		return moment.isBefore(this.clock.instant().plus(LONGEST_NAP));
	}

	private Optional<Job> look(String id) throws InterruptedException {
		try {
			Job job = this.zigral.job(id);
			if (this.silentSince.isPresent()) {
				this.screen.print("It answers again.");
			}
			this.silentSince = Optional.empty();
			return Optional.of(job);
		}
		catch (NoAnswerException ex) {
			Instant now = this.clock.instant();
			if (this.silentSince.isEmpty()) {
				this.screen.print("Zigral does not answer; trying again for a minute ...");
				this.silentSince = Optional.of(now);
			}
			if (now.isAfter(this.silentSince.get().plus(PATIENCE))) {
				throw ex;
			}
			return Optional.empty();
		}
	}

}
