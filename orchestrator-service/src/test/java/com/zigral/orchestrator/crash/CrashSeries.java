package com.zigral.orchestrator.crash;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * The crashes of a test: one of each kind in their order, then some at points that are
 * drawn by lot. The drawn ones are others in every run; {@code zigral.crash.seed} repeats
 * a run's draw, and {@code zigral.crash.points} draws more of them.
 */
final class CrashSeries {

	private static final int DRAWN = Integer.getInteger("zigral.crash.points", 2);

	private static final long SEED = Long.getLong("zigral.crash.seed", RandomGenerator.getDefault().nextInt());

	/** The next drawn crash is at most that many points away. */
	private static final int REACH = 100;

	private final Random random = new Random(SEED);

	private final CrashingOrchestrator orchestrator;

	private final List<CrashKind> kinds;

	private int crashes;

	CrashSeries(CrashingOrchestrator orchestrator, List<CrashKind> kinds) {
		this.orchestrator = orchestrator;
		this.kinds = kinds;
		System.out.printf("%d kinds of points and %d with -Dzigral.crash.seed=%d%n", kinds.size(), DRAWN, SEED);
	}

	/**
	 * Start the process again if it has crashed, and let it crash at the next point.
	 */
	void goOn() throws SQLException, IOException, InterruptedException {
		count(this.orchestrator.startAgain());
		CrashPoints points = this.orchestrator.points();
		if (points.isArmed()) {
			return;
		}
		if (this.crashes < this.kinds.size()) {
			points.arm(this.kinds.get(this.crashes), 1);
		}
		else if (!isComplete()) {
			points.arm(1 + this.random.nextInt(REACH), this.random.nextBoolean());
		}
	}

	/**
	 * Let the process live from now on.
	 */
	void end() throws SQLException, IOException, InterruptedException {
		count(this.orchestrator.calmDown());
		System.out.printf("%d crashes among %d points%n", this.crashes, this.orchestrator.points().seen().size());
	}

	/** Whether it has crashed as often as it is to. */
	boolean isComplete() {
		return this.crashes >= this.kinds.size() + DRAWN;
	}

	private void count(Optional<String> crash) {
		crash.ifPresent((point) -> System.out.printf("%3d. %s%n", ++this.crashes, point));
	}

}
