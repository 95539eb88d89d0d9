package com.zigral.launcher.read;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.zigral.agent.AgentException;
import com.zigral.cli.screen.Screen;
import com.zigral.lincoln.browser.BrowserLostException;
import com.zigral.lincoln.doctor.PageReader;
import com.zigral.lincoln.doctor.PageReport;
import com.zigral.lincoln.doctor.SavedPage;
import com.zigral.lincoln.doctor.SavedPageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows what Lincoln reads from a saved page.
 */
@Command(name = "./zigral read", sortOptions = false,
		description = "Show what Lincoln reads from a page of LinkedIn that was saved in a browser, or that is kept as "
				+ "failure.html with a failed step. No account, no network and no running Zigral is needed.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:It was read.", "1:It is no page Lincoln reads, or lacks what must be there.",
				"2:The command line or a file is wrong." })
public final class ReadCommand implements Callable<Integer> {

	private final Path directory;

	private final Screen screen;

	private final PrintStream out;

	private final PrintStream errors;

	@Parameters(paramLabel = "PAGE.html", description = "The page: HTML, one file of SingleFile, or MHTML.")
	private Path page = Path.of("");

	@Option(names = "--at", paramLabel = "/in/SLUG/",
			description = "Where on LinkedIn it was; without it the page tells.")
	private @Nullable String at;

	@Option(names = "--json", description = "Print everything that was read as JSON.")
	private boolean json;

	@Option(names = "--anonymise", paramLabel = "OUT.html",
			description = "Also write a copy that shows nobody, to attach to a bug report or to keep as a fixture.")
	private @Nullable Path anonymised;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this text.")
	@SuppressWarnings("UnusedVariable") // picocli looks at it
	private boolean help;

	private ReadCommand(Path directory, Screen screen, PrintStream out, PrintStream errors) {
		this.directory = directory;
		this.screen = screen;
		this.out = out;
		this.errors = errors;
	}

	/**
	 * Run the command.
	 * @param directory the directory that paths are relative to
	 * @param out where what was read is written
	 * @param errors where everything else is written
	 * @param arguments the page and options
	 * @return the exit code: 0 when the page was read, 1 when it is no page that Lincoln
	 * reads or lacks what it must have, 2 for a wrong command line or file
	 */
	public static int run(Path directory, PrintStream out, PrintStream errors, List<String> arguments) {
		Screen screen = new Screen(out, false, Screen.standard().width());
		return new CommandLine(new ReadCommand(directory, screen, out, errors))
			.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
			.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
			.setErr(new PrintWriter(errors, true, StandardCharsets.UTF_8))
			.setExecutionExceptionHandler((ex, line, parsed) -> explain(ex, errors))
			.execute(arguments.toArray(String[]::new));
	}

	@Override
	public Integer call() throws InterruptedException {
		Optional<URI> place = Optional.ofNullable(this.at).map(SavedPage::address);
		SavedPage saved = SavedPage.from(this.directory.resolve(this.page));
		Optional<AnonymisedFile> copy = Optional.ofNullable(this.anonymised)
			.map((path) -> AnonymisedFile.at(this.directory.resolve(path), saved, place));
		try (PageReader reader = new PageReader()) {
			PageReport report = reader.read(saved, place);
			print(report);
			if (copy.isPresent()) {
				copy.get().compare(report, reader).forEach(this.errors::println);
			}
			report.problem().ifPresent((problem) -> this.errors.println("zigral: " + problem));
			return report.isRead() ? 0 : 1;
		}
	}

	private void print(PageReport report) {
		if (this.json) {
			byte[] text = JsonMapper.builder()
				.build()
				.writerWithDefaultPrettyPrinter()
				.writeValueAsBytes(report.toData());
			this.out.write(text, 0, text.length);
			this.out.println();
			this.out.flush();
		}
		else {
			new ReportText(report).print(this.screen);
		}
	}

	private static int explain(Exception failure, PrintStream errors) throws Exception {
		if (failure instanceof SavedPageException) {
			errors.println("zigral: " + failure.getMessage());
			return 2;
		}
		if (failure instanceof AgentException || failure instanceof BrowserLostException) {
			errors.println("zigral: " + failure.getMessage());
			return 1;
		}
		throw failure;
	}

}
