package com.zigral.orchestrator.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Agent;
import com.zigral.agent.OutreachRules;
import com.zigral.agent.description.Parameter;
import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.job.Preparation;
import com.zigral.orchestrator.job.store.JobPeople;
import com.zigral.orchestrator.list.Lists;
import com.zigral.service.problem.FieldProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Decides whether a plan can be carried out, whoever made it: known agents and actions,
 * parameters that fit their JSON Schema and what their agent says of them, references to
 * earlier steps whose output fits.
 */
@Component
public class PlanValidator {

	/** No sentence needs more; a longer plan is a model running wild. */
	static final int MAX_STEPS = 20;

	private static final Pattern STEP_ID = Pattern.compile("[A-Za-z0-9_-]{1,50}");

	private static final Pattern INDEX = Pattern.compile("/(\\d+)");

	private final Catalog catalog;

	private final JsonMapper json;

	private final Function<String, Optional<String>> lists;

	private final Function<String, Optional<String>> jobs;

	private final Map<Action, Schema> schemas = new HashMap<>();

	/**
	 * Knows what the agents at hand can do, but no lists and no jobs.
	 * @param catalog the agents
	 * @param json turns schemas and parameters into JSON
	 */
	public PlanValidator(Catalog catalog, JsonMapper json) {
		this(catalog, json, (_) -> Optional.of("no lists can be taken here"),
				(_) -> Optional.of("no people of a job can be taken here"));
	}

	/**
	 * Knows what the agents at hand can do, and which lists and jobs there are.
	 * @param catalog the agents
	 * @param json turns schemas and parameters into JSON
	 * @param lists the lists
	 * @param jobs the people of jobs
	 */
	@Autowired
	PlanValidator(Catalog catalog, JsonMapper json, Lists lists, JobPeople jobs) {
		this(catalog, json, lists::problem, jobs::problem);
	}

	/**
	 * Knows what the agents at hand can do.
	 * @param catalog the agents
	 * @param json turns schemas and parameters into JSON
	 * @param lists says why no people can be taken from a list, by its id or name
	 * @param jobs says why no people can be taken from a job, by its id
	 */
	public PlanValidator(Catalog catalog, JsonMapper json, Function<String, Optional<String>> lists,
			Function<String, Optional<String>> jobs) {
		this.lists = lists;
		this.jobs = jobs;
		this.catalog = catalog;
		this.json = json;
		SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
		for (Agent agent : catalog.agents()) {
			for (Action action : agent.actions()) {
				this.schemas.put(action, registry.getSchema(json.valueToTree(action.schema())));
			}
		}
	}

	/**
	 * Check a plan.
	 * @param plan the plan
	 * @return everything that is wrong with it, each with its place; empty when it can be
	 * carried out
	 */
	public List<FieldProblem> problems(Plan plan) {
		List<FieldProblem> problems = new ArrayList<>();
		if (plan.objective().isBlank()) {
			problems.add(new FieldProblem("objective", "must not be blank"));
		}
		if (plan.steps().isEmpty() || plan.steps().size() > MAX_STEPS) {
			problems
				.add(new FieldProblem("steps", "must have 1 to " + MAX_STEPS + " steps, not " + plan.steps().size()));
		}
		Map<String, PlannedStep> earlier = new HashMap<>();
		for (int i = 0; i < plan.steps().size(); i++) {
			PlannedStep step = plan.steps().get(i);
			problems.addAll(problems("steps[" + i + "]", step, earlier));
			problems.addAll(orderProblems("steps[" + i + "]", step, plan.steps(), earlier));
			earlier.put(step.id(), step);
		}
		return problems;
	}

	/**
	 * Whether an agent here has the action of a step.
	 * @param step the step
	 * @return whether it does
	 */
	public boolean knows(PlannedStep step) {
		return this.catalog.action(step.agent(), step.action()).isPresent();
	}

