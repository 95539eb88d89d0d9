package com.zigral.orchestrator.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many jobs on several replicas while any of them is killed every few seconds, and the
 * database is started again twice. The lot falls otherwise in every run;
 * {@code zigral.soak.seed} repeats a run's. {@code bench/soak} runs it for longer.
 */
class SoakIT {

	private static final long SEED = Long.getLong("zigral.soak.seed", RandomGenerator.getDefault().nextInt());

	private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("zigral.soak.seconds", 0));

	private static final int JOBS = Integer.getInteger("zigral.soak.jobs", 8);

	private static final int BROWSER_JOBS = Integer.getInteger("zigral.soak.browser-jobs", 0);

	private static final int ORCHESTRATORS = Integer.getInteger("zigral.soak.orchestrators", 2);

	private static final int CONTEXT_MANAGERS = Integer.getInteger("zigral.soak.context-managers", 2);

	/** The longest pause between two kills. */
	private static final int PAUSE_MILLIS = Integer.getInteger("zigral.soak.pause-millis", 500);

	/** The database is started again after the first kill, and after this one. */
	private static final int DATABASE_LAST = 3;

	private final AtomicInteger kills = new AtomicInteger();

	@Test
	void everyJobEndsAndEachEffectHappensOnceWhateverIsKilled(@TempDir Path data) throws Exception {
		Instant end = Instant.now().plus(LENGTH);
		int round = 0;
		do {
			soak(data.resolve("round-" + round), SEED + round);
			round++;
		}
		while (Instant.now().isBefore(end));
	}

	private void soak(Path data, long seed) throws Exception {
		System.out.printf("%d + %d jobs with -Dzigral.soak.seed=%d%n", JOBS, BROWSER_JOBS, seed);
		Random random = new Random(seed);
		try (SoakStack stack = new SoakStack(data, random, ORCHESTRATORS, CONTEXT_MANAGERS)) {
			SoakJobs jobs = new SoakJobs(stack, random, JOBS, BROWSER_JOBS);
			Instant began = Instant.now();
			CountDownLatch ended = new CountDownLatch(1);
			CompletableFuture<Void> trouble = CompletableFuture.runAsync(() -> trouble(stack, random, ended));
			try {
				jobs.run(() -> this.kills.get() >= DATABASE_LAST);
			}
			finally {
				ended.countDown();
			}
			long seconds = Duration.between(began, Instant.now()).toSeconds();
			trouble.get();
			System.out.printf("%s; %d kills in %d s%n", jobs.requireEachEffectOnce(), this.kills.get(), seconds);
			assertThat(this.kills).as("kills").hasValueGreaterThanOrEqualTo(DATABASE_LAST);
		}
	}

	private void trouble(SoakStack stack, Random random, CountDownLatch ended) {
		this.kills.set(0);
		try {
			while (!ended.await(random.nextInt(PAUSE_MILLIS), TimeUnit.MILLISECONDS)) {
				int kill = this.kills.incrementAndGet();
				System.out.printf("%3d. %s%n", kill, stack.killOne());
				if (kill == 1 || kill == DATABASE_LAST) {
					System.out.println("     " + stack.restartDatabase());
				}
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
