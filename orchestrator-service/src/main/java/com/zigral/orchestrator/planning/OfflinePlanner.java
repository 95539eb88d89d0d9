package com.zigral.orchestrator.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.Prospect;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.TokenUsage;

/**
 * Plans without a language model what its {@linkplain Sentence small grammar}
 * understands: whom to find, where they work and live, how many, and which sheet to write
 * them to. It never plans outreach.
 */
final class OfflinePlanner implements Planner {

	private static final int DEFAULT_LIMIT = 25;

	private static final String HELP = " Without OPENAI_API_KEY only sentences like these are understood: "
			+ "\"Find CTOs of fintech companies in Austin and add them to the sheet Austin CTOs\", "
			+ "\"Find 40 Heads of Sales at Acme\", \"Search for VPs of Engineering in Berlin\". "
			+ "Set OPENAI_API_KEY (and OPENAI_BASE_URL for another provider) to have a language model plan the rest.";

	private final PlanValidator validator;

	OfflinePlanner(PlanValidator validator) {
		this.validator = validator;
	}

	@Override
	public String name() {
		return "offline";
	}

	@Override
	public Planning plan(PlanRequest request) {
		return new Planning(outcome(request), TokenUsage.NONE);
	}

	private PlanningOutcome outcome(PlanRequest request) {
		return switch (Sentence.parse(request.command())) {
			case Sentence.Unclear unclear -> new PlanningOutcome.NotUnderstood(unclear.reason() + HELP);
			case Sentence.Understood understood -> plan(Wanted.from(understood, request.context()));
		};
	}

	private PlanningOutcome plan(Wanted wanted) {
		if (wanted.filters().isEmpty()) {
			return new PlanningOutcome.NotUnderstood("The sentence does not say whom to find." + HELP);
		}
		Plan plan = wanted.toPlan();
		List<String> problems = this.validator.problems(plan);
		return problems.isEmpty() ? new PlanningOutcome.Planned(plan) : new PlanningOutcome.NotUnderstood(
				"This cannot be planned: " + String.join("; ", problems) + "." + HELP);
	}

	private record Wanted(Map<String, Object> filters, int limit, Optional<String> spreadsheet) {

		static Wanted from(Sentence.Understood sentence, Map<String, Object> context) {
			Map<String, Object> filters = new LinkedHashMap<>();
			put(filters, "title", sentence.title(), context);
			put(filters, "company", sentence.company(), context);
			put(filters, "industry", sentence.industry(), context);
			put(filters, "location", sentence.location(), context);
			int limit = sentence.limit()
				.orElse((context.get("limit") instanceof Integer number) ? number : DEFAULT_LIMIT);
			return new Wanted(filters, limit, sentence.sheet()
				.map((name) -> name.isEmpty()
						? text(context, "spreadsheet").or(() -> text(context, "sheet")).orElse("Zigral prospects")
						: name));
		}

		private static void put(Map<String, Object> filters, String filter, Optional<String> said,
				Map<String, Object> context) {
			said.or(() -> text(context, "target_" + filter))
				.or(() -> text(context, filter))
				.ifPresent((value) -> filters.put(filter, value));
		}

		private static Optional<String> text(Map<String, Object> context, String key) {
			return (context.get(key) instanceof String value) ? Optional.of(value.strip()) : Optional.empty();
		}

		Plan toPlan() {
			Map<String, Object> search = new LinkedHashMap<>(this.filters);
			search.put("limit", this.limit);
			PlannedStep find = new PlannedStep("s1", "lincoln", "search_people", search);
			PlannedStep collect = new PlannedStep("s2", "lincoln", "collect_profiles",
					Map.of(Prospect.KIND, Map.of("from_step", "s1")));
			return new Plan(objective(),
					this.spreadsheet
						.map((sheet) -> List.of(find, collect,
								new PlannedStep("s3", "shaun", "upsert_prospects",
										Map.of("spreadsheet", sheet, Prospect.KIND, Map.of("from_step", "s2")))))
						.orElse(List.of(find, collect)));
		}

		private String objective() {
			StringBuilder text = new StringBuilder("Find up to " + this.limit + " people");
			this.filters.forEach((filter, value) -> text.append(", ").append(filter).append(": ").append(value));
			this.spreadsheet.ifPresent((sheet) -> text.append(", and write them to the sheet ").append(sheet));
			return text.toString();
		}

	}

}
