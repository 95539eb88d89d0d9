package com.zigral.orchestrator.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.cli.Main;

/**
 * What a command at the terminal said, and how it ended.
 *
 * @param code its exit code
 * @param out what it wrote for whoever asked
 * @param errors what else it said
 */
record TestTerminal(int code, String out, String errors) {

	/**
	 * Run a command as a process of its own, as a script would.
	 * @param zigral where Zigral runs
	 * @param token the token it shows, empty for none
	 * @param arguments the command and its options
	 * @return how it ended
	 */
	static TestTerminal run(URI zigral, Optional<String> token, String... arguments)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
						"-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().putAll(Map.of("ZIGRAL_URL", zigral.toString(), "ZIGRAL_API_TOKEN", token.orElse("")));
		Path errors = Files.createTempFile("terminal", ".txt");
		Process process = builder.redirectError(errors.toFile()).start();
		process.getOutputStream().close();
		String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		int code = process.waitFor();
		String said = Files.readString(errors);
		Files.delete(errors);
		return new TestTerminal(code, out, said);
	}

}
