package com.zigral.orchestrator.campaign.agent;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Prospect;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;
import com.zigral.orchestrator.campaign.sequence.DelayUnit;
import com.zigral.orchestrator.campaign.sequence.Sequence;
import com.zigral.orchestrator.campaign.sequence.StepDraft;
import com.zigral.orchestrator.campaign.sequence.StepEvent;
import com.zigral.orchestrator.campaign.sequence.StepKind;

/**
 * A campaign as a step of a plan wants it.
 *
 * @param name what people call it
 * @param withoutNote whether to invite without a note when the account has none left
 * @param sequence its steps
 */
public record PlannedCampaign(String name, boolean withoutNote, Sequence sequence) {

	/** The name of the agent. */
	public static final String AGENT = "campaigns";

	/** The name of the action. */
	static final String START = "start";

	private static final String NAME = "name";

	private static final String STEPS = "steps";

	private static final String WITHOUT_NOTE = "without_note";

	private static final int MAX_NAME = 200;

	private static final int MAX_TEXT = 8000;

	/** More than any unit has; a number beyond it is a slip. */
	private static final int MAX_DELAY = 10_000;

	static final Action ACTION = new Action(START,
			"Start a campaign: a sequence over people that goes on by itself for weeks and ends for a person as soon as "
					+ "they answer. Only for a command with a later step, such as a message once they have accepted, a "
					+ "follow-up when they have not answered, or taking invitations back after some time; an invitation "
					+ "or a message alone is an action of its own. A campaign invites and writes itself: no other step "
					+ "does that to its people. Starting it sends nothing; what it sends waits for approval day by day.",
			List.of(Parameter.text(NAME, "What people will call it, in a few words", MAX_NAME).asRequired(), Parameter
				.objects(STEPS,
						"In order: perhaps one invite first, then messages, perhaps one withdraw last. The first "
								+ "message comes after 'accepted' when the campaign invites, else after "
								+ "'enrolled'; each further message after 'sent', when the one before has no "
								+ "answer; withdraw after 'invited'; invite after 'enrolled'",
						Sequence.MAX_STEPS, properties())
				.asRequired(), Parameter.flag(WITHOUT_NOTE, "Invite without a note when the account has no notes left"),
					Parameter.data(Prospect.KIND, "Who comes into it")),
			Set.of(), Effect.WRITE, RetryClass.IDEMPOTENT);

	private static Map<String, Map<String, Object>> properties() {
		Map<String, Map<String, Object>> properties = new LinkedHashMap<>();
		properties.put("kind", choice("What it does", StepKind.values(), StepKind::key));
		properties.put("after", choice("After what its delay begins", StepEvent.values(), StepEvent::key));
		properties.put("delay", Map.of("type", "integer", "minimum", 0, "maximum", MAX_DELAY, "description",
				"How much later it is due, 0 for at once"));
		properties.put("unit",
				choice("In what the delay is counted; a week is 7 days", DelayUnit.values(), DelayUnit::key));
		properties.put("text", Map.of("type", "string", "maxLength", MAX_TEXT, "description",
				"The exact words of the command, with placeholders such as {first_name}; empty for a withdraw and for "
						+ "an invite without a note"));
		return properties;
	}

	private static <E> Map<String, Object> choice(String description, E[] values, Function<E, String> key) {
		return Map.of("type", "string", "enum", Arrays.stream(values).map(key).toList(), "description", description);
	}

	/**
	 * The campaign of a request.
	 * @param request the request, valid by the action's schema
	 * @return the campaign, of whose steps nobody has said yet that they can be carried
	 * out
	 */
	static PlannedCampaign from(ActionRequest request) {
		return new PlannedCampaign(request.text(NAME).orElse(""), request.flag(WITHOUT_NOTE),
				StepDraft.sequence(request.objects(STEPS).stream().map(PlannedCampaign::draft).toList()));
	}

	private static StepDraft draft(Map<String, Object> step) {
		return new StepDraft(null, text(step, "kind"), text(step, "after"),
				(step.get("delay") instanceof Number number) ? number.intValue() : 0, text(step, "unit"),
				text(step, "text"));
	}

	private static String text(Map<String, Object> step, String key) {
		return Stream.ofNullable(step.get(key)).map(String::valueOf).findFirst().orElse("");
	}

}
