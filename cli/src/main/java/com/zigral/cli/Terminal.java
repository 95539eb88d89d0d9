package com.zigral.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.cli.client.CallException;
import com.zigral.cli.client.OrchestratorClient;
import com.zigral.cli.screen.Questions;
import com.zigral.cli.screen.Screen;
import com.zigral.cli.screen.Table;
import tools.jackson.databind.JsonNode;

/**
 * Where a command is given: its environment, and who reads and answers.
 *
 * @param environment the process's environment
 * @param screen where people read
 * @param in where answers come from
 * @param answered whether somebody is there to answer
 * @param out where programs read
 * @param errors where people read when programs read the rest, and what went wrong
 * @param clock what the time is
 */
record Terminal(Map<String, String> environment, Screen screen, BufferedReader in, boolean answered, PrintStream out,
		PrintStream errors, Clock clock) {

	private static final String URL = "ZIGRAL_URL";

	private static final String TOKEN = "ZIGRAL_API_TOKEN";

	private static final int WIDTH_OF_ERRORS = 120;

	/**
	 * The terminal of this process. Only the script that starts it can tell whether
	 * somebody sits there; it says so by the system property {@code zigral.answered}.
	 * @return the terminal
	 */
	static Terminal standard() {
		return new Terminal(System.getenv(), Screen.standard(),
				new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
				Boolean.getBoolean("zigral.answered"), System.out, System.err, Clock.systemUTC());
	}

	/**
	 * The same for a program that reads the output: people read the errors, and nobody
	 * answers.
	 * @return the other terminal
	 */
	Terminal forPrograms() {
		return new Terminal(this.environment, new Screen(this.errors, false, WIDTH_OF_ERRORS), this.in, false, this.out,
				this.errors, this.clock);
	}

	Questions questions() {
		return new Questions(this.screen, this.in, this.answered);
	}

	/**
	 * Show a table, as wide as the screen at most.
	 * @param rows its rows, the first of them the header
	 */
	void show(List<List<String>> rows) {
		new Table(rows).lines(this.screen.width()).forEach(this.screen::print);
	}

	/**
	 * Print what the orchestrator has answered, for programs.
	 * @param answer the answer
	 */
	void printJson(JsonNode answer) {
		this.out.println(answer.toPrettyString());
	}

	/**
	 * A client of the orchestrator that the environment names, by default the one that
	 * {@code ./zigral up} starts.
	 * @return the client
	 * @throws CallException if the environment names none that can be used
	 */
	OrchestratorClient connect() {
		return new OrchestratorClient(address(), token());
	}

	private URI address() {
		String url = text(URL).orElseGet(() -> "http://127.0.0.1:" + text("API_PORT").orElse("8000"));
		try {
			URI address = URI.create(url);
			if (address.getHost() != null
					&& ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
				return address;
			}
		}
		catch (IllegalArgumentException ex) {
			// Said below, as for an address of another kind.
		}
		throw new CallException(URL + " is '" + url + "'; expected an address such as http://127.0.0.1:8000");
	}

	private Optional<String> token() {
		return text(TOKEN).or(() -> text(TOKEN + "_FILE").map(Terminal::read));
	}

	private static String read(String file) {
		try {
			return Files.readString(Path.of(file)).strip();
		}
		catch (IOException ex) {
			throw new CallException(TOKEN + "_FILE is '" + file + "', which cannot be read", ex);
		}
	}

	private Optional<String> text(String name) {
		return Optional.ofNullable(this.environment.get(name)).map(String::strip).filter((text) -> !text.isEmpty());
	}

}
