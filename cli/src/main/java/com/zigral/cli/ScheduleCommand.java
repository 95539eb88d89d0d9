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
 * Shows a schedule, after changing it where that is wanted.
 */
@Command(name = "schedule", description = "Show a schedule; pause, resume or delete it.")
final class ScheduleCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Parameters(paramLabel = "ID", index = "0", description = "The schedule's id, as ./zigral schedules shows it.")
	private String id = "";

	@Parameters(paramLabel = "CHANGE", index = "1", arity = "0..1", description = "One of: ${COMPLETION-CANDIDATES}.")
	private @Nullable Change change;

	@Option(names = "--json", description = "Print it as JSON.")
	private boolean json;

	ScheduleCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws InterruptedException {
		try (OrchestratorClient zigral = this.terminal.connect()) {
			String path = "/schedules/" + OrchestratorClient.encoded(this.id);
			if (this.change == Change.DELETE) {
				zigral.delete(path);
				this.terminal.screen().print("The schedule is deleted. Its jobs stay: ./zigral jobs");
				return ExitCode.DONE.number();
			}
			JsonNode schedule = (this.change != null) ? zigral.post(path + "/" + this.change, Map.of())
					: zigral.get(path);
			if (this.json) {
				this.terminal.printJson(schedule);
			}
			else {
				new ScheduleText(schedule).lines().forEach(this.terminal.screen()::print);
			}
			return ExitCode.DONE.number();
		}
	}

	/** What can be done with a schedule. */
	enum Change {

		PAUSE, RESUME, DELETE;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
