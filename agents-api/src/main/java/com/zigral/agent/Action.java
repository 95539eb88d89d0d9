package com.zigral.agent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;

/**
 * One thing an agent can do, described well enough that a planner can ask for it and a
 * validator can check the request.
 *
 * @param name how plans call it: lower-case words joined by underscores
 * @param description what it does, written for the planner
 * @param parameters what it takes, each name once
 * @param outputs the kinds of data in its output that later steps may refer to; each is
 * also the name of the entry of the output that holds it
 * @param effect what it does to the outside world
 * @param retryClass what may be done when nobody knows whether it happened
 * @param budget the budget of which it takes one for each prospect it is given, empty
 * when it takes none
 * @param rules what can be sent to whom, as far as it can be told beforehand; empty when
 * nothing can be told, or nothing is sent
 * @param prepares the parameter that names what it only makes ready for later steps with
 * the same value there; when those turn out to be about nobody, it is not carried out.
 * Empty when it is of use by itself
 * @param internal whether only Zigral itself asks for it: no planner and no person puts
 * it into a plan
 */
public record Action(String name, String description, List<Parameter> parameters, Set<String> outputs, Effect effect,
		RetryClass retryClass, Optional<String> budget, Optional<OutreachRules> rules, Optional<String> prepares,
		boolean internal) {

	public Action {
		parameters = List.copyOf(parameters);
		outputs = Set.copyOf(outputs);
		Set<String> names = parameters.stream().map(Parameter::name).collect(Collectors.toSet());
		if (names.size() != parameters.size()) {
			throw new IllegalArgumentException("Action '" + name + "' names a parameter twice");
		}
	}

	/**
	 * An action that takes of no budget.
	 * @param name how plans call it
	 * @param description what it does
	 * @param parameters what it takes
	 * @param outputs the kinds of data in its output
	 * @param effect what it does to the outside world
	 * @param retryClass what may be done when nobody knows whether it happened
	 */
	public Action(String name, String description, List<Parameter> parameters, Set<String> outputs, Effect effect,
			RetryClass retryClass) {
		this(name, description, parameters, outputs, effect, retryClass, Optional.empty(), Optional.empty(),
				Optional.empty(), false);
	}

	/**
	 * The same action, which takes of a budget.
	 * @param kind the budget of which it takes one for each prospect it is given
	 * @return the action
	 */
	public Action spending(String kind) {
		return new Action(this.name, this.description, this.parameters, this.outputs, this.effect, this.retryClass,
				Optional.of(kind), this.rules, this.prepares, this.internal);
	}

	/**
	 * The same action, of which it can be told beforehand what it can send to whom.
	 * @param sending the rules
	 * @return the action
	 */
	public Action sending(OutreachRules sending) {
		return new Action(this.name, this.description, this.parameters, this.outputs, this.effect, this.retryClass,
				this.budget, Optional.of(sending), this.prepares, this.internal);
	}

	/**
	 * The same action, which only makes something ready for later steps.
	 * @param parameter the parameter that names it, there and here
	 * @return the action
	 */
	public Action preparing(String parameter) {
		return new Action(this.name, this.description, this.parameters, this.outputs, this.effect, this.retryClass,
				this.budget, this.rules, Optional.of(parameter), this.internal);
	}

	/**
	 * The same action, for Zigral's own use alone.
	 * @return the action
	 */
	public Action forInternalUse() {
		return new Action(this.name, this.description, this.parameters, this.outputs, this.effect, this.retryClass,
				this.budget, this.rules, this.prepares, true);
	}

	/**
	 * The JSON Schema (2020-12) of this action's parameters: a closed object.
	 * @return the schema as JSON data
	 */
	public Map<String, Object> schema() {
		Map<String, Object> properties = this.parameters.stream()
			.collect(Collectors.toMap(Parameter::name, Parameter::schema, (a, b) -> a, LinkedHashMap::new));
		List<String> required = this.parameters.stream().filter(Parameter::required).map(Parameter::name).toList();
		return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
	}

	/**
	 * The parameters by name, in the order of their declaration.
	 * @return the parameters
	 */
	public Map<String, Parameter> parametersByName() {
		return this.parameters.stream()
			.collect(Collectors.toMap(Parameter::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
	}

}
