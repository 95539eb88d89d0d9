package com.zigral.orchestrator.crash;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the orchestrator at one point of each kind of its commits and requests, right
 * before or right after it, in the order in which a job comes to them, and then at some
 * that are drawn by lot; starts it again each time, and lets the job go on.
 * {@link EveryCrashPoint} takes them all.
 */
class CrashIT {

	private static final List<CrashKind> KINDS = List.of(CrashKind.after("commit of insert into scheduled_tasks.*"),
			CrashKind.before("PUT /context/.*/checkpoint"), CrashKind.after("POST /checkpoint/lg/sign-in"),
			CrashKind.before("GET /search/results/people/more/"), CrashKind.after("GET /in/.*/details/.*"),
			CrashKind.after("PUT /context/.*/checkpoint"), CrashKind.after("POST /v4/spreadsheets"),
			CrashKind.after("POST /v4/spreadsheets/.*:batchUpdate"), CrashKind.before("POST /voyager/api/invitations"),
			CrashKind.after("POST /voyager/api/invitations"), CrashKind.before("POST /voyager/api/messages"),
			CrashKind.after("POST /voyager/api/messages"), CrashKind.after("commit of delete from scheduled_tasks.*"));

	private static final List<String> TITLES = List.of("Data Scientists", "Product Managers", "Account Executives",
			"Engineering Managers", "CTOs");

	@Test
	void everyEffectHappensOnceWhereverTheProcessIsKilled(@TempDir Path data) throws Exception {
		try (CrashingOrchestrator orchestrator = new CrashingOrchestrator(data, Map.of())) {
			CrashSeries crashes = new CrashSeries(orchestrator, KINDS);
			CrashJobs jobs = new CrashJobs(orchestrator);
			for (int job = 0; !crashes.isComplete() && job < TITLES.size(); job++) {
				jobs.run("crash-" + job, TITLES.get(job), crashes::goOn);
			}
			crashes.end();
			assertThat(crashes.isComplete()).isTrue();
			jobs.requireEachEffectOnce();
		}
	}

}
