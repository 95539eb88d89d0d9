package com.zigral.orchestrator.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.zigral.agent.description.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * One action of one agent within a plan.
 *
 * @param id the step's id, unique within its plan
 * @param agent the agent's name
 * @param action the action's name
 * @param parameters its parameters; data of an earlier step, a list or a job stands there
 * by reference, {@code {"from_step": ID}}, {@code {"from_list": ID}} or
 * {@code {"from_job": ID}}
 */
public record PlannedStep(String id, String agent, String action, Map<String, Object> parameters) {

	public PlannedStep {
		parameters = Map.copyOf(parameters);
	}

	/**
	 * A step some of whose parameters may be null, which is as good as not given.
	 * @param id the step's id
	 * @param agent the agent's name
	 * @param action the action's name
	 * @param parameters its parameters
	 * @return the step
	 */
	public static PlannedStep of(String id, String agent, String action, Map<String, @Nullable Object> parameters) {
		Map<String, Object> given = new LinkedHashMap<>();
		parameters.forEach((name, value) -> {
			if (value != null) {
				given.put(name, value);
			}
		});
		return new PlannedStep(id, agent, action, given);
	}

	PlannedStep renamed(Map<String, String> ids) {
		Map<String, Object> renamed = new LinkedHashMap<>(this.parameters);
		renamed.replaceAll((name, value) -> reference(name).filter(ids::containsKey)
			.<Object>map((step) -> Map.of(Parameter.FROM_STEP, ids.getOrDefault(step, step)))
			.orElse(value));
		return new PlannedStep(ids.getOrDefault(this.id, this.id), this.agent, this.action, renamed);
	}

	/**
	 * The earlier step that a parameter refers to.
	 * @param parameter the parameter's name
	 * @return that step's id, empty when the parameter is absent or no reference
	 */
	public Optional<String> reference(String parameter) {
		return source(parameter, Parameter.FROM_STEP);
	}

	/**
	 * The earlier steps that its parameters refer to.
	 * @return their ids, in no order
	 */
	public List<String> references() {
		return this.parameters.keySet().stream().flatMap((name) -> reference(name).stream()).toList();
	}

	/**
	 * The list that a parameter takes its people from.
	 * @param parameter the parameter's name
	 * @return the list's id or name, empty when the parameter takes none
	 */
	public Optional<String> list(String parameter) {
		return source(parameter, Parameter.FROM_LIST);
	}

	/**
	 * The job whose people a parameter takes.
	 * @param parameter the parameter's name
	 * @return the job's id, empty when the parameter takes none
	 */
	public Optional<String> job(String parameter) {
		return source(parameter, Parameter.FROM_JOB);
	}

	private Optional<String> source(String parameter, String kind) {
		return (this.parameters.get(parameter) instanceof Map<?, ?> value && value.get(kind) instanceof String source)
				? Optional.of(source) : Optional.empty();
	}

	/**
	 * What the step does, for people. The words are the same on every replica.
	 * @return its action and its parameters by their names
	 */
	public String words() {
		String given = new TreeMap<>(this.parameters).entrySet()
			.stream()
			.map((parameter) -> parameter.getKey() + " "
					+ reference(parameter.getKey()).or(() -> list(parameter.getKey()).map("list "::concat))
						.or(() -> job(parameter.getKey()).map("job "::concat))
						.map((source) -> "from " + source)
						.orElseGet(() -> String.valueOf(parameter.getValue())))
			.collect(Collectors.joining(", "));
		return this.agent + "." + this.action + (given.isEmpty() ? "" : ": " + given);
	}

}
