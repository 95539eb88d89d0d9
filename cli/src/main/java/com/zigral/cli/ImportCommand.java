package com.zigral.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import com.zigral.cli.client.CallException;
import com.zigral.cli.client.OrchestratorClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/**
 * Brings a list of people in, from a file or a sheet, after a look at it.
 */
@Command(name = "import", description = "Bring a list of people in, from a CSV file, an Excel workbook or a Google "
		+ "sheet; plans then take 'the people in my list NAME'.")
final class ImportCommand implements Callable<Integer> {

	private static final Pattern FILE = Pattern.compile("(?i).*\\.(?:csv|tsv|txt|xlsx|xls)");

	private final Terminal terminal;

	@Parameters(paramLabel = "FILE|SHEET", description = "A file, or a sheet's title, id or address.")
	private String source = "";

	@Option(names = "--name", paramLabel = "NAME", description = "What to call the list.")
	private @Nullable String name;

	@Option(names = "--tab", paramLabel = "TITLE", description = "Which worksheet of the sheet.")
	private @Nullable String tab;

	@Option(names = "--yes", description = "Bring it in without a question.")
	private boolean yes;

	@Option(names = "--json", description = "Print the list as JSON at the end; ask nothing.")
	private boolean json;

	ImportCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws InterruptedException {
		Terminal chosen = this.json ? this.terminal.forPrograms() : this.terminal;
		try (OrchestratorClient zigral = chosen.connect()) {
			JsonNode list = look(zigral);
			new ListText(list).lines(chosen.screen().width()).forEach(chosen.screen()::print);
			boolean isIn = list.path("status").asString("").equals("committed");
			boolean wanted = isIn || this.yes
					|| (!this.json && chosen.questions().areAnswered() && chosen.questions().yes("Bring them in?"));
			JsonNode end = (wanted && !isIn) ? zigral.commitList(list.path("id").asString("")) : list;
			if (this.json) {
				chosen.printJson(end);
			}
			else {
				chosen.screen().print(ListText.end(end));
			}
			return (wanted ? ExitCode.DONE : ExitCode.WAITS).number();
		}
	}

	private JsonNode look(OrchestratorClient zigral) throws InterruptedException {
		Optional<Path> file = file();
		if (file.isPresent()) {
			return zigral.uploadList(file.get(), Optional.ofNullable(this.name));
		}
		if (FILE.matcher(this.source).matches()) {
			throw new CallException("There is no file '" + this.source + "'");
		}
		Map<String, Object> sheet = new HashMap<>(Map.of("spreadsheet", this.source));
		Optional.ofNullable(this.tab).ifPresent((title) -> sheet.put("worksheet", title));
		Optional.ofNullable(this.name).ifPresent((text) -> sheet.put("name", text));
		return zigral.newList(sheet);
	}

	// Where paths begin, the script tells: it has gone elsewhere.
	private Optional<Path> file() {
		try {
			Path directory = Path.of(System.getProperty("zigral.directory", ""));
			return Optional.of(directory.resolve(this.source)).filter(Files::isRegularFile);
		}
		catch (InvalidPathException ex) {
			return Optional.empty();
		}
	}

}
