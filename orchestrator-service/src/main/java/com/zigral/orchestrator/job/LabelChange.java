package com.zigral.orchestrator.job;

import java.util.ArrayList;
import java.util.List;

import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code PATCH /jobs/{id}} changes.
 *
 * @param patch the changes, a merge patch (RFC 7396) of the job's context entry
 */
public record LabelChange(ObjectNode patch) {

	static final String NAME = "name";

	static final String ARCHIVED = "archived";

	private static final int MAX_NAME = 200;

	/**
	 * Read a change.
	 * @param body the request's body
	 * @return the change
	 * @throws InvalidInputException with every field that is wrong
	 */
	public static LabelChange from(JsonNode body) {
		List<FieldProblem> problems = new ArrayList<>();
		ObjectNode patch = JsonNodeFactory.instance.objectNode();
		body.properties().forEach((member) -> {
			switch (member.getKey()) {
				case NAME -> name(member.getValue(), patch, problems);
				case ARCHIVED -> archived(member.getValue(), patch, problems);
				default -> problems.add(new FieldProblem(member.getKey(), "is not known here; name and archived are"));
			}
		});
		if (problems.isEmpty() && patch.isEmpty()) {
			problems.add(new FieldProblem(NAME, "or archived must be given"));
		}
		if (!problems.isEmpty()) {
			throw new InvalidInputException(problems);
		}
		return new LabelChange(patch);
	}

	private static void name(JsonNode node, ObjectNode patch, List<FieldProblem> problems) {
		String name = node.asString("").strip();
		if (node.isNull()) {
			patch.putNull(NAME);
		}
		else if (node.isString() && !name.isEmpty() && name.length() <= MAX_NAME && name.indexOf('\0') < 0) {
			patch.put(NAME, name);
		}
		else {
			problems
				.add(new FieldProblem(NAME, "must be a text of 1 to " + MAX_NAME + " characters, or null for none"));
		}
	}

	private static void archived(JsonNode node, ObjectNode patch, List<FieldProblem> problems) {
		if (node.isBoolean()) {
			patch.put(ARCHIVED, node.booleanValue());
		}
		else {
			problems.add(new FieldProblem(ARCHIVED, "must be true or false"));
		}
	}

}
