package com.zigral.orchestrator.planning.offline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.agent.Parameter;
import com.zigral.agent.Prospect;
import com.zigral.orchestrator.job.Plan;
import com.zigral.orchestrator.job.PlannedStep;

/**
 * Puts what a sentence says, with what the caller said beside it, into the steps of a
 * plan.
 */
final class PlanWriter {

	private static final int DEFAULT_LIMIT = 25;

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
		boolean described = criteria.source().isPresent() || criteria.list().isPresent()
				|| criteria.filters().size() > (network.isEmpty() ? 0 : 1);
		if (this.parsed.hasPeople() && this.parsed.reachesOut() && !described) {
			throw new DeclinedException(DeclineReason.NOBODY_TO_REACH, "");
		}
		if (criteria.list().isPresent() && (criteria.limit().isPresent() || !criteria.filters().isEmpty())) {
			throw new DeclinedException(DeclineReason.LIST_FILTER, criteria.list().get());
		}
		if (criteria.source().isPresent() && !criteria.filters().isEmpty()) {
			throw new DeclinedException(DeclineReason.SHEET_FILTER, "");
		}
		for (Intent intent : this.parsed.intents()) {
			if (intent instanceof Intent.SendMessage message && message.text().isEmpty()) {
				throw new DeclinedException(DeclineReason.NO_TEXT, "");
			}
			if (intent instanceof Intent.Invite && network.contains("1st")) {
				throw new DeclinedException(DeclineReason.CONNECTED, "");
			}
		}
	}

	private void people() {
		PeopleCriteria criteria = this.parsed.criteria();
		if (criteria.list().isPresent()) {
			take(criteria.list().get());
			return;
		}
		if (criteria.source().isPresent()) {
			read(criteria, criteria.source().get());
		}
		else {
			search(criteria);
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

	private void take(String list) {
		this.objective.append(this.language.choose("Take the people in the list ", "Die Leute in der Liste "))
			.append(list)
			.append(this.language.choose("", " nehmen"));
		if (this.parsed.intents().stream().anyMatch(Intent.CollectProfiles.class::isInstance)) {
			add(LINCOLN, "collect_profiles", people(""));
			also("read their profiles", "ihre Profile lesen");
		}
	}

	private void read(PeopleCriteria criteria, Sheet sheet) {
		Map<String, Object> parameters = sheet(sheet, false);
		criteria.status().ifPresent((status) -> parameters.put("status", status));
		criteria.limit().ifPresent((limit) -> parameters.put("limit", limit));
		add(SHAUN, "read_prospects", parameters);
		this.objective.append(this.language.choose("Read the people in the sheet ", "Die Leute in der Tabelle "))
			.append(parameters.get("spreadsheet"))
			.append(this.language.choose("", " lesen"));
	}

	private void search(PeopleCriteria criteria) {
		Map<Filter, List<String>> filters = new LinkedHashMap<>(criteria.filters());
		for (Filter filter : List.of(Filter.TITLE, Filter.COMPANY, Filter.INDUSTRY, Filter.LOCATION)) {
			if (!filters.containsKey(filter)) {
				said("target_" + filter.parameter()).or(() -> said(filter.parameter()))
					.ifPresent((value) -> filters.put(filter, List.of(value)));
			}
		}
		if (filters.isEmpty()) {
			throw new DeclinedException(DeclineReason.NOBODY, "");
		}
		Map<String, Object> parameters = new LinkedHashMap<>();
		filters.forEach((filter, values) -> parameters.put(filter.parameter(), value(filter, values)));
		if (criteria.isOnSalesNavigator()) {
			parameters.put("site", "sales_navigator");
		}
		int limit = criteria.limit().orElseGet(() -> defaultLimit(criteria));
		parameters.put("limit", limit);
		add(LINCOLN, "search_people", parameters);
		this.objective.append(this.language.choose("Find up to %d people", "Bis zu %d Leute finden").formatted(limit));
		filters.forEach((filter, values) -> this.objective.append(", ")
			.append(filter.name(this.language))
			.append(": ")
			.append(String.join(this.language.choose(" or ", " oder "), values)));
	}

	// "Message the CTO of Acme" means one of them, whatever else the search finds.
	private int defaultLimit(PeopleCriteria criteria) {
		if (criteria.isOnePerson() && this.parsed.reachesOut()) {
			return 1;
		}
		return (this.context.get("limit") instanceof Integer number) ? number : DEFAULT_LIMIT;
	}

	private static Object value(Filter filter, List<String> values) {
		if (filter == Filter.KEYWORDS) {
			return String.join(" ", values);
		}
		return (values.size() == 1 && !filter.isAlwaysList()) ? values.getFirst() : List.copyOf(values);
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
		return this.parsed.criteria()
			.list()
			.<Map<String, Object>>map((list) -> Map.of(Prospect.KIND, Map.of(Parameter.FROM_LIST, list)))
			.orElse(Map.of());
	}

}
