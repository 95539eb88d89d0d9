package com.zigral.orchestrator.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the orchestrator right before and right after each commit and request of one
 * campaign, or those of a {@link CrashRange}. It takes hours, so it is no part of the
 * suite; {@code bench/crash --campaign} runs it. A point is known by its name and how
 * often there was one of that name before: how often anybody looks whether something is
 * due differs from run to run. Of reading calls, and of leases that are prolonged, the
 * first ten of each name are taken.
 */
class EveryCampaignCrashPoint {

	private static final int MAX_ALIKE = 10;

	private Optional<String> crash = Optional.empty();

	@Test
	void everybodyIsServedOnceWhereverTheProcessIsKilled(@TempDir Path data) throws Exception {
		try (CrashingOrchestrator orchestrator = CrashCampaigns.orchestrator(data)) {
			CrashCampaigns campaigns = new CrashCampaigns(orchestrator);
			List<Point> all = points(orchestrator, campaigns);
			System.out.printf("%n%d points%n%n| point | killed | everybody served, once |%n|---|---|---|%n",
					all.size());
			for (int point : CrashRange.of(all.size())) {
				crashAt(orchestrator, campaigns, point, all.get(point - 1), false);
				crashAt(orchestrator, campaigns, point, all.get(point - 1), true);
			}
		}
	}

	private static List<Point> points(CrashingOrchestrator orchestrator, CrashCampaigns campaigns) throws Exception {
		campaigns.forgetEverything();
		int before = orchestrator.points().seen().size();
		campaigns.run("whole", () -> {
		});
		campaigns.requireEverybodyServedOnce();
		List<String> seen = orchestrator.points().seen();
		Map<String, Integer> counts = new HashMap<>();
		List<Point> points = new ArrayList<>();
		for (String what : seen.subList(before, seen.size())) {
			String pattern = Pattern.quote(what).replaceFirst("/context/[^/]+", "/context/\\\\E[^/]+\\\\Q");
			int number = counts.merge(pattern, 1, Integer::sum);
			if (number <= MAX_ALIKE || !(what.startsWith("GET ") || what.endsWith("account_lease"))) {
				points.add(new Point(pattern, number));
			}
		}
		return points;
	}

	private void crashAt(CrashingOrchestrator orchestrator, CrashCampaigns campaigns, int number, Point point,
			boolean isAfter) throws Exception {
		this.crash = Optional.empty();
		campaigns.forgetEverything();
		orchestrator.points().arm(new CrashKind(Pattern.compile(point.pattern()), isAfter), point.number());
		campaigns.run("point-%d-%b".formatted(number, isAfter), () -> note(orchestrator.startAgain()));
		note(orchestrator.calmDown());
		campaigns.requireEverybodyServedOnce();
		System.out.printf("| %d | %s | yes |%n", number, this.crash.orElse("not: there were fewer of them this time"));
	}

	private void note(Optional<String> crashed) {
		this.crash = this.crash.or(() -> crashed);
	}

	/**
	 * A point of a campaign.
	 *
	 * @param pattern the regular expression of its name, in which a job's id may be any
	 * @param number how many of that name there were, with this one
	 */
	private record Point(String pattern, int number) {
	}

}
