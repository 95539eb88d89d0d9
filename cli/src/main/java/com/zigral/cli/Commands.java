package com.zigral.cli;

import java.io.PrintStream;
import java.io.PrintWriter;

import com.zigral.cli.client.CallException;
import com.zigral.cli.client.NoAnswerException;
import com.zigral.cli.screen.TerminalText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/**
 * The terminal's commands.
 */
@Command(name = "./zigral", synopsisSubcommandLabel = "COMMAND", exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:It is done.", "1:It failed, was refused, or was ended by somebody.",
				"2:The command line is wrong.", "3:It waits for a person.", "4:It continues by itself, now or later.",
				"5:Nothing answers where Zigral should be.", "130:You pressed Ctrl-C; a started job continues." })
final class Commands {

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = CommandLine.ScopeType.INHERIT,
			description = "Show this text.")
	@SuppressWarnings("UnusedVariable") // picocli looks at it
	private boolean help;

	private Commands() {
	}

	/**
	 * Run a command.
	 * @param terminal where it was given
	 * @param arguments its name and its options
	 * @return the exit code, of {@link ExitCode} or 2 for a wrong command line
	 */
	static int run(Terminal terminal, String... arguments) {
		return new CommandLine(new Commands()).addSubcommand(new AskCommand(terminal))
			.addSubcommand(new JobsCommand(terminal))
			.addSubcommand(new JobCommand(terminal))
			.addSubcommand(new ImportCommand(terminal))
			.addSubcommand(new CampaignsCommand(terminal))
			.addSubcommand(new CampaignCommand(terminal))
			.addSubcommand(new SchedulesCommand(terminal))
			.addSubcommand(new ScheduleCommand(terminal))
			.addSubcommand(new InboxCommand(terminal))
			.setCaseInsensitiveEnumValuesAllowed(true)
			.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
			.setOut(writer(terminal.out()))
			.setErr(writer(terminal.errors()))
			.setExecutionExceptionHandler((ex, line, parsed) -> explain(ex, terminal).number())
			.execute(arguments);
	}

	private static PrintWriter writer(PrintStream stream) {
		return new PrintWriter(stream, true, stream.charset());
	}

	private static ExitCode explain(Exception failure, Terminal terminal) throws Exception {
		if (failure instanceof CallException) {
			terminal.errors().println("zigral: " + TerminalText.line(String.valueOf(failure.getMessage())));
			return (failure instanceof NoAnswerException) ? ExitCode.NO_ANSWER : ExitCode.FAILED;
		}
		throw failure;
	}

}
