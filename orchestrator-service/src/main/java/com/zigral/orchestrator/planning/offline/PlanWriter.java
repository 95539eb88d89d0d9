package com.zigral.orchestrator.planning.offline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.zigral.agent.Prospect;
import com.zigral.agent.description.Parameter;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;
import com.zigral.orchestrator.planning.offline.people.PeopleCriteria;
import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Filter;
import com.zigral.orchestrator.planning.offline.word.Language;
import com.zigral.orchestrator.planning.offline.word.Sheet;

/**
 * Puts what a sentence says, with what the caller said beside it, into the steps of a
 * plan.
 */
final class PlanWriter {

	private static final String LINCOLN = "lincoln";

	private static final String SHAUN = "shaun";

	private final ParsedSentence parsed;

	private final Map<String, Object> context;

	private final Language language;

	private final List<PlannedStep> steps = new ArrayList<>();

	private final StringBuilder objective = new StringBuilder();

	PlanWriter(ParsedSentence parsed, Map<String, Object> context, Language language) {
		this.parsed = parsed;
		this.context = context;
		this.language = language;
	}

	/**
	 * Write the plan.
	 * @return the plan
	 * @throws DeclinedException if the sentence leaves open what must be said
	 */
	Plan write() {
		check();
		if (this.parsed.hasPeople()) {
			people();
		}
		this.parsed.intents().forEach(this::step);
		if (this.steps.isEmpty()) {
			throw new DeclinedException(DeclineReason.NOBODY, "");
		}
		return new Plan(this.objective.toString(), this.steps);
	}

	private void check() {
		PeopleCriteria criteria = this.parsed.criteria();
		List<String> network = criteria.values(Filter.NETWORK);
		boolean described = criteria.isTaken() || criteria.source().isPresent() || criteria.isMore()
				|| criteria.filters().size() > (network.isEmpty() ? 0 : 1);
		if (this.parsed.hasPeople() && this.parsed.reachesOut() && !described) {
			throw new DeclinedException(DeclineReason.NOBODY_TO_REACH, "");
		}
		if (criteria.isTaken() && (criteria.limit().isPresent() || !criteria.filters().isEmpty())) {
			throw criteria.list()
				.map((list) -> new DeclinedException(DeclineReason.LIST_FILTER, list))
				.orElseGet(() -> new DeclinedException(DeclineReason.JOB_FILTER, ""));
		}
		if (criteria.source().isPresent() && !criteria.filters().isEmpty()) {
			throw new DeclinedException(DeclineReason.SHEET_FILTER, "");
		}
		for (Intent intent : this.parsed.intents()) {
			if (intent instanceof Intent.SendMessage message && message.text().isEmpty()) {
				throw new DeclinedException(DeclineReason.NO_TEXT, "");
			}
			boolean invites = intent instanceof Intent.Invite
					|| (intent instanceof Intent.StartCampaign campaign && campaign.invites());
			if (invites && network.contains("1st")) {
				throw new DeclinedException(DeclineReason.CONNECTED, "");
			}
		}
	}

	private void people() {
		PeopleCriteria criteria = this.parsed.criteria();
		if (criteria.isTaken()) {
			take(criteria.list());
			return;
		}
		if (criteria.source().isPresent()) {
			read(criteria, criteria.source().get());
		}
		else {
			search();
		}
		boolean writes = this.parsed.intents().stream().anyMatch(Intent.WriteToSheet.class::isInstance);
		boolean collects = this.parsed.intents().stream().anyMatch(Intent.CollectProfiles.class::isInstance);
		boolean search = criteria.source().isEmpty();
		if (collects || (search && (writes || this.parsed.intents().isEmpty()))) {
			add(LINCOLN, "collect_profiles", people("s1"));
			if (collects) {
				also("read their profiles", "ihre Profile lesen");
			}
		}
	}

	private void take(Optional<String> list) {
		this.objective.append(list
			.map((name) -> this.language.choose("Take the people in the list " + name,
					"Die Leute in der Liste " + name + " nehmen"))
			.orElseGet(() -> this.language.choose("Take the people of this job", "Die Leute dieses Auftrags nehmen")));
		if (this.parsed.intents().stream().anyMatch(Intent.CollectProfiles.class::isInstance)) {
			add(LINCOLN, "collect_profiles", people(""));
			also("read their profiles", "ihre Profile lesen");
		}
	}

	private void read(PeopleCriteria criteria, Sheet sheet) {
		Map<String, Object> parameters = sheet(sheet, false);
		criteria.status().ifPresent((status) -> parameters.put("status", status));
		List<Map<String, Object>> where = criteria.cells().entrySet().stream().map(PlanWriter::where).toList();
		if (!where.isEmpty()) {
			parameters.put("where", where);
		}
		criteria.limit().ifPresent((limit) -> parameters.put("limit", limit));
		add(SHAUN, "read_prospects", parameters);
		this.objective.append(this.language.choose("Read the people in the sheet ", "Die Leute in der Tabelle "))
			.append(parameters.get("spreadsheet"))
			.append(this.language.choose("", " lesen"));
	}

