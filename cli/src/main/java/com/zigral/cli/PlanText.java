package com.zigral.cli;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.zigral.cli.client.Job;

/**
 * A job's plan in words.
 *
 * @param job the job
 */
public record PlanText(Job job) {

	/**
	 * The steps, one a line.
	 * @return lines such as {@code 1. Lincoln: search people (limit 25, title "CTO")}
	 */
	public List<String> lines() {
		return IntStream.range(0, this.job.steps().size())
			.mapToObj((index) -> (index + 1) + ". " + inWords(this.job.steps().get(index)))
			.toList();
	}

	private String inWords(Job.Step step) {
		String parameters = new TreeMap<>(step.parameters()).entrySet()
			.stream()
			.map((entry) -> parameter(entry.getKey().replace('_', ' '), entry.getValue()))
			.collect(Collectors.joining(", "));
		return parameters.isEmpty() ? step.title() : step.title() + " (" + parameters + ")";
	}

	private String parameter(String name, Object value) {
		if (value instanceof Map<?, ?> reference && reference.get("from_step") instanceof String id) {
			return "the " + name + " of step " + (ids().indexOf(id) + 1);
		}
		if (value instanceof Map<?, ?> reference && reference.get("from_list") instanceof String list) {
			return "the " + name + " of the list " + list;
		}
		if (value instanceof Map<?, ?> reference && reference.get("from_job") instanceof String id) {
			return name.equals("exclude") ? "without the people of the job " + id : "the " + name + " of the job " + id;
		}
		return name + " " + value(value);
	}

	private List<String> ids() {
		return this.job.steps().stream().map(Job.Step::id).toList();
	}

	private static String value(Object value) {
		if (value instanceof Map<?, ?> step && step.containsKey("kind")) {
			return campaignStep(step);
		}
		if (value instanceof Collection<?> values && values.stream().anyMatch(Map.class::isInstance)) {
			return values.stream().map(PlanText::value).collect(Collectors.joining("; "));
		}
		if (value instanceof Collection<?> values) {
			return values.stream().map(PlanText::value).collect(Collectors.joining(" or "));
		}
		return (value instanceof String text) ? "\"" + text + "\"" : String.valueOf(value);
	}

	private static String campaignStep(Map<?, ?> step) {
		String when = "enrolled".equals(step.get("after")) ? "" : " %s %s after %s".formatted(step.get("delay"),
				String.valueOf(step.get("unit")).replace('_', ' '), step.get("after"));
		Object text = step.get("text");
		return step.get("kind") + when + ((text == null || "".equals(text)) ? "" : " " + value(text));
	}

}