	private List<FieldProblem> problems(String place, PlannedStep step, Map<String, PlannedStep> earlier) {
		List<FieldProblem> problems = new ArrayList<>();
		if (!STEP_ID.matcher(step.id()).matches() || earlier.containsKey(step.id())) {
			problems.add(new FieldProblem(place + ".id",
					"must be unique and have 1 to 50 letters, digits, dashes or underscores"));
		}
		Optional<Action> action = this.catalog.action(step.agent(), step.action())
			.filter((candidate) -> !candidate.internal());
		if (action.isEmpty()) {
			problems.add(new FieldProblem(place, "there is no action %s.%s".formatted(step.agent(), step.action())));
			return problems;
		}
		List<FieldProblem> bySchema = schemaProblems(place, step, action.get());
		problems.addAll(bySchema.isEmpty() ? agentProblems(place, step) : bySchema);
		action.get().rules().flatMap((rules) -> templateProblem(place, step, rules)).ifPresent(problems::add);
		for (Parameter parameter : action.get().parameters()) {
			parameter.reference()
				.flatMap((kind) -> referenceProblem(step, parameter.name(), kind, earlier))
				.or(() -> step.list(parameter.name()).flatMap(this.lists))
				.or(() -> step.job(parameter.name()).flatMap(this.jobs))
				.ifPresent((problem) -> problems.add(parameterProblem(place, parameter.name(), problem)));
		}
		return problems;
	}

	private List<FieldProblem> agentProblems(String place, PlannedStep step) {
		return this.catalog.agent(step.agent())
			.stream()
			.flatMap((agent) -> agent.problems(new ActionRequest(step.action(), step.parameters())).stream())
			.map((problem) -> parameterProblem(place, problem.place(), problem.message()))
			.toList();
	}

	private static Optional<FieldProblem> templateProblem(String place, PlannedStep step, OutreachRules rules) {
		return (step.parameters().get(rules.template()) instanceof String words)
				? rules.templateProblem(words).map((problem) -> parameterProblem(place, rules.template(), problem))
				: Optional.empty();
	}

	private static FieldProblem parameterProblem(String place, String parameter, String message) {
		return new FieldProblem(place + ".parameters." + parameter, message);
	}

	private List<FieldProblem> orderProblems(String place, PlannedStep step, List<PlannedStep> steps,
			Map<String, PlannedStep> earlier) {
		return this.catalog.action(step.agent(), step.action())
			.flatMap(Action::prepares)
			.map((ground) -> new Preparation(step, ground).users(steps))
			.orElse(List.of())
			.stream()
			.flatMap((user) -> user.references()
				.stream()
				.filter((source) -> !earlier.containsKey(source))
				.map((source) -> new FieldProblem(place,
						"%s only makes ready what step '%s' fills; put it after step '%s'".formatted(step.action(),
								user.id(), source))))
			.toList();
	}

	private List<FieldProblem> schemaProblems(String place, PlannedStep step, Action action) {
		Schema schema = this.schemas.get(action);
		if (schema == null) {
			return List.of(new FieldProblem(place, "the action " + action.name() + " has no schema"));
		}
		return schema.validate(this.json.<JsonNode>valueToTree(step.parameters()))
			.stream()
			.map((error) -> new FieldProblem(place + ".parameters" + path(error.getInstanceLocation().toString()),
					error.getMessage()))
			.toList();
	}

	// /steps/1/text is .steps[1].text
	private static String path(String pointer) {
		return INDEX.matcher(pointer).replaceAll("[$1]").replace('/', '.');
	}

	private Optional<String> referenceProblem(PlannedStep step, String parameter, String kind,
			Map<String, PlannedStep> earlier) {
		return step.reference(parameter).flatMap((id) -> {
			PlannedStep source = earlier.get(id);
			if (source == null) {
				return Optional.of("there is no earlier step '" + id + "'");
			}
			boolean fits = this.catalog.action(source.agent(), source.action())
				.filter((action) -> action.outputs().contains(kind))
				.isPresent();
			return fits ? Optional.empty() : Optional.of("step '" + id + "' has no " + kind + " in its output");
		});
	}

}
