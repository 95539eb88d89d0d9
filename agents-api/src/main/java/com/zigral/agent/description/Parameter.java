package com.zigral.agent.description;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;

/**
 * One parameter of an {@link Action}.
 *
 * @param name its name: lower-case words joined by underscores
 * @param schema the JSON Schema of its value as JSON data, with a description
 * @param required whether a request must have it
 * @param reference the kind of data this parameter takes from elsewhere, see
 * {@link #data}; empty when its value stands in the plan itself
 */
public record Parameter(String name, Map<String, Object> schema, boolean required, Optional<String> reference) {

	/** The property that names the earlier step in a reference. */
	public static final String FROM_STEP = "from_step";

	/** The property that names a list of people in a reference. */
	public static final String FROM_LIST = "from_list";

	/** The property that names a job whose people are meant in a reference. */
	public static final String FROM_JOB = "from_job";

	private static final int MAX_LIST_NAME = 200;

	private static final int MAX_JOB_ID = 255;

	/**
	 * An optional text, never blank.
	 * @param name its name
	 * @param description what it is for, written for the planner
	 * @param maxLength the most characters it may have
	 * @return the parameter
	 */
	public static Parameter text(String name, String description, int maxLength) {
		return optional(name, ordered("type", "string", "description", description, "minLength", 1, "maxLength",
				maxLength, "pattern", "\\S"));
	}

	/**
	 * An optional list of one or more texts, none blank.
	 * @param name its name
	 * @param description what it is for, written for the planner
	 * @param maxItems the most texts it may have
	 * @return the parameter
	 */
	public static Parameter texts(String name, String description, int maxItems) {
		return optional(name, ordered("type", "array", "description", description, "minItems", 1, "maxItems", maxItems,
				"items", ordered("type", "string", "minLength", 1, "maxLength", 500, "pattern", "\\S")));
	}

	/**
	 * An optional text or list of one or more texts, none blank. A request is read by
	 * {@link ActionRequest#texts(String)} in both cases.
	 * @param name its name
	 * @param description what it is for, written for the planner
	 * @param maxLength the most characters each text may have
	 * @param maxItems the most texts it may have
	 * @return the parameter
	 */
	public static Parameter oneOrMore(String name, String description, int maxLength, int maxItems) {
		Map<String, Object> text = ordered("type", "string", "minLength", 1, "maxLength", maxLength, "pattern", "\\S");
		return optional(name, ordered("description", description, "anyOf",
				List.of(text, ordered("type", "array", "minItems", 1, "maxItems", maxItems, "items", text))));
	}

	/**
	 * An optional whole number.
	 * @param name its name
	 * @param description what it is for, written for the planner
	 * @param minimum the least it may be
	 * @param maximum the most it may be
	 * @return the parameter
	 */
	public static Parameter integer(String name, String description, int minimum, int maximum) {
		return optional(name,
				ordered("type", "integer", "description", description, "minimum", minimum, "maximum", maximum));
	}

	/**
	 * An optional whole number that counts as given even when it is not.
	 * @param name its name
	 * @param description what it is for, written for the planner
	 * @param minimum the least it may be
	 * @param maximum the most it may be
	 * @param fallback what it is when it is not given
	 * @return the parameter
	 */
	public static Parameter integer(String name, String description, int minimum, int maximum, int fallback) {
		return optional(name, ordered("type", "integer", "description", description, "minimum", minimum, "maximum",
				maximum, "default", fallback));
	}

	/**
	 * An optional choice of one text among some.
	 * @param name its name
	 * @param description what it is for, written for the planner
	 * @param values what may be chosen
	 * @return the parameter
	 */
	public static Parameter choice(String name, String description, List<String> values) {
		return optional(name, ordered("type", "string", "description", description, "enum", List.copyOf(values)));
	}

	/**
	 * An optional choice of one or more texts among some.
	 * @param name its name
	 * @param description what it is for, written for the planner
	 * @param values what may be chosen
	 * @return the parameter
	 */
	public static Parameter choices(String name, String description, List<String> values) {
		return optional(name, ordered("type", "array", "description", description, "minItems", 1, "maxItems",
				values.size(), "items", ordered("type", "string", "enum", List.copyOf(values))));
	}

	/**
	 * An optional yes or no.
	 * @param name its name
	 * @param description what a yes means, written for the planner
	 * @return the parameter
	 */
	public static Parameter flag(String name, String description) {
		return optional(name, ordered("type", "boolean", "description", description));
	}

	/**
	 * An optional list of one or more small objects, all of whose properties are needed.
	 * @param name its name
	 * @param description what it is for, written for the planner
	 * @param maxItems the most objects it may have
	 * @param properties the JSON Schema of each property by its name
	 * @return the parameter
	 */
	public static Parameter objects(String name, String description, int maxItems,
			Map<String, Map<String, Object>> properties) {
		return optional(name,
				ordered("type", "array", "description", description, "minItems", 1, "maxItems", maxItems, "items",
						ordered("type", "object", "properties", properties, "required",
								List.copyOf(properties.keySet()), "additionalProperties", false)));
	}

	/**
	 * Data from an earlier step, from a list of people or from a job. The plan holds
	 * {@code {"from_step": ID}}, {@code {"from_list": ID}} or {@code {"from_job": ID}},
	 * the request the data itself.
	 * @param kind the kind of data, as in {@link Action#outputs()}; also this parameter's
	 * name
	 * @param description what it is for, written for the planner
	 * @return the parameter, required
	 */
	public static Parameter data(String kind, String description) {
		return data(kind, kind, description).asRequired();
	}

	/**
	 * Optional data from an earlier step, from a list of people or from a job.
	 * @param name the parameter's name
	 * @param kind the kind of data, as in {@link Action#outputs()}
	 * @param description what it is for, written for the planner
	 * @return the parameter
	 */
	public static Parameter data(String name, String kind, String description) {
		Map<String, Object> step = reference(FROM_STEP, "The id of an earlier step whose output has " + kind, 50);
		Map<String, Object> list = reference(FROM_LIST, "The name or the id of a list that was brought along",
				MAX_LIST_NAME);
		Map<String, Object> job = reference(FROM_JOB, "The id of a job that has found people before", MAX_JOB_ID);
		return new Parameter(name, ordered("description", description, "anyOf", List.of(step, list, job)), false,
				Optional.of(kind));
	}

	private static Map<String, Object> reference(String property, String description, int maxLength) {
		Map<String, Object> text = ordered("type", "string", "description", description, "minLength", 1, "maxLength",
				maxLength);
		return ordered("type", "object", "properties", Map.of(property, text), "required", List.of(property),
				"additionalProperties", false);
	}

	/**
	 * The same parameter, but a request must have it.
	 * @return the required parameter
	 */
	public Parameter asRequired() {
		return new Parameter(this.name, this.schema, true, this.reference);
	}

	private static Parameter optional(String name, Map<String, Object> schema) {
		return new Parameter(name, schema, false, Optional.empty());
	}

	private static Map<String, Object> ordered(Object... keysAndValues) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < keysAndValues.length; i += 2) {
			map.put((String) keysAndValues[i], keysAndValues[i + 1]);
		}
		return Collections.unmodifiableMap(map);
	}

}
