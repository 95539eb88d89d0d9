package com.zigral.orchestrator.crash;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the orchestrator right before and right after each commit and request of one job,
 * or those of a {@link CrashRange}. It takes hours, so it is no part of the suite;
 * {@code bench/crash} runs it.
 */
class EveryCrashPoint {

	/**
	 * Of the first three of them one is a contact, who is written to; the others are
	 * invited.
	 */
	private static final String TITLE = System.getProperty("zigral.crash.title", "Data Scientists");

	private Optional<String> crash = Optional.empty();

	@Test
	void everyEffectHappensOnceWhereverTheProcessIsKilled(@TempDir Path data) throws Exception {
		try (CrashingOrchestrator orchestrator = new CrashingOrchestrator(data, Map.of())) {
			CrashJobs jobs = new CrashJobs(orchestrator);
			int all = pointsOfAJob(jobs);
			System.out.printf("%n%d points%n%n| point | killed | job ended, each effect once |%n|---|---|---|%n", all);
			for (int point : CrashRange.of(all)) {
				crashAt(jobs, point, false);
				crashAt(jobs, point, true);
			}
		}
	}

	private int pointsOfAJob(CrashJobs jobs) throws Exception {
		CrashPoints points = jobs.orchestrator().points();
		jobs.forgetEverybody();
		int before = points.seen().size();
		jobs.run("whole", TITLE, () -> {
		});
		return points.seen().size() - before;
	}

	private void crashAt(CrashJobs jobs, int point, boolean isAfter) throws Exception {
		CrashingOrchestrator orchestrator = jobs.orchestrator();
		this.crash = Optional.empty();
		jobs.forgetEverybody();
		orchestrator.points().arm(point, isAfter);
		jobs.run("point-%d-%b".formatted(point, isAfter), TITLE, () -> note(orchestrator.startAgain()));
		note(orchestrator.calmDown());
		jobs.requireEachEffectOnce();
		System.out.printf("| %d | %s | yes |%n", point, this.crash.orElse("not: the job had fewer points this time"));
	}

	private void note(Optional<String> crashed) {
		this.crash = this.crash.or(() -> crashed);
	}

}
