package com.zigral.orchestrator.planning.offline;

import java.util.ArrayList;
import java.util.List;

import com.zigral.orchestrator.planning.offline.people.PeopleCriteria;
import com.zigral.orchestrator.planning.offline.word.Language;
import com.zigral.orchestrator.planning.offline.word.Sheet;

/**
 * Says what of a sentence was understood.
 *
 * @param parsed what was
 * @param language in which language to say it
 */
record Understanding(ParsedSentence parsed, Language language) {

	List<String> words() {
		List<String> words = new ArrayList<>();
		PeopleCriteria criteria = this.parsed.criteria();
		criteria.filters()
			.forEach((filter, values) -> words
				.add(filter.name(this.language) + ": " + String.join(this.language.choose(" or ", " oder "), values)));
		criteria.limit().ifPresent((limit) -> words.add(this.language.choose("at most: ", "höchstens: ") + limit));
		criteria.source()
			.flatMap(Sheet::name)
			.ifPresent((name) -> words.add(this.language.choose("from the sheet: ", "aus der Tabelle: ") + name));
		if (criteria.isOfJob()) {
			words.add(this.language.choose("the people of this job", "die Leute dieses Auftrags"));
		}
		if (criteria.isMore()) {
			words.add(this.language.choose("more than this job has found", "mehr als dieser Auftrag gefunden hat"));
		}
		this.parsed.intents().forEach((intent) -> words.add(words(intent)));
		return List.copyOf(words);
	}

	private String words(Intent intent) {
		return switch (intent) {
			case Intent.CollectProfiles _ -> this.language.choose("read profiles", "Profile lesen");
			case Intent.WriteToSheet to ->
				this.language.choose("to the sheet: ", "in die Tabelle: ") + to.sheet().name().orElse("-");
			case Intent.Invite _ -> this.language.choose("invite", "einladen");
			case Intent.SendMessage _ -> this.language.choose("send a message", "Nachricht schreiben");
			case Intent.StartCampaign campaign ->
				this.language.choose("campaign of %d steps", "Kampagne mit %d Schritten")
					.formatted(campaign.steps().size());
			case Intent.CheckReplies _ -> this.language.choose("look for replies", "nach Antworten sehen");
			case Intent.WithdrawInvitations _ ->
				this.language.choose("take invitations back", "Einladungen zurückziehen");
			case Intent.CreateSheet create ->
				this.language.choose("make the sheet: ", "Tabelle anlegen: ") + create.sheet().name().orElse("-");
		};
	}

}
