package com.zigral.orchestrator.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

import com.zigral.agent.TimeLapse;
import com.zigral.launcher.DemoTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Months of campaigns on three orchestrators and two context managers, of which one is
 * killed every few seconds. It takes half an hour, so it is no part of the suite;
 * {@code bench/soak --campaigns} runs it. {@code zigral.soak.seed} repeats a run's lot.
 */
class CampaignSoak {

	private static final long SEED = Long.getLong("zigral.soak.seed", RandomGenerator.getDefault().nextInt());

	private static final int DAYS = Integer.getInteger("zigral.soak.days", 90);

	/** How long a day takes. */
	private static final int DAY_SECONDS = Integer.getInteger("zigral.soak.day-seconds", 20);

	/** The longest pause between two kills. */
	private static final int PAUSE_MILLIS = Integer.getInteger("zigral.soak.pause-millis", 20_000);

	private int kills;

	@Test
	void everybodyIsServedOnceInMonthsWhateverIsKilled(@TempDir Path data) throws Exception {
		System.out.printf("%d days of %d s with -Dzigral.soak.seed=%d%n", DAYS, DAY_SECONDS, SEED);
		Random random = new Random(SEED);
		DemoTime time = DemoTime
			.now(Map.of(TimeLapse.FACTOR, String.valueOf(Duration.ofDays(1).toSeconds() / DAY_SECONDS)));
		Map<String, String> settings = new HashMap<>(time.variables());
		// Lincoln's account is the only one.
		settings.put("SPRING_PROFILES_ACTIVE", "");
		try (SoakStack stack = new SoakStack(data, random, 3, 2, settings)) {
			SoakCampaigns campaigns = new SoakCampaigns(stack, time.clock());
			Instant began = Instant.now();
			CountDownLatch ended = new CountDownLatch(1);
			CompletableFuture<Void> trouble = CompletableFuture.runAsync(() -> trouble(stack, random, ended));
			try {
				campaigns.run(DAYS);
			}
			finally {
				ended.countDown();
				trouble.get();
			}
			campaigns.stop();
			System.out.printf("%s; %d kills in %d s%n", campaigns.requireEverybodyServedOnce(DAYS), this.kills,
					Duration.between(began, Instant.now()).toSeconds());
		}
	}

	private void trouble(SoakStack stack, Random random, CountDownLatch ended) {
		try {
			while (!ended.await(random.nextInt(PAUSE_MILLIS), TimeUnit.MILLISECONDS)) {
				this.kills++;
				System.out.printf("%3d. %s%n", this.kills, stack.killOne());
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
