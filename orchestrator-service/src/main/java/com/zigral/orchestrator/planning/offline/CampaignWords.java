package com.zigral.orchestrator.planning.offline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.zigral.orchestrator.planning.offline.people.PeopleCriteria;
import com.zigral.orchestrator.planning.offline.word.Language;
import com.zigral.orchestrator.planning.offline.word.Sheet;

/**
 * Says in words what a campaign of a plan is about and what it does.
 */
final class CampaignWords {

	private static final int MAX_NAME = 100;

	private static final Map<String, List<String>> UNITS = Map.of("hours",
			List.of("hour", "hours", "Stunde", "Stunden"), "days", List.of("day", "days", "Tag", "Tage"),
			"working_days", List.of("working day", "working days", "Werktag", "Werktage"));

	private final ParsedSentence parsed;

	private final Language language;

	CampaignWords(ParsedSentence parsed, Language language) {
		this.parsed = parsed;
		this.language = language;
	}

	/**
	 * What a campaign is called that nobody has named.
	 * @return the people it is for, in a few words
	 */
	String name() {
		PeopleCriteria criteria = this.parsed.criteria();
		String people = criteria.list()
			.or(() -> criteria.source().flatMap(Sheet::name))
			.orElseGet(() -> criteria.filters()
				.values()
				.stream()
				.map((values) -> String.join(this.language.choose(" or ", " oder "), values))
				.collect(Collectors.joining(", ")));
		String name = people.isEmpty() ? this.parsed.job().jobId() : people;
		return (name.length() > MAX_NAME) ? name.substring(0, MAX_NAME).strip() : name;
	}

	/**
	 * What a campaign does, step by step, and that it asks first.
	 * @param campaign the campaign
	 * @return the end of a plan's objective
	 */
	String objective(Intent.StartCampaign campaign) {
		String steps = campaign.steps().stream().map(this::words).collect(Collectors.joining(", "));
		return this.language
			.choose("start a campaign: %s; it ends for whoever answers, and asks for approval before it sends anything",
					"eine Kampagne starten: %s; sie endet für alle, die antworten, und fragt vor allem, was sie sendet")
			.formatted(steps);
	}

	private String words(Map<String, Object> step) {
		boolean text = !String.valueOf(step.get("text")).isEmpty();
		return switch (String.valueOf(step.get("kind"))) {
			case "invite" -> text ? this.language.choose("invite with a note", "mit Notiz einladen")
					: this.language.choose("invite", "einladen");
			case "withdraw" ->
				this.language.choose("withdraw %s after the invitation", "%s nach der Einladung zurückziehen")
					.formatted(wait(step));
			default -> message(step);
		};
	}

	private String message(Map<String, Object> step) {
		String wait = wait(step);
		return switch (String.valueOf(step.get("after"))) {
			case "accepted" -> Integer.valueOf(0).equals(step.get("delay"))
					? this.language.choose("write when they accept", "bei Annahme schreiben")
					: this.language.choose("write %s after they accept", "%s nach der Annahme schreiben")
						.formatted(wait);
			case "sent" ->
				this.language.choose("write again %s later", "%s später noch einmal schreiben").formatted(wait);
			default -> this.language.choose("write", "schreiben");
		};
	}

	private String wait(Map<String, Object> step) {
		List<String> unit = UNITS.getOrDefault(String.valueOf(step.get("unit")), List.of("", "", "", ""));
		boolean one = Integer.valueOf(1).equals(step.get("delay"));
		return step.get("delay") + " " + this.language.choose(unit.get(one ? 0 : 1), unit.get(one ? 2 : 3));
	}

}
