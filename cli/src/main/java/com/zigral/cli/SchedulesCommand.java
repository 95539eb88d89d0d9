package com.zigral.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import com.zigral.cli.client.OrchestratorClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/**
 * Lists schedules.
 */
@Command(name = "schedules", description = "List what is asked for again and again, with the next time of each.")
final class SchedulesCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "At most so many (20; up to 100).")
	private int limit;

	@Option(names = "--json", description = "Print them as JSON.")
	private boolean json;

	SchedulesCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws InterruptedException {
		try (OrchestratorClient zigral = this.terminal.connect()) {
			JsonNode schedules = zigral.get("/schedules?limit=" + this.limit);
			if (this.json) {
				this.terminal.printJson(schedules);
			}
			else if (schedules.isEmpty()) {
				this.terminal.screen().print("There are no schedules yet. See docs/schedules.md for how to make one.");
			}
			else {
				show(schedules);
			}
			return ExitCode.DONE.number();
		}
	}

	private void show(JsonNode schedules) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("schedule", "next", "last", "name", "sentence"));
		schedules.forEach((one) -> {
			ScheduleText schedule = new ScheduleText(one);
			rows.add(List.of(one.path("id").asString(""), schedule.next(), schedule.last(),
					one.path("name").asString(""), one.path("command").asString("")));
		});
		this.terminal.show(rows);
	}

}
