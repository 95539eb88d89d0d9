package com.zigral.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import com.zigral.cli.client.JobSummary;
import com.zigral.cli.client.OrchestratorClient;
import com.zigral.cli.screen.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/**
 * Lists jobs.
 */
@Command(name = "jobs", description = "List what was asked for, newest first.")
final class JobsCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "At most so many (20; up to 100).")
	private int limit;

	@Option(names = "--json", description = "Print them as JSON.")
	private boolean json;

	JobsCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws InterruptedException {
		try (OrchestratorClient zigral = this.terminal.connect()) {
			JsonNode jobs = zigral.jobs(this.limit);
			if (this.json) {
				this.terminal.printJson(jobs);
			}
			else {
				show(zigral.list(jobs, JobSummary.class));
			}
			return ExitCode.DONE.number();
		}
	}

	private void show(List<JobSummary> jobs) {
		if (jobs.isEmpty()) {
			this.terminal.screen().print("Nothing was asked for yet. Begin: ./zigral ask \"Find CTOs in Austin\"");
		}
		else {
			Stream<List<String>> rows = jobs.stream()
				.map((job) -> List.of(job.jobId(), job.standing(), TerminalText.moment(job.updatedAt()), job.title()));
			this.terminal
				.show(Stream.concat(Stream.of(List.of("job", "status", "changed", "name or sentence")), rows).toList());
		}
	}

}
