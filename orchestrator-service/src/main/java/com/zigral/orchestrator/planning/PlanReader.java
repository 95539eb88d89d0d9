package com.zigral.orchestrator.planning;

import java.io.Reader;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.service.problem.InvalidInputException;
import com.zigral.service.problem.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads the plan in a model's answer.
 */
final class PlanReader {

	/** A text with more braces than that is no answer. */
	private static final int MOST_OBJECTS = 1000;

	/** What models write for "nothing". */
	private static final Set<String> NOTHING = Set.of("null", "none", "n/a", "no", "false", "-", "\"\"");

	private final JsonMapper json;

	PlanReader(JsonMapper json) {
		this.json = json.rebuild().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();
	}

	/**
	 * Read an answer. The plan may stand anywhere in it: servers that promise no JSON
	 * think aloud, greet with placeholders, take notes as JSON, or fence the plan in.
	 * Where there are several, the last one counts.
	 * @param answer the model's text
	 * @return the answer, empty when there is nothing of the right shape in it
	 * @throws InvalidInputException if it has characters that cannot be stored
	 */
	Optional<Answer> read(String answer) {
		Optional<Answer> last = Optional.empty();
		int at = answer.indexOf('{');
		for (int tries = 0; at >= 0 && tries < MOST_OBJECTS; tries++) {
			Found found = object(answer, at);
			Optional<Answer> plan = plan(found.object());
			if (plan.isPresent()) {
				JsonText.refuseUnstorable(answer.substring(at, at + found.length()));
				last = plan;
			}
			at = answer.indexOf('{', at + found.length());
		}
		return last;
	}

	private Found object(String answer, int at) {
		try (JsonParser parser = this.json.createParser(Reader.of(CharBuffer.wrap(answer, at, answer.length())))) {
			JsonNode object = parser.readValueAsTree();
			return new Found(object, (int) parser.currentLocation().getCharOffset());
		}
		catch (JacksonException ex) {
			// A brace that begins no object.
			return new Found(MissingNode.getInstance(), 1);
		}
	}

	private Optional<Answer> plan(JsonNode object) {
		if (object.path("steps").isArray() || object.path("not_possible").isString()) {
			try {
				return Optional.of(this.json.treeToValue(object, RawAnswer.class).toAnswer());
			}
			catch (JacksonException ex) {
				return Optional.empty();
			}
		}
		// Some servers wrap it: {"plan": {..}}.
		return (object.size() == 1 && object.isObject()) ? plan(object.values().iterator().next()) : Optional.empty();
	}

	/**
	 * What the model answered.
	 *
	 * @param plan the plan, not yet valid
	 * @param notPossible why the actions cannot do what was asked
	 */
	record Answer(Plan plan, Optional<String> notPossible) {
	}

	private record Found(JsonNode object, int length) {
	}

	record RawAnswer(@Nullable String objective, @Nullable String notPossible,
			@Nullable List<@Nullable RawStep> steps) {

		Answer toAnswer() {
			List<@Nullable RawStep> given = Objects.requireNonNullElse(this.steps, List.of());
			return new Answer(new Plan(Objects.requireNonNullElse(this.objective, ""),
					given.stream().map((step) -> Objects.requireNonNullElse(step, RawStep.NONE).toStep()).toList()),
					Optional.ofNullable(this.notPossible)
						.filter((reason) -> !reason.isBlank()
								&& !NOTHING.contains(reason.strip().toLowerCase(Locale.ROOT))));
		}

	}

	record RawStep(@Nullable String id, @Nullable String agent, @Nullable String action,
			@Nullable Map<String, @Nullable Object> parameters) {

		static final RawStep NONE = new RawStep(null, null, null, null);

		PlannedStep toStep() {
			return PlannedStep.of(Objects.requireNonNullElse(this.id, ""), Objects.requireNonNullElse(this.agent, ""),
					Objects.requireNonNullElse(this.action, ""), Objects.requireNonNullElse(this.parameters, Map.of()));
		}

	}

}
