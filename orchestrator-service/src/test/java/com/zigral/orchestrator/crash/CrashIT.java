package com.zigral.orchestrator.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the orchestrator at one point of each kind of its commits and requests, right
 * before or right after it, in the order in which a job comes to them, and then at some
 * that are drawn by lot; starts it again each time, and lets the job go on. The drawn
 * points are other ones in every run; {@code zigral.crash.seed} repeats a run's draw, and
 * {@code zigral.crash.points} draws more of them. {@link EveryCrashPoint} takes them all.
 */
class CrashIT {

	private static final List<Kind> KINDS = List.of(after("commit of insert into scheduled_tasks.*"),
			before("PUT /context/.*/checkpoint"), after("POST /checkpoint/lg/sign-in"),
			before("GET /search/results/people/more/"), after("GET /in/.*/details/.*"),
			after("PUT /context/.*/checkpoint"), after("POST /v4/spreadsheets"),
			after("POST /v4/spreadsheets/.*:batchUpdate"), before("POST /voyager/api/invitations"),
			after("POST /voyager/api/invitations"), before("POST /voyager/api/messages"),
			after("POST /voyager/api/messages"), after("commit of delete from scheduled_tasks.*"));

	private static final int DRAWN = Integer.getInteger("zigral.crash.points", 2);

	private static final long SEED = Long.getLong("zigral.crash.seed", RandomGenerator.getDefault().nextInt());

	/** The next drawn crash is at most that many points away. */
	private static final int REACH = 100;

	private static final List<String> TITLES = List.of("Data Scientists", "Product Managers", "Account Executives",
			"Engineering Managers", "CTOs");

	private final Random random = new Random(SEED);

	private int crashes;

	@Test
	void everyEffectHappensOnceWhereverTheProcessIsKilled(@TempDir Path data) throws Exception {
		int all = KINDS.size() + DRAWN;
		System.out.printf("%d kinds of points and %d with -Dzigral.crash.seed=%d%n", KINDS.size(), DRAWN, SEED);
		try (CrashingOrchestrator orchestrator = new CrashingOrchestrator(data)) {
			for (int job = 0; this.crashes < all && job < TITLES.size(); job++) {
				orchestrator.run("crash-" + job, TITLES.get(job), () -> crashAgain(orchestrator));
			}
			count(orchestrator.calmDown());
			System.out.printf("%d crashes among %d points%n", this.crashes, orchestrator.points().seen());
			assertThat(this.crashes).isGreaterThanOrEqualTo(all);
			orchestrator.requireEachEffectOnce();
		}
	}

	private void crashAgain(CrashingOrchestrator orchestrator) throws SQLException, IOException, InterruptedException {
		count(orchestrator.startAgain());
		if (orchestrator.points().isArmed()) {
			return;
		}
		if (this.crashes < KINDS.size()) {
			Kind kind = KINDS.get(this.crashes);
			orchestrator.points().arm(kind.point().asMatchPredicate(), kind.isAfter());
		}
		else if (this.crashes < KINDS.size() + DRAWN) {
			orchestrator.points().arm(1 + this.random.nextInt(REACH), this.random.nextBoolean());
		}
	}

	private void count(Optional<String> crash) {
		crash.ifPresent((point) -> System.out.printf("%3d. %s%n", ++this.crashes, point));
	}

	private static Kind before(String point) {
		return new Kind(Pattern.compile(point), false);
	}

	private static Kind after(String point) {
		return new Kind(Pattern.compile(point), true);
	}

	/**
	 * A kind of points.
	 *
	 * @param point what they are in words
	 * @param isAfter whether the process is killed after it has happened
	 */
	private record Kind(Pattern point, boolean isAfter) {
	}

}
