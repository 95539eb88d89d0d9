package com.zigral.orchestrator.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the orchestrator at points drawn by lot among all its commits and requests, each
 * time right before or right after, starts it again, and lets the job go on. The points
 * are other ones in every run; {@code zigral.crash.seed} repeats a run's draw, and
 * {@code zigral.crash.points} draws more of them. {@link EveryCrashPoint} takes them all.
 */
class CrashIT {

	private static final int POINTS = Integer.getInteger("zigral.crash.points", 20);

	private static final long SEED = Long.getLong("zigral.crash.seed", RandomGenerator.getDefault().nextInt());

	/** The next crash is at most that many points away. */
	private static final int REACH = 20;

	private static final List<String> TITLES = List.of("CTOs", "Data Scientists", "Product Managers",
			"Account Executives", "Engineering Managers");

	private final Random random = new Random(SEED);

	private int crashes;

	@Test
	void everyEffectHappensOnceWhereverTheProcessIsKilled(@TempDir Path data) throws Exception {
		System.out.printf("%d crashes with -Dzigral.crash.seed=%d%n", POINTS, SEED);
		try (CrashingOrchestrator orchestrator = new CrashingOrchestrator(data)) {
			for (int job = 0; this.crashes < POINTS && job < TITLES.size(); job++) {
				orchestrator.run("crash-" + job, TITLES.get(job), () -> crashAgain(orchestrator));
			}
			count(orchestrator.calmDown());
			System.out.printf("%d crashes among %d points%n", this.crashes, orchestrator.points().seen());
			assertThat(this.crashes).isGreaterThanOrEqualTo(POINTS);
			orchestrator.requireEachEffectOnce();
		}
	}

	private void crashAgain(CrashingOrchestrator orchestrator) throws SQLException, IOException, InterruptedException {
		count(orchestrator.startAgain());
		if (!orchestrator.points().isArmed() && this.crashes < POINTS) {
			orchestrator.points().arm(1 + this.random.nextInt(REACH), this.random.nextBoolean());
		}
	}

	private void count(Optional<String> crash) {
		crash.ifPresent((point) -> System.out.printf("%3d. %s%n", ++this.crashes, point));
	}

}