	private static Map<String, Object> where(Map.Entry<String, String> cell) {
		return new TreeMap<>(Map.of("column", cell.getKey(), "test", "equals", "text", cell.getValue()));
	}

	private void search() {
		Map<String, Object> parameters = new SearchParameters(this.parsed, this.context).parameters();
		add(LINCOLN, "search_people", parameters);
		this.objective.append(SearchParameters.words(parameters, this.language));
	}

	private void step(Intent intent) {
		Map<String, Object> parameters = new LinkedHashMap<>(people(this.steps.isEmpty() ? "" : lastPeople()));
		switch (intent) {
			case Intent.CollectProfiles _ -> {
				// it stands before all others
			}
			case Intent.WriteToSheet to -> {
				parameters.putAll(sheet(to.sheet(), true));
				add(SHAUN, "upsert_prospects", parameters);
				also("write them to the sheet " + parameters.get("spreadsheet"),
						"sie in die Tabelle " + parameters.get("spreadsheet") + " schreiben");
			}
			case Intent.Invite invite -> {
				invite.note().ifPresent((note) -> parameters.put("note", note));
				add(LINCOLN, "send_connection_requests", parameters);
				also(invite.note().isPresent() ? "invite them with a note" : "invite them",
						invite.note().isPresent() ? "sie mit einer Notiz einladen" : "sie einladen");
			}
			case Intent.SendMessage tell -> {
				parameters.put("text", tell.text().orElseThrow());
				add(LINCOLN, "send_messages", parameters);
				also("send them a message", "ihnen eine Nachricht schreiben");
			}
			case Intent.StartCampaign campaign -> {
				CampaignWords words = new CampaignWords(this.parsed, this.language);
				parameters.put("name", campaign.name().orElseGet(words::name));
				parameters.put("steps", campaign.steps());
				add("campaigns", "start", parameters);
				String objective = words.objective(campaign);
				also(objective, objective);
			}
			case Intent.CheckReplies _ -> {
				add(LINCOLN, "check_replies", parameters);
				also("look who has answered", "nachsehen, wer geantwortet hat");
			}
			case Intent.WithdrawInvitations _ -> {
				add(LINCOLN, "withdraw_invitations", parameters);
				also("take their invitations back", "ihre Einladungen zurückziehen");
			}
			case Intent.CreateSheet create -> create(create);
		}
	}

	private void create(Intent.CreateSheet create) {
		Map<String, Object> parameters = sheet(create.sheet(), true);
		add(SHAUN, "create_spreadsheet", parameters);
		also("make the sheet " + parameters.get("spreadsheet"),
				"die Tabelle " + parameters.get("spreadsheet") + " anlegen");
	}

	// The step whose people are meant by "them": those who were looked for and read.
	private String lastPeople() {
		return this.steps.stream()
			.filter((step) -> List.of("search_people", "collect_profiles", "read_prospects").contains(step.action()))
			.reduce((first, second) -> second)
			.map(PlannedStep::id)
			.orElse("");
	}

	private void also(String english, String german) {
		if (!this.objective.isEmpty()) {
			this.objective.append(this.language.choose(", and ", " und "));
		}
		String words = this.language.choose(english, german);
		this.objective
			.append(this.objective.isEmpty() ? Character.toUpperCase(words.charAt(0)) + words.substring(1) : words);
	}

	private void add(String agent, String action, Map<String, Object> parameters) {
		this.steps.add(new PlannedStep("s" + (this.steps.size() + 1), agent, action, parameters));
	}

	private Map<String, Object> sheet(Sheet sheet, boolean writing) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		Optional<String> name = sheet.name().or(() -> said("spreadsheet")).or(() -> said("sheet"));
		if (name.isEmpty() && !writing) {
			throw new DeclinedException(DeclineReason.WHICH_SHEET, "");
		}
		parameters.put("spreadsheet", name.orElse("Zigral prospects"));
		sheet.tab().ifPresent((tab) -> parameters.put("worksheet", tab));
		return parameters;
	}

	private Optional<String> said(String key) {
		return (this.context.get(key) instanceof String value) ? Optional.of(value.strip()) : Optional.empty();
	}

	private Map<String, Object> people(String step) {
		if (!step.isEmpty()) {
			return Map.of(Prospect.KIND, Map.of(Parameter.FROM_STEP, step));
		}
		PeopleCriteria criteria = this.parsed.criteria();
		return criteria.list()
			.map((list) -> Map.of(Parameter.FROM_LIST, list))
			.or(() -> criteria.isOfJob() ? Optional.of(Map.of(Parameter.FROM_JOB, this.parsed.job().jobId()))
					: Optional.empty())
			.<Map<String, Object>>map((source) -> Map.of(Prospect.KIND, source))
			.orElse(Map.of());
	}

}
