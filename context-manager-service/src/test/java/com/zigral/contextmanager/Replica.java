package com.zigral.contextmanager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packaged service as a process of its own, set up by environment variables only.
 */
public final class Replica implements AutoCloseable {

	private static final Pattern PORT = Pattern.compile("started on port (\\d+)");

	private final Process process;

	private final Path log;

	private Replica(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	/**
	 * Start it on a free port.
	 * @param directory its working directory
	 * @param variables its environment
	 * @return the process, which is not up yet
	 * @throws IOException if there is none
	 */
	public static Replica start(Path directory, Map<String, String> variables) throws IOException {
		Path log = Files.createDirectories(directory).resolve("out");
		ProcessBuilder builder = new ProcessBuilder(
				List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-XX:TieredStopAtLevel=1",
						"-jar", jar().toString()))
			.directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().keySet().removeIf((name) -> name.matches("LOG_.*|ZIGRAL_.*|CONTEXT_.*|DATABASE_URL"));
		builder.environment().put("CONTEXT_MANAGER_PORT", "0");
		builder.environment().putAll(variables);
		return new Replica(builder.start(), log);
	}

	private static Path jar() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("target").toAbsolutePath())) {
			return files.filter((file) -> file.toString().endsWith("-exec.jar")).findFirst().orElseThrow();
		}
	}

	/**
	 * Wait until it listens.
	 * @return the port
	 */
	public int port() {
		for (int i = 0; i < 1200 && this.process.isAlive(); i++) {
			Matcher matcher = PORT.matcher(log());
			if (matcher.find()) {
				return Integer.parseInt(matcher.group(1));
			}
			pause();
		}
		throw new IllegalStateException("Did not start:\n" + log());
	}

	private void pause() {
		try {
			this.process.waitFor(100, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What it has printed.
	 * @return the text
	 */
	public String log() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Ask it to stop, as an operator would.
	 */
	public void terminate() {
		this.process.destroy();
	}

	/**
	 * Wait for its end.
	 * @return its exit code
	 */
	public int exitCode() {
		return this.process.onExit().join().exitValue();
	}

	@Override
	public void close() {
		terminate();
		exitCode();
	}

}
