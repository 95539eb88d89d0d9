package com.zigral.orchestrator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Agent;
import com.zigral.agent.Delivery;
import com.zigral.agent.Outcome;
import com.zigral.agent.Outreach;
import com.zigral.agent.OutreachRules;
import com.zigral.agent.Prospect;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;

/**
 * A tiny third agent whose doing a test decides.
 */
public final class TestAgent implements Agent {

	private final String name;

	/** Twenty words are enough for a test. */
	private static final int MAX_LENGTH = 200;

	private volatile Doing doing = (request, context) -> new Outcome.Succeeded("Done", Map.of("prospects", List.of()),
			List.of());

	private volatile Optional<String> account = Optional.empty();

	public TestAgent(String name) {
		this.name = name;
	}

	public void does(Doing what) {
		this.doing = what;
	}

	/** The account that must not be worked with twice at a time. */
	public void worksWith(String name) {
		this.account = Optional.of(name);
	}

	public void worksWithoutAccount() {
		this.account = Optional.empty();
	}

	@Override
	public Optional<String> account() {
		return this.account;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public String description() {
		return "An agent for tests.";
	}

	@Override
	public List<Action> actions() {
		return List.of(
				new Action("search_people", "Find people.",
						List.of(Parameter.oneOrMore("title", "Their title", 100, 5),
								Parameter.oneOrMore("company", "Where", 100, 5),
								Parameter.oneOrMore("industry", "Which", 100, 5),
								Parameter.oneOrMore("location", "Where", 100, 5),
								Parameter.integer("limit", "How many", 1, 1000, 25)),
						Set.of("prospects"), Effect.READ, RetryClass.IDEMPOTENT),
				new Action("collect_profiles", "Read them.", List.of(Parameter.data("prospects", "Whom")),
						Set.of("prospects"), Effect.READ, RetryClass.IDEMPOTENT)
					.spending("profile_view"),
				new Action("find_people", "Look for them.",
						List.of(Parameter.objects("people", "Whom", 100,
								Map.of("row", Map.of("type", "integer"), "full_name", Map.of("type", "string"),
										"company", Map.of("type", "string")))),
						Set.of(), Effect.READ, RetryClass.IDEMPOTENT),
				new Action("upsert_prospects", "Write them down.",
						List.of(Parameter.text("spreadsheet", "Where to", 200).asRequired(),
								Parameter.data("prospects", "Whom")),
						Set.of(), Effect.WRITE, RetryClass.IDEMPOTENT),
				new Action("send_connection_requests", "Invite them.",
						List.of(Parameter.text("note", "What to say", 300), Parameter.data("prospects", "Whom")),
						Set.of(), Effect.OUTREACH, RetryClass.VERIFIABLE)
					.spending("invitation")
					.sending(rules("note")),
				new Action("send_messages", "Write to them.",
						List.of(Parameter.text("text", "What to say", 1000).asRequired(),
								Parameter.data("prospects", "Whom")),
						Set.of(), Effect.OUTREACH, RetryClass.VERIFIABLE)
					.spending("message"),
				new Action("withdraw_invitations", "Take them back.", List.of(Parameter.data("prospects", "Whose")),
						Set.of(), Effect.WRITE, RetryClass.IDEMPOTENT),
				new Action("create_spreadsheet", "Make a sheet.",
						List.of(Parameter.text("spreadsheet", "Which", 200).asRequired()), Set.of(), Effect.WRITE,
						RetryClass.IDEMPOTENT)
					.preparing("spreadsheet"),
				new Action("print", "Print something.", List.of(), Set.of(), Effect.WRITE, RetryClass.UNVERIFIABLE),
				new Action("shout", "Reach out.",
						List.of(Parameter.texts("words", "What", 3), Parameter.choice("voice", "How", List.of("low")),
								Parameter.data("prospects", "To whom")),
						Set.of(), Effect.OUTREACH, RetryClass.UNVERIFIABLE)
					.spending("message")
					.sending(rules("words")));
	}

	private static OutreachRules rules(String template) {
		return new OutreachRules(template, true, MAX_LENGTH,
				Map.of("1st", new Delivery.Skipped("already_connected", "They are connected already")));
	}

	@Override
	public List<Outreach> outreach(ActionRequest request) {
		return request.data("prospects")
			.stream()
			.map(Prospect::from)
			.map((person) -> new Outreach("message", person.profileUrl(), person.fullName(),
					String.join(" ", request.texts("words")).replace("{first_name}", person.fullName().split(" ")[0]),
					person.text(Prospect.Field.CONNECTION_DEGREE)
						.map((degree) -> new Outreach.Degree(degree, person.collectedAt()))))
			.toList();
	}

	@Override
	public Outcome perform(ActionRequest request, StepContext context) throws InterruptedException {
		return this.doing.apply(request, context);
	}

	/** What the agent does in a step. */
	@FunctionalInterface
	public interface Doing {

		Outcome apply(ActionRequest request, StepContext context) throws InterruptedException;

	}

}
