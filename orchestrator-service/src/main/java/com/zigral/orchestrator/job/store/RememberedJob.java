package com.zigral.orchestrator.job.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.zigral.orchestrator.memory.ContextEntry;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a job, whoever wrote it.
 *
 * @param facts the texts, numbers and truth values in its entry
 * @param commands the sentences it was asked for, oldest first
 */
public record RememberedJob(Map<String, Object> facts, List<AskedCommand> commands) {

	private static final String COMMANDS = "commands";

	public RememberedJob {
		facts = Map.copyOf(facts);
		commands = List.copyOf(commands);
	}

	static RememberedJob from(ContextEntry entry) {
		Map<String, Object> facts = new LinkedHashMap<>();
		entry.contextData().forEach((name, value) -> {
			if (value instanceof String || value instanceof Number || value instanceof Boolean) {
				facts.put(name, value);
			}
		});
		return new RememberedJob(facts, commands(entry.contextData().get(COMMANDS)));
	}

	private static List<AskedCommand> commands(@Nullable Object data) {
		List<AskedCommand> commands = new ArrayList<>();
		if (data instanceof List<?> list) {
			list.forEach((element) -> {
				if (element instanceof Map<?, ?> asked && asked.get("command") instanceof String sentence) {
					commands.add(new AskedCommand(sentence, (asked.get("at") instanceof String at) ? at : ""));
				}
			});
		}
		return commands;
	}

	/**
	 * A text among the facts.
	 * @param name its name
	 * @return the text, empty when there is none
	 */
	String text(String name) {
		return String.valueOf(this.facts.getOrDefault(name, ""));
	}

}
