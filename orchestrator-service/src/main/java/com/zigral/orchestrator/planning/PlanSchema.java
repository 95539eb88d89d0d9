package com.zigral.orchestrator.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.zigral.agent.Action;
import com.zigral.agent.Agent;
import com.zigral.agent.description.Parameter;
import com.zigral.orchestrator.catalog.Catalog;

/**
 * The JSON Schema of a plan in the subset that strict structured output knows: one
 * variant per agent and action, every object closed, every property required and optional
 * ones nullable.
 *
 * @see <a href="https://platform.openai.com/docs/guides/structured-outputs">Structured
 * outputs</a>
 */
final class PlanSchema {

	/** Keywords that strict structured output refuses; the validator checks them. */
	private static final Set<String> NOT_STRICT = Set.of("minLength", "maxLength", "pattern", "default");

	private PlanSchema() {
	}

	static Map<String, Object> of(Catalog catalog) {
		List<Map<String, Object>> variants = new ArrayList<>();
		for (Agent agent : catalog.agents()) {
			for (Action action : Catalog.plannable(agent)) {
				variants.add(step(agent, action));
			}
		}
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("objective", Map.of("type", "string", "description", "What the plan is good for, one sentence"));
		properties.put("not_possible", Map.of("type", List.of("string", "null"), "description",
				"Why the actions cannot do what was asked, in a sentence for the user; null when they can"));
		properties.put("steps", Map.of("type", "array", "items", Map.of("anyOf", variants)));
		return closed(properties);
	}

	private static Map<String, Object> step(Agent agent, Action action) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		action.parameters().forEach((parameter) -> parameters.put(parameter.name(), strict(parameter)));
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("id", Map.of("type", "string", "description", "s1 for the first step, s2 for the next, ..."));
		properties.put("agent", Map.of("type", "string", "enum", List.of(agent.name())));
		properties.put("action",
				Map.of("type", "string", "enum", List.of(action.name()), "description", action.description()));
		properties.put("parameters", closed(parameters));
		return closed(properties);
	}

	private static Map<String, Object> strict(Parameter parameter) {
		Map<String, Object> schema = supported(parameter.schema());
		return parameter.required() ? schema : nullable(schema);
	}

	private static Map<String, Object> nullable(Map<String, Object> schema) {
		List<Object> variants = new ArrayList<>(
				(schema.get("anyOf") instanceof List<?> several) ? several : List.of(schema));
		variants.add(Map.of("type", "null"));
		Map<String, Object> nullable = new LinkedHashMap<>(schema.containsKey("anyOf") ? schema : Map.of());
		nullable.put("anyOf", variants);
		return nullable;
	}

	private static Map<String, Object> supported(Map<String, Object> schema) {
		Map<String, Object> strict = new LinkedHashMap<>();
		schema.forEach((keyword, value) -> {
			if (!NOT_STRICT.contains(keyword)) {
				strict.put(keyword, supportedValue(value));
			}
		});
		return strict;
	}

	@SuppressWarnings("unchecked")
	private static Object supportedValue(Object value) {
		return switch (value) {
			case Map<?, ?> nested -> supported((Map<String, Object>) nested);
			case List<?> several -> several.stream().map(PlanSchema::supportedValue).toList();
			default -> value;
		};
	}

	private static Map<String, Object> closed(Map<String, Object> properties) {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("type", "object");
		schema.put("properties", properties);
		schema.put("required", List.copyOf(properties.keySet()));
		schema.put("additionalProperties", false);
		return schema;
	}

}
