package com.zigral.service.sample;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sample service as a process of its own, set up by environment variables only.
 */
public final class ServiceProcess implements AutoCloseable {

	private static final Pattern PORT = Pattern.compile("started on port (\\d+)");

	private final Process process;

	private final Path directory;

	private ServiceProcess(Process process, Path directory) {
		this.process = process;
		this.directory = directory;
	}

	/**
	 * Start it.
	 * @param directory its working directory
	 * @param variables its environment
	 * @return the process, which may not be up yet
	 * @throws IOException if there is none
	 */
	public static ServiceProcess start(Path directory, Map<String, String> variables) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter((argument) -> argument.contains("jacoco"))
			.forEach(command::add);
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", System.getProperty("java.class.path"),
				SampleApplication.class.getName()));
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
			.redirectOutput(directory.resolve("out").toFile())
			.redirectError(directory.resolve("err").toFile());
		builder.environment().keySet().removeIf((name) -> name.matches("LOG_.*|ZIGRAL_.*|SAMPLE_.*|DATABASE_URL"));
		builder.environment().putAll(variables);
		return new ServiceProcess(builder.start(), directory);
	}

	/**
	 * Wait for its end.
	 * @return its exit code
	 * @throws InterruptedException if the wait is interrupted
	 */
	public int exitCode() throws InterruptedException {
		if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
			throw new IllegalStateException("Still running after 60 seconds");
		}
		return this.process.exitValue();
	}

	/**
	 * Wait until it answers.
	 * @return a client for it
	 * @throws IOException if its output cannot be read
	 * @throws InterruptedException if the wait is interrupted
	 */
	public RawHttp client() throws IOException, InterruptedException {
		for (int i = 0; i < 600 && this.process.isAlive(); i++) {
			Matcher matcher = PORT.matcher(output());
			if (matcher.find()) {
				return new RawHttp(Integer.parseInt(matcher.group(1)));
			}
			this.process.waitFor(100, TimeUnit.MILLISECONDS);
		}
		throw new IllegalStateException("Did not start:\n" + output() + errors());
	}

	/**
	 * What it has written to its output.
	 * @return the text
	 * @throws IOException if it cannot be read
	 */
	public String output() throws IOException {
		return Files.readString(this.directory.resolve("out"));
	}

	/**
	 * What it has written to its error stream.
	 * @return the text
	 * @throws IOException if it cannot be read
	 */
	public String errors() throws IOException {
		return Files.readString(this.directory.resolve("err"));
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
