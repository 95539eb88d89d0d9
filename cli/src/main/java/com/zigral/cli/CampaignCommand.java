package com.zigral.cli;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import com.zigral.cli.client.OrchestratorClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/**
 * Shows a campaign with what it has brought, after changing it where that is wanted.
 */
@Command(name = "campaign", description = "Show a campaign with what it has brought; start, pause, resume or end it.")
final class CampaignCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Parameters(paramLabel = "ID", index = "0", description = "The campaign's id, as ./zigral campaigns shows it.")
	private String id = "";

	@Parameters(paramLabel = "CHANGE", index = "1", arity = "0..1", description = "One of: ${COMPLETION-CANDIDATES}.")
	private @Nullable Change change;

	@Option(names = "--yes", description = "End it without a question.")
	private boolean yes;

	@Option(names = "--json", description = "Print it as JSON.")
	private boolean json;

	CampaignCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws InterruptedException {
		try (OrchestratorClient zigral = this.terminal.connect()) {
			String path = "/campaigns/" + OrchestratorClient.encoded(this.id);
			JsonNode campaign = zigral.get(path);
			if (this.change != null) {
				if (this.change == Change.END && !this.yes && !isEndWanted()) {
					this.terminal.screen().print("It was not ended. The same command with --yes ends it.");
					return ExitCode.WAITS.number();
				}
				campaign = zigral.post(path + "/" + this.change, Map.of());
			}
			if (this.json) {
				this.terminal.printJson(campaign);
			}
			else {
				new CampaignText(campaign).lines(zigral.get(path + "/report"), this.terminal.screen().width())
					.forEach(this.terminal.screen()::print);
			}
			return ExitCode.DONE.number();
		}
	}

	private boolean isEndWanted() {
		return this.terminal.questions().areAnswered()
				&& this.terminal.questions().yes("End it for everybody in it, for good?");
	}

	/** What can be done with a campaign. */
	enum Change {

		START, PAUSE, RESUME, END;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
