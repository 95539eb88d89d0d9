package com.zigral.cli;

import java.util.concurrent.Callable;

import com.zigral.cli.client.Job;
import com.zigral.cli.client.OrchestratorClient;
import com.zigral.cli.screen.Questions;
import com.zigral.cli.screen.Screen;
import com.zigral.cli.screen.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Shows a job, and stays with it where somebody is there and it has not ended.
 */
@Command(name = "job", description = "Show a job; at a terminal, stay with it and answer what it asks.")
final class JobCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Parameters(paramLabel = "ID", description = "The job's id, as ./zigral jobs shows it.")
	private String id = "";

	@Option(names = "--json", description = "Print the job as JSON and go.")
	private boolean json;

	JobCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws InterruptedException {
		try (OrchestratorClient zigral = this.terminal.connect()) {
			return this.json ? new JobJson(zigral, this.id).print(this.terminal.out())
					: show(zigral, this.terminal.screen());
		}
	}

	private int show(OrchestratorClient zigral, Screen screen) throws InterruptedException {
		Job job = zigral.job(this.id);
		screen.print("Job " + job.jobId() + ": " + TerminalText.line(String.valueOf(job.command())));
		new PlanText(job).lines().forEach((line) -> screen.print("  " + TerminalText.line(line)));
		Questions questions = this.terminal.questions();
		JobPrompts prompts = new JobPrompts(zigral, screen, questions, false);
		if (questions.areAnswered() && (!job.status().equals("planned") || prompts.start(job))) {
			screen.print("");
			job = DetachNotice.during(this.terminal, job.jobId(),
					() -> new JobWatcher(zigral, screen, prompts, this.terminal.clock()).watch(this.id));
		}
		new JobText(job, zigral).print(screen);
		return ExitCode.of(job).number();
	}

}
