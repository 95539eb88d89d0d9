package com.zigral.orchestrator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import com.zigral.agent.Action;
import com.zigral.agent.Prospect;
import com.zigral.agent.description.Parameter;

/**
 * Plans as the catalog allows them, and the same with one thing wrong.
 */
final class RandomPlans {

	/** Without braces and angles that open, as those would be placeholders in a note. */
	private static final String LETTERS = "aZ09 _-.}\"'\\/>|\té漢ß\uD83D\uDE00\u202Eعר";

	private final Random random;

	private final String agent;

	private final List<Action> actions;

	RandomPlans(long seed, TestAgent agent) {
		this.random = new Random(seed);
		this.agent = agent.name();
		this.actions = agent.actions();
	}

	Map<String, Object> valid() {
		List<Map<String, Object>> steps = new ArrayList<>();
		List<String> sources = new ArrayList<>();
		int count = 1 + this.random.nextInt(6);
		for (int i = 0; i < count; i++) {
			Action action = sources.isEmpty() ? this.actions.getFirst() : pick(this.actions);
			Map<String, Object> parameters = new LinkedHashMap<>();
			action.parameters()
				.stream()
				.filter((each) -> each.required() || this.random.nextBoolean())
				.forEach((each) -> parameters.put(each.name(), each.reference().isPresent()
						? new HashMap<>(Map.of(Parameter.FROM_STEP, pick(sources))) : value(each.schema())));
			String id = i + "-" + Integer.toString(this.random.nextInt(1_000_000), Character.MAX_RADIX);
			steps.add(new LinkedHashMap<>(
					Map.of("id", id, "agent", this.agent, "action", action.name(), "parameters", parameters)));
			if (action.outputs().contains(Prospect.KIND)) {
				sources.add(id);
			}
		}
		return Map.of("objective", "Random", "steps", steps);
	}

	/**
	 * Break a plan.
	 * @param plan the plan, which is changed
	 * @return the place that is wrong now
	 */
	@SuppressWarnings("unchecked")
	String mutate(Map<String, Object> plan) {
		List<Map<String, Object>> steps = (List<Map<String, Object>>) plan.get("steps");
		int at = this.random.nextInt(steps.size());
		Map<String, Object> step = steps.get(at);
		Map<String, Object> parameters = (Map<String, Object>) step.get("parameters");
		String place = "steps[" + at + "]";
		List<Parameter> known = action(step).parameters();
		switch (this.random.nextInt(known.isEmpty() ? 5 : 7)) {
			case 0 -> step.put("action", "fly");
			case 1 -> step.put("agent", "nobody");
			case 2 -> {
				parameters.put("wings", 2);
				return place + ".parameters";
			}
			case 3 -> {
				parameters.put(Prospect.KIND, Map.of(Parameter.FROM_STEP, step.get("id")));
				return place + ".parameters";
			}
			case 4 -> {
				step.put("id", (at == 0) ? "a b" : steps.getFirst().get("id"));
				return place + ".id";
			}
			case 5 -> {
				Parameter any = pick(known);
				parameters.put(any.name(), any.reference().isPresent() ? "0" : Map.of("x", 1));
				return place + ".parameters." + any.name();
			}
			default -> {
				Parameter any = pick(known);
				parameters.put(any.name(), any.reference().isPresent() ? Map.of() : List.of());
				return place + ".parameters." + any.name();
			}
		}
		return place;
	}

	private Action action(Map<String, Object> step) {
		return this.actions.stream().filter((each) -> each.name().equals(step.get("action"))).findFirst().orElseThrow();
	}

	@SuppressWarnings("unchecked")
	private Object value(Map<String, Object> schema) {
		if (schema.get("anyOf") instanceof List<?> forms) {
			return value((Map<String, Object>) pick(forms));
		}
		if (schema.get("enum") instanceof List<?> choices) {
			return pick(choices);
		}
		return switch ((String) schema.get("type")) {
			case "integer" -> this.random.nextInt((Integer) schema.getOrDefault("minimum", 1),
					(Integer) schema.getOrDefault("maximum", 100) + 1);
			case "array" -> list((Map<String, Object>) schema.get("items"));
			case "object" -> {
				Map<String, Object> object = new TreeMap<>();
				((Map<String, Map<String, Object>>) schema.get("properties"))
					.forEach((name, property) -> object.put(name, value(property)));
				yield object;
			}
			default -> text((Integer) schema.getOrDefault("maxLength", 20));
		};
	}

	private List<Object> list(Map<String, Object> items) {
		return "object".equals(items.get("type")) ? List.of(value(items))
				: List.<Object>of(text(20), text(20)).subList(0, 1 + this.random.nextInt(2));
	}

	private String text(int longest) {
		StringBuilder text = new StringBuilder("x");
		int[] letters = LETTERS.codePoints().toArray();
		int length = this.random.nextInt(Math.min(longest, 100));
		for (int i = 1; i < length; i++) {
			text.appendCodePoint(letters[this.random.nextInt(letters.length)]);
		}
		return text.toString().replace('{', '(').replace('}', ')');
	}

	private <T> T pick(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

}
