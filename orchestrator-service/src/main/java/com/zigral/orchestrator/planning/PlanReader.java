package com.zigral.orchestrator.planning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the plan in a model's answer.
 */
final class PlanReader {

	private final JsonMapper json;

	PlanReader(JsonMapper json) {
		this.json = json;
	}

	/**
	 * Read an answer.
	 * @param answer the model's text
	 * @return the answer, empty when it is not JSON of the right shape
	 */
	Optional<Answer> read(String answer) {
		try {
			return Optional.of(this.json.readValue(object(answer), RawAnswer.class)).map(RawAnswer::toAnswer);
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	// A server that does not promise JSON may think aloud before it, or fence it in.
	private static String object(String answer) {
		String said = answer.substring(answer.lastIndexOf("</think>") + 1);
		int start = said.indexOf('{');
		int end = said.lastIndexOf('}');
		return (start < 0 || end < start) ? said : said.substring(start, end + 1);
	}

	/**
	 * What the model answered.
	 *
	 * @param plan the plan, not yet valid
	 * @param notPossible why the actions cannot do what was asked
	 */
	record Answer(Plan plan, Optional<String> notPossible) {
	}

	record RawAnswer(@Nullable String objective, @Nullable String notPossible, @Nullable List<RawStep> steps) {

		Answer toAnswer() {
			List<RawStep> given = Objects.requireNonNullElse(this.steps, List.of());
			return new Answer(
					new Plan(Objects.requireNonNullElse(this.objective, ""),
							given.stream().map(RawStep::toStep).toList()),
					Optional.ofNullable(this.notPossible).filter((reason) -> !reason.isBlank()));
		}

	}

	record RawStep(@Nullable String id, @Nullable String agent, @Nullable String action,
			@Nullable Map<String, @Nullable Object> parameters) {

		PlannedStep toStep() {
			return PlannedStep.of(Objects.requireNonNullElse(this.id, ""), Objects.requireNonNullElse(this.agent, ""),
					Objects.requireNonNullElse(this.action, ""), Objects.requireNonNullElse(this.parameters, Map.of()));
		}

	}

}
