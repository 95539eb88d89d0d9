package com.zigral.orchestrator.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.zigral.orchestrator.job.JobId;
import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;
import tools.jackson.databind.JsonNode;

/**
 * What {@code POST /command} is asked.
 *
 * @param command the sentence
 * @param context what is said beside it: texts, numbers, booleans and lists of texts
 * @param jobId the job to begin or to go on with, empty for a new one
 * @param dryRun whether to plan only
 */
record CommandRequest(String command, Map<String, Object> context, Optional<String> jobId, boolean dryRun) {

	private static final String JOB_ID = "job_id";

	private static final int MAX_COMMAND = 4000;

	private static final int MAX_CONTEXT = 100;

	private static final int MAX_TEXT = 2000;

	/**
	 * Read a request.
	 * @param body the request's body
	 * @return the request
	 * @throws InvalidInputException with every field that is wrong
	 */
	static CommandRequest from(JsonNode body) {
		Map<String, String> errors = new LinkedHashMap<>();
		String command = command(body.path("command"), errors);
		Map<String, Object> context = context(body.path("context"), errors);
		boolean dryRun = dryRun(body.path("dry_run"), errors);
		Optional<String> jobId = Optional.ofNullable((String) context.remove(JOB_ID));
		if (!errors.isEmpty()) {
			throw new InvalidInputException(errors.entrySet()
				.stream()
				.map((error) -> new FieldProblem(error.getKey(), error.getValue()))
				.toList());
		}
		return new CommandRequest(command, context, jobId, dryRun);
	}

	private static String command(JsonNode node, Map<String, String> errors) {
		String command = node.isString() ? node.stringValue().strip() : "";
		if (command.isEmpty() || command.length() > MAX_COMMAND || command.indexOf('\0') >= 0) {
			errors.put("command", "must be a text of 1 to " + MAX_COMMAND
					+ " characters, such as \"Find CTOs of fintech companies in Austin\"");
		}
		return command;
	}

	private static boolean dryRun(JsonNode node, Map<String, String> errors) {
		if (!node.isMissingNode() && !node.isBoolean()) {
			errors.put("dry_run", "must be true or false");
		}
		return node.asBoolean(false);
	}

	private static Map<String, Object> context(JsonNode node, Map<String, String> errors) {
		Map<String, Object> context = new LinkedHashMap<>();
		if (node.isMissingNode()) {
			return context;
		}
		if (!node.isObject() || node.size() > MAX_CONTEXT) {
			errors.put("context", "must be an object of at most " + MAX_CONTEXT + " entries");
			return context;
		}
		node.properties().forEach((entry) -> {
			Optional<Object> value = JOB_ID.equals(entry.getKey()) ? jobId(entry.getValue()) : value(entry.getValue());
			boolean named = !entry.getKey().isBlank() && legal(entry.getKey());
			if (named && value.isPresent()) {
				context.put(entry.getKey(), value.get());
			}
			else {
				errors.put("context." + entry.getKey(),
						JOB_ID.equals(entry.getKey()) ? JobId.RULE : "must be a non-blank text of at most " + MAX_TEXT
								+ " characters, a number, a boolean, or a non-empty list of such texts");
			}
		});
		return context;
	}

	private static Optional<Object> jobId(JsonNode node) {
		return node.isString() ? JobId.from(node.stringValue()).map((id) -> id) : Optional.empty();
	}

	private static Optional<Object> value(JsonNode node) {
		return switch (node.getNodeType()) {
			case STRING -> text(node).map((text) -> text);
			case NUMBER -> Optional.of(node.numberValue());
			case BOOLEAN -> Optional.of(node.booleanValue());
			case ARRAY -> (!node.isEmpty() && node.size() <= MAX_CONTEXT
					&& node.valueStream().allMatch((item) -> text(item).isPresent()))
							? Optional.of(node.valueStream().map(JsonNode::stringValue).toList()) : Optional.empty();
			default -> Optional.empty();
		};
	}

	private static Optional<String> text(JsonNode node) {
		return node.isString() ? Optional.of(node.stringValue()).filter((text) -> !text.isBlank() && legal(text))
				: Optional.empty();
	}

	private static boolean legal(String text) {
		return text.length() <= MAX_TEXT && text.indexOf('\0') < 0;
	}

}
