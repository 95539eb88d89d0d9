package com.zigral.orchestrator.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.Prospect;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.TokenUsage;
import com.zigral.orchestrator.planning.Sentence.People;
import com.zigral.orchestrator.planning.Sentence.Then;

/**
 * Plans without a language model what its {@linkplain Sentence small grammar}
 * understands: whom to find, where they work and live, how many, which sheet to write
 * them to, and with which exact words to invite or message them. It never guesses.
 */
final class OfflinePlanner implements Planner {

	private static final int DEFAULT_LIMIT = 25;

	private static final String HELP = " Without OPENAI_API_KEY only sentences like these are understood: "
			+ "\"Find CTOs of fintech companies in Austin and add them to the sheet Austin CTOs\", "
			+ "\"Find 40 Heads of Sales at Acme\", \"In Berlin, find fintech founders, at most 20\". "
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
	public boolean learns() {
		return false;
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
		Optional<PlannedStep> beyond = plan.steps().stream().filter((step) -> !this.validator.knows(step)).findFirst();
		if (beyond.isPresent()) {
			return new PlanningOutcome.NotUnderstood(
					"The sentence was understood, but no agent here can do %s.%s. Say it without that part."
						.formatted(beyond.get().agent(), beyond.get().action()));
		}
		List<String> problems = this.validator.problems(plan);
		return problems.isEmpty() ? new PlanningOutcome.Planned(plan) : new PlanningOutcome.NotUnderstood(
				"This cannot be planned: " + String.join("; ", problems) + "." + HELP);
	}

	private record Wanted(Map<String, Object> filters, int limit, List<Then> then, Map<String, Object> context) {

		static Wanted from(Sentence.Understood sentence, Map<String, Object> context) {
			People people = sentence.people();
			Map<String, Object> filters = new LinkedHashMap<>();
			put(filters, "title", people.title(), context);
			put(filters, "company", people.company(), context);
			put(filters, "industry", people.industry(), context);
			put(filters, "location", people.location(), context);
			int limit = people.limit()
				.orElse((context.get("limit") instanceof Integer number) ? number : DEFAULT_LIMIT);
			return new Wanted(filters, limit, sentence.then(), context);
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
			List<PlannedStep> steps = new ArrayList<>(
					List.of(new PlannedStep("s1", "lincoln", "search_people", search)));
			if (this.then.isEmpty() || this.then.stream().anyMatch(Then.Sheet.class::isInstance)) {
				steps.add(new PlannedStep("s2", "lincoln", "collect_profiles", people("s1")));
			}
			Map<String, Object> people = people(steps.getLast().id());
			StringBuilder objective = new StringBuilder("Find up to " + this.limit + " people");
			this.filters.forEach((filter, value) -> objective.append(", ").append(filter).append(": ").append(value));
			this.then.forEach((what) -> {
				steps.add(step("s" + (steps.size() + 1), what, people));
				objective.append(", and ").append(words(what));
			});
			return new Plan(objective.toString(), steps);
		}

		private PlannedStep step(String id, Then what, Map<String, Object> people) {
			Map<String, Object> parameters = new LinkedHashMap<>(people);
			return switch (what) {
				case Then.Sheet sheet -> {
					parameters.put("spreadsheet", spreadsheet(sheet));
					yield new PlannedStep(id, "shaun", "upsert_prospects", parameters);
				}
				case Then.Invite invite -> {
					invite.note().ifPresent((note) -> parameters.put("note", note));
					yield new PlannedStep(id, "lincoln", "send_connection_requests", parameters);
				}
				case Then.Message message -> {
					parameters.put("text", message.text());
					yield new PlannedStep(id, "lincoln", "send_messages", parameters);
				}
			};
		}

		private String words(Then what) {
			return switch (what) {
				case Then.Sheet sheet -> "write them to the sheet " + spreadsheet(sheet);
				case Then.Invite invite -> "invite them" + invite.note().map((_) -> " with a note").orElse("");
				case Then.Message _ -> "send them a message";
			};
		}

		private String spreadsheet(Then.Sheet sheet) {
			return sheet.name()
				.or(() -> text(this.context, "spreadsheet"))
				.or(() -> text(this.context, "sheet"))
				.orElse("Zigral prospects");
		}

		private static Map<String, Object> people(String step) {
			return Map.of(Prospect.KIND, Map.of("from_step", step));
		}

	}

}
