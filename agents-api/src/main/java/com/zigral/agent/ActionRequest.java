package com.zigral.agent;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One action to be carried out. Its parameters have passed the action's schema, and each
 * reference has been replaced by the data it refers to: a list of JSON objects.
 *
 * @param action the action's name
 * @param parameters the parameters by name
 */
public record ActionRequest(String action, Map<String, Object> parameters) {

	public ActionRequest {
		parameters = Map.copyOf(parameters);
	}

	/**
	 * A text parameter.
	 * @param name the parameter's name
	 * @return its value without white space around it, empty when the request has none
	 */
	public Optional<String> text(String name) {
		return Optional.ofNullable(this.parameters.get(name)).map((value) -> ((String) value).strip());
	}

	/**
	 * A whole number.
	 * @param name the parameter's name
	 * @return its value, empty when the request has none
	 */
	public Optional<Integer> integer(String name) {
		return Optional.ofNullable(this.parameters.get(name)).map((value) -> ((Number) value).intValue());
	}

	/**
	 * A yes or no.
	 * @param name the parameter's name
	 * @return whether the request says yes
	 */
	public boolean flag(String name) {
		return Boolean.TRUE.equals(this.parameters.get(name));
	}

	/**
	 * A list of small objects.
	 * @param name the parameter's name
	 * @return the objects, empty when the request has none
	 */
	public List<Map<String, Object>> objects(String name) {
		return data(name);
	}

	/**
	 * A list of texts, or a single text as a list of one.
	 * @param name the parameter's name
	 * @return its texts without white space around them, each once, empty when the
	 * request has none
	 */
	public List<String> texts(String name) {
		return (this.parameters.get(name) instanceof String text) ? List.of(text.strip())
				: list(name).stream().map((value) -> ((String) value).strip()).distinct().toList();
	}

	/**
	 * Data that an earlier step has put out.
	 * @param kind the kind of data, which is the parameter's name
	 * @return its objects, empty when the request has none
	 */
	@SuppressWarnings("unchecked")
	public List<Map<String, Object>> data(String kind) {
		return list(kind).stream().map((value) -> (Map<String, Object>) value).toList();
	}

	private List<?> list(String name) {
		return (List<?>) this.parameters.getOrDefault(name, List.of());
	}

}
