package com.zigral.orchestrator.planning;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.zigral.orchestrator.job.TokenUsage;

/**
 * Gives the plan again that it gave before for the same sentence, context and earlier
 * commands. What the catalog holds never changes while the process runs.
 */
final class CachingPlanner implements Planner {

	private static final int MOST_PLANS = 1000;

	private final Planner planner;

	private final Cache<Key, PlanningOutcome.Planned> plans;

	CachingPlanner(Planner planner, Duration keep) {
		this.planner = planner;
		this.plans = Caffeine.newBuilder().maximumSize(MOST_PLANS).expireAfterWrite(keep).build();
	}

	@Override
	public String name() {
		return this.planner.name();
	}

	@Override
	public boolean usesPastJobs() {
		return this.planner.usesPastJobs();
	}

	@Override
	public Planning plan(PlanRequest request) {
		Key key = new Key(request.command(), request.context(), request.job());
		return Optional.ofNullable(this.plans.getIfPresent(key))
			.map((known) -> new Planning(known, TokenUsage.NONE))
			.orElseGet(() -> {
				Planning planning = this.planner.plan(request);
				if (planning.outcome() instanceof PlanningOutcome.Planned planned) {
					this.plans.put(key, planned);
				}
				return planning;
			});
	}

	private record Key(String command, Map<String, Object> context, JobSoFar job) {
	}

}
