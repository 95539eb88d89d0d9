package com.zigral.orchestrator.crash;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the orchestrator while it carries out campaigns: at one point of each kind of
 * what is theirs, in the order in which a campaign comes to them, and then at some that
 * are drawn by lot. {@link EveryCampaignCrashPoint} takes them all.
 */
class CampaignCrashIT {

	/** What {@link CrashIT} has as well is left out. */
	private static final List<CrashKind> KINDS = List.of(
			CrashKind.before("commit of update campaign, update enrolment"),
			CrashKind.after("commit of insert into campaign_job, update enrolment"),
			CrashKind.after("POST /voyager/api/invitations"), CrashKind.after("GET /voyager/api/parts/conversations"),
			CrashKind.after("commit of update enrolment, update sweep"), CrashKind.after("POST /voyager/api/messages"),
			CrashKind.before("commit of insert into answer, .*"), CrashKind.after("POST /voyager/api/withdrawals"));

	private static final int MAX_CAMPAIGNS = 4;

	@Test
	void everybodyIsServedOnceWhereverTheProcessIsKilled(@TempDir Path data) throws Exception {
		try (CrashingOrchestrator orchestrator = CrashCampaigns.orchestrator(data)) {
			CrashSeries crashes = new CrashSeries(orchestrator, KINDS);
			CrashCampaigns campaigns = new CrashCampaigns(orchestrator);
			for (int i = 0; !crashes.isComplete() && i < MAX_CAMPAIGNS; i++) {
				campaigns.run("crash-" + i, crashes::goOn);
			}
			crashes.end();
			assertThat(crashes.isComplete()).isTrue();
			campaigns.requireEverybodyServedOnce();
		}
	}

}
