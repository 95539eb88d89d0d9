package com.zigral.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import com.zigral.cli.client.OrchestratorClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/**
 * Lists who has answered.
 */
@Command(name = "inbox", description = "List who has answered in a campaign, whoever answered last first.")
final class InboxCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Option(names = "--campaign", paramLabel = "ID", defaultValue = "", description = "Only those of this campaign.")
	private String campaign = "";

	@Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "At most so many (20; up to 100).")
	private int limit;

	@Option(names = "--json", description = "Print them as JSON.")
	private boolean json;

	InboxCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws InterruptedException {
		try (OrchestratorClient zigral = this.terminal.connect()) {
			String only = this.campaign.isEmpty() ? "" : "&campaign=" + OrchestratorClient.encoded(this.campaign);
			JsonNode people = zigral.get("/inbox?limit=" + this.limit + only);
			if (this.json) {
				this.terminal.printJson(people);
			}
			else if (people.isEmpty()) {
				this.terminal.screen().print("Nobody has answered yet.");
			}
			else {
				show(people);
			}
			return ExitCode.DONE.number();
		}
	}

	private void show(JsonNode people) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("answered", "name", "words", "campaign", "profile"));
		people.forEach(
				(one) -> rows.add(List.of(ScheduleText.moment(one.path("replied_at")), one.path("name").asString(""),
						words(one), one.path("campaign_name").asString(""), one.path("profile_url").asString(""))));
		this.terminal.show(rows);
	}

	private static String words(JsonNode person) {
		String words = person.path("words").asString("");
		return person.path("shared_name").asBoolean(false) ? words + " (or somebody else of that name)" : words;
	}

}
