package com.zigral.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import com.zigral.cli.client.Job;
import com.zigral.cli.screen.Screen;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JobProgressTests {

	private final TickingClock clock = new TickingClock();

	private final ByteArrayOutputStream output = new ByteArrayOutputStream();

	@Test
	void everyStepHasALineOnATerminal() {
		progress(true).show(job(running(3, "Reading profile 3 of 25"), pending()));
		assertThat(text()).isEqualTo("""
				  Lincoln: collect profiles     running    3/25     0:00   Reading profile 3 of 25
				  Shaun: upsert prospects       pending
				  elapsed 0:00
				""");
	}

	@Test
	void linesAreDrawnOverOnATerminal() {
		JobProgress progress = progress(true);
		progress.show(job(running(3, "Reading profile 3 of 25"), pending()));
		this.output.reset();
		this.clock.tick(Duration.ofSeconds(65));
		progress.show(job(done(), pending()));
		assertThat(text()).isEqualTo("""
				\u001b[3A\r\u001b[J\
				  Lincoln: collect profiles     done                1:05   Read 25 profiles
				  Shaun: upsert prospects       pending
				  elapsed 1:05
				""");
	}

	@Test
	void aStepThatIsDoneKeepsItsTime() {
		JobProgress progress = progress(true);
		progress.show(job(running(3, ""), pending()));
		this.clock.tick(Duration.ofSeconds(5));
		progress.show(job(done(), pending()));
		this.clock.tick(Duration.ofSeconds(60));
		this.output.reset();
		progress.show(job(done(), pending()));
		assertThat(text()).contains("0:05   Read 25 profiles").contains("elapsed 1:05");
	}

	@Test
	void linesAreCutToTheTerminal() {
		progress(true).show(job(running(3, "x".repeat(200)), pending()));
		assertThat(text().lines()).allMatch((line) -> line.length() < 100);
	}

	@Test
	void elsewhereALineIsPrintedForEveryNewState() {
		JobProgress progress = progress(false);
		progress.show(job(pending(), pending()));
		progress.show(job(running(1, "Reading profile 1"), pending()));
		progress.show(job(running(1, "Reading profile 1"), pending()));
		progress.show(job(done(), pending()));
		assertThat(text()).isEqualTo("""
				  Lincoln: collect profiles     running    1/25     0:00   Reading profile 1
				  Lincoln: collect profiles     done                0:00   Read 25 profiles
				""");
	}

	@Test
	void elsewhereNewsOfARunningStepArePrintedNowAndThen() {
		JobProgress progress = progress(false);
		for (int i = 1; i <= 5; i++) {
			progress.show(job(running(i, "Reading profile " + i), pending()));
			this.clock.tick(Duration.ofSeconds(1));
		}
		assertThat(text().lines()).hasSize(3).last().asString().endsWith("0:04   Reading profile 5");
	}

	private JobProgress progress(boolean terminal) {
		PrintStream out = new PrintStream(this.output, true, StandardCharsets.UTF_8);
		return new JobProgress(new Screen(out, terminal, 100), this.clock);
	}

	private String text() {
		return this.output.toString(StandardCharsets.UTF_8);
	}

	private static Job job(Job.Step... steps) {
		return new Job("j", "running", null, "offline", List.of(steps), null, null, null, null, null);
	}

	private static Job.Step running(int done, String message) {
		return new Job.Step("a", "lincoln", "collect_profiles", Map.of(), "running", null, null, null, null, null,
				new Job.Progress(done, 25, message), null);
	}

	private static Job.Step done() {
		return new Job.Step("a", "lincoln", "collect_profiles", Map.of(), "done", "Read 25 profiles", null, null, null,
				null, null, null);
	}

	private static Job.Step pending() {
		return new Job.Step("b", "shaun", "upsert_prospects", Map.of(), "pending", null, null, null, null, null, null,
				null);
	}

	private static final class TickingClock extends Clock {

		private Instant now = Instant.EPOCH;

		void tick(Duration duration) {
			this.now = this.now.plus(duration);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
