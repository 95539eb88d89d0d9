package com.zigral.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.zigral.cli.client.CallException;
import com.zigral.cli.client.Job;
import com.zigral.cli.client.OrchestratorClient;
import com.zigral.cli.screen.Screen;
import com.zigral.cli.screen.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Has a sentence planned and, after a yes, carried out.
 */
@Command(name = "ask", description = "Have a sentence planned and, after your approval, carried out.")
final class AskCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Parameters(paramLabel = "SENTENCE", description = "What Zigral should do, in quotes.")
	private String sentence = "";

	@Option(names = "--context", paramLabel = "NAME=VALUE",
			description = "Something the plan shall know; job_id begins a new run of that job. A name given twice is a list.")
	private List<String> context = List.of();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--dry-run", description = "Plan only; start it later by ./zigral job ID.")
	private boolean dryRun;

	@Option(names = "--approve",
			description = "Say yes to the plan and to all that it would send to other people, unread.")
	private boolean approve;

	@Option(names = "--json", description = "Print the job as JSON at the end; ask nothing.")
	private boolean json;

	AskCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws InterruptedException {
		Map<String, Object> said = said();
		Terminal chosen = this.json ? this.terminal.forPrograms() : this.terminal;
		try (OrchestratorClient zigral = chosen.connect()) {
			Job planned = zigral.plan(this.sentence, said);
			show(planned, chosen.screen());
			JobPrompts prompts = new JobPrompts(zigral, chosen.screen(), chosen.questions(), this.approve);
			boolean started = !this.dryRun && prompts.start(planned);
			if (started) {
				chosen.screen().print("");
			}
			Job left = started ? DetachNotice.during(chosen, planned.jobId(),
					() -> new JobWatcher(zigral, chosen.screen(), prompts, chosen.clock()).watch(planned.jobId()))
					: planned;
			int code = end(zigral, left, chosen);
			return this.dryRun ? ExitCode.DONE.number() : code;
		}
	}

	private Map<String, Object> said() {
		try {
			return Context.parse(this.context);
		}
		catch (CallException ex) {
			throw new ParameterException(this.spec.commandLine(), ex.getMessage(), ex);
		}
	}

	private int end(OrchestratorClient zigral, Job left, Terminal chosen) throws InterruptedException {
		if (this.json) {
			return new JobJson(zigral, left.jobId()).print(chosen.out());
		}
		new JobText(left, zigral).print(chosen.screen());
		return ExitCode.of(left).number();
	}

	private static void show(Job planned, Screen screen) {
		screen.print("The plan of " + planned.jobId() + ", by the " + planned.planner() + " planner:");
		new PlanText(planned).lines().forEach((line) -> screen.print("  " + TerminalText.line(line)));
		if (planned.leftOut() != null) {
			planned.leftOut().forEach((left) -> screen.print("  " + TerminalText.line(left.inWords())));
		}
		if (planned.estimate() != null) {
			planned.estimate().lines().forEach((line) -> screen.print("  " + line));
		}
		screen.print("");
	}

}
