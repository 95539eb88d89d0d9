package com.zigral.orchestrator.planning.offline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.agent.Action;
import com.zigral.agent.ActionRequest;
import com.zigral.agent.Agent;
import com.zigral.agent.Outcome;
import com.zigral.agent.StepContext;
import com.zigral.agent.description.Effect;
import com.zigral.agent.description.Parameter;
import com.zigral.agent.description.RetryClass;
import com.zigral.lincoln.inbox.ReplyCheck;
import com.zigral.lincoln.outreach.OutreachAction;
import com.zigral.lincoln.outreach.Withdrawal;
import com.zigral.lincoln.profile.ProfileCollection;
import com.zigral.lincoln.search.PeopleSearch;
import com.zigral.orchestrator.campaign.agent.CampaignCatalog;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.planning.PlanValidator;
import com.zigral.shaun.table.Filter;
import tools.jackson.databind.json.JsonMapper;

/**
 * An offline planner over what the agents offer, and its plans in few words.
 */
final class Sentences {

	private Sentences() {
	}

	static OfflinePlanner planner() {
		return new OfflinePlanner(new PlanValidator(CampaignCatalog.with(List.of(lincoln(), shaun())), new JsonMapper(),
				(_) -> Optional.empty(), (_) -> Optional.empty()));
	}

	/**
	 * A plan in few words: the filters of its search by their names, then each step.
	 * @param plan the plan
	 * @return the words
	 */
	static String words(Plan plan) {
		return Stream
			.concat(plan.steps().stream().flatMap(Sentences::source).distinct(),
					plan.steps().stream().map(Sentences::words))
			.collect(Collectors.joining(" > "));
	}

	private static Stream<String> source(PlannedStep step) {
		return Stream.concat(step.list("prospects").map("list "::concat).stream(),
				step.job("prospects").map("job "::concat).stream());
	}

	private static String words(PlannedStep step) {
		Map<String, Object> parameters = new TreeMap<>(step.parameters());
		parameters.remove("prospects");
		parameters.remove("limit", 25);
		String sheet = parameters.getOrDefault("spreadsheet", "")
				+ (parameters.containsKey("worksheet") ? "!" + parameters.get("worksheet") : "");
		return switch (step.action()) {
			case "search_people" -> parameters.toString();
			case "collect_profiles" -> "collect";
			case "upsert_prospects" -> "sheet " + sheet;
			case "read_prospects" -> {
				parameters.keySet().removeAll(Set.of("spreadsheet", "worksheet"));
				yield ("read " + sheet + (parameters.isEmpty() ? "" : " " + parameters)).strip();
			}
			case "send_connection_requests" -> ("invite " + parameters.getOrDefault("note", "")).strip();
			case "send_messages" -> "message " + parameters.get("text");
			case "check_replies" -> "check";
			case "withdraw_invitations" -> "withdraw";
			case "create_spreadsheet" -> "create " + sheet;
			case "start" -> campaign(parameters);
			default -> step.action();
		};
	}

	private static String campaign(Map<String, Object> parameters) {
		return ((List<?>) parameters.get("steps")).stream()
			.map((step) -> step((Map<?, ?>) step))
			.collect(Collectors.joining("; ", "campaign ", ""));
	}

	private static String step(Map<?, ?> step) {
		boolean first = step.get("after").equals("enrolled");
		String when = first ? "" : "%s +%s %s ".formatted(step.get("after"), step.get("delay"), step.get("unit"));
		return (when + step.get("kind") + " " + step.get("text")).strip();
	}

	private static Agent lincoln() {
		return new Described("lincoln", List.of(PeopleSearch.ACTION, ProfileCollection.ACTION, ReplyCheck.ACTION,
				OutreachAction.INVITATIONS.action(), OutreachAction.MESSAGES.action(), Withdrawal.ACTION));
	}

	private static Agent shaun() {
		Parameter spreadsheet = Parameter.text("spreadsheet", "Which", 2000).asRequired();
		Parameter worksheet = Parameter.text("worksheet", "Which", 100);
		return new Described("shaun",
				List.of(new Action("upsert_prospects", "Write.",
						List.of(spreadsheet, worksheet, Parameter.data("prospects", "Whom")), Set.of(), Effect.WRITE,
						RetryClass.IDEMPOTENT),
						read("read_prospects", spreadsheet, worksheet, Parameter.text("status", "Status", 200),
								Filter.WHERE, Parameter.integer("limit", "How many", 1, 10_000)),
						new Action("create_spreadsheet", "Make.",
								List.of(spreadsheet, worksheet, Parameter.texts("share_with", "Whom", 20)), Set.of(),
								Effect.WRITE, RetryClass.IDEMPOTENT)));
	}

	private static Action read(String name, Parameter... parameters) {
		return new Action(name, "Read.", List.of(parameters), Set.of("prospects"), Effect.READ, RetryClass.IDEMPOTENT);
	}

	private record Described(String name, List<Action> actions) implements Agent {

		@Override
		public String description() {
			return "An agent for tests.";
		}

		@Override
		public Optional<String> account() {
			return Optional.of(this.name);
		}

		@Override
		public Outcome perform(ActionRequest request, StepContext context) {
			throw new UnsupportedOperationException("It only has a description");
		}

	}

}
