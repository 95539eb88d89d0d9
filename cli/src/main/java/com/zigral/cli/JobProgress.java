package com.zigral.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.zigral.cli.client.Job;
import com.zigral.cli.screen.Screen;
import com.zigral.cli.screen.TerminalText;
import org.jspecify.annotations.Nullable;

/**
 * Shows how a job continues: on a terminal a line per step that is drawn again and again,
 * elsewhere a new line for everything worth one.
 */
public final class JobProgress {

	/** How often at most a running step gets a new line where lines stay. */
	private static final Duration LINE_PAUSE = Duration.ofSeconds(2);

	private static final int TITLE = 28;

	private final Screen screen;

	private final Clock clock;

	private final Instant start;

	private final Map<String, StepWatch> watches = new HashMap<>();

	/**
	 * Nothing shown yet.
	 * @param screen where to show it
	 * @param clock what the time is
	 */
	public JobProgress(Screen screen, Clock clock) {
		this.screen = screen;
		this.clock = clock;
		this.start = clock.instant();
	}

	/**
	 * Show a job's newest state.
	 * @param job the job
	 */
	public void show(Job job) {
		Instant now = this.clock.instant();
		List<Job.Step> begun = job.steps().stream().filter((step) -> !step.isPending()).toList();
		begun.forEach((step) -> this.watches.computeIfAbsent(step.id(), (id) -> new StepWatch(now)).see(step, now));
		if (this.screen.isTerminal()) {
			this.screen
				.draw(Stream.concat(job.steps().stream().map(this::line), Stream.of("elapsed " + elapsed())).toList());
		}
		else {
			begun.stream()
				.filter((step) -> watch(step).isWorthALine(step, now))
				.forEach((step) -> this.screen.print("  " + line(step).stripTrailing()));
		}
	}

	/**
	 * How long the job has been shown.
	 * @return minutes and seconds, such as {@code 1:05}
	 */
	public String elapsed() {
		return minutes(Duration.between(this.start, this.clock.instant()));
	}

	private String line(Job.Step step) {
		String count = (step.progress() != null) ? step.progress().toString() : "";
		String time = step.isPending() ? "" : minutes(watch(step).elapsed());
		return TerminalText.fit(step.title(), TITLE) + "  " + TerminalText.fit(step.standing(), 9) + "  "
				+ TerminalText.fit(count, 7) + "  " + TerminalText.fit(time, 5) + "  " + step.news();
	}

	private StepWatch watch(Job.Step step) {
		return this.watches.computeIfAbsent(step.id(), (id) -> new StepWatch(this.clock.instant()));
	}

	private static String minutes(Duration duration) {
		return duration.toMinutes() + ":" + "%02d".formatted(duration.toSecondsPart());
	}

	/** What was seen of a step, and when. */
	private static final class StepWatch {

		private final Instant start;

		private @Nullable Instant end;

		private Duration elapsed = Duration.ZERO;

		private String state = "";

		private String news = "";

		private Instant nextLine = Instant.MIN;

		StepWatch(Instant start) {
			this.start = start;
		}

		void see(Job.Step step, Instant now) {
			if (this.end == null) {
				this.elapsed = Duration.between(this.start, now);
			}
			this.end = step.isDone() ? now : null;
		}

		Duration elapsed() {
			return this.elapsed;
		}

		boolean isWorthALine(Job.Step step, Instant now) {
			boolean changed = !step.state().equals(this.state);
			boolean due = !step.news().equals(this.news) && !now.isBefore(this.nextLine);
			if (changed || due) {
				this.state = step.state();
				this.news = step.news();
				this.nextLine = now.plus(LINE_PAUSE);
			}
			return changed || due;
		}

	}

}
