package com.zigral.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import com.zigral.cli.client.OrchestratorClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/**
 * Lists campaigns.
 */
@Command(name = "campaigns", description = "List the campaigns, newest first.")
final class CampaignsCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "At most so many (20; up to 100).")
	private int limit;

	@Option(names = "--json", description = "Print them as JSON.")
	private boolean json;

	CampaignsCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws InterruptedException {
		try (OrchestratorClient zigral = this.terminal.connect()) {
			JsonNode campaigns = zigral.get("/campaigns?limit=" + this.limit);
			if (this.json) {
				this.terminal.printJson(campaigns);
			}
			else if (campaigns.isEmpty()) {
				this.terminal.screen().print("There are no campaigns yet. See docs/campaigns.md for how to make one.");
			}
			else {
				show(campaigns);
			}
			return ExitCode.DONE.number();
		}
	}

	private void show(JsonNode campaigns) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("campaign", "status", "people", "name"));
		campaigns.forEach((one) -> {
			CampaignText campaign = new CampaignText(one);
			rows.add(List.of(one.path("id").asString(""), campaign.standing(), campaign.people(),
					one.path("name").asString("")));
		});
		this.terminal.show(rows);
	}

}
