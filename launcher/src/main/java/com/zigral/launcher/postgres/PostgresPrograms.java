package com.zigral.launcher.postgres;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.sun.security.auth.module.UnixSystem;
import com.zigral.launcher.secret.OwnerOnly;

/**
 * Runs PostgreSQL's programs. They get an environment without anything of ours, since
 * whoever may run programs through the server would read it there. They refuse to run as
 * root, who therefore becomes nobody in a user namespace of their own.
 *
 * @param binaries the programs
 * @param log the file that takes what they print
 */
record PostgresPrograms(PostgresBinaries binaries, Path log) {

	private static final Map<String, String> ENVIRONMENT = Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C");

	private static final List<String> AS_NOBODY = List.of("unshare", "-U");

	/**
	 * Start a program.
	 * @param name the program's name
	 * @param input the file it reads
	 * @param arguments its arguments
	 * @return the running process
	 * @throws IOException if it cannot be started
	 */
	Process start(String name, File input, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>(isRoot() ? AS_NOBODY : List.of());
		command.add(this.binaries.program(name).toString());
		command.addAll(arguments);
		OwnerOnly.file(this.log);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectInput(Redirect.from(input))
			.redirectOutput(Redirect.appendTo(this.log.toFile()));
		builder.environment().clear();
		builder.environment().putAll(ENVIRONMENT);
		return builder.start();
	}

	/**
	 * Run a program to its end.
	 * @param name the program's name
	 * @param input the file it reads
	 * @param arguments its arguments
	 * @throws IOException if it cannot be started
	 * @throws IllegalStateException if it fails; the message has its last words
	 */
	void run(String name, File input, List<String> arguments) throws IOException {
		Process process = start(name, input, arguments);
		try {
			int code = process.waitFor();
			if (code != 0) {
				throw new IllegalStateException(name + " ended with exit code " + code + lastWords());
			}
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
			throw new IllegalStateException(name + " was interrupted", ex);
		}
	}

	/**
	 * The last line the programs printed.
	 * @return the line after a colon, empty when there is none
	 * @throws IOException if the log cannot be read
	 */
	String lastWords() throws IOException {
		List<String> lines = Files.readString(this.log, StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.isBlank())
			.toList();
		return lines.isEmpty() ? "" : ": " + lines.getLast().strip();
	}

	private static boolean isRoot() {
		return new UnixSystem().getUid() == 0;
	}

}
