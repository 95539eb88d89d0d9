package com.zigral.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.launcher.setting.LaunchException;
import org.jspecify.annotations.Nullable;

/**
 * A program of ours that runs as a child process and says at an address whether it is
 * healthy. It may be started again after its end, until it is closed. Safe for use by
 * several threads.
 */
final class ServiceProcess implements AutoCloseable {

	private static final Duration HEALTH_CALL = Duration.ofSeconds(2);

	private static final Duration HEALTH_PAUSE = Duration.ofMillis(100);

	/** How long an orderly end may take before the process is killed. */
	private static final Duration ORDERLY_END = Duration.ofSeconds(10);

	private static final int LAST_LINES = 15;

	private final String title;

	private final List<String> command;

	private final Map<String, String> environment;

	private final Path log;

	private final URI health;

	private @Nullable Process process;

	private boolean closed;

	/**
	 * Prepare a process; {@link #start} starts it.
	 * @param title its name in sentences
	 * @param command the program and its arguments
	 * @param environment all of its environment variables
	 * @param log the file that takes what it prints
	 * @param health where it answers 200 once it is healthy
	 */
	ServiceProcess(String title, List<String> command, Map<String, String> environment, Path log, URI health) {
		this.title = title;
		this.command = List.copyOf(command);
		this.environment = Map.copyOf(environment);
		this.log = log;
		this.health = health;
	}

	/**
	 * Start it. What it prints is appended to its log.
	 * @return the new process
	 */
	synchronized ProcessHandle start() throws IOException {
		if (this.closed) {
			throw new LaunchException("The " + this.title + " is being stopped and cannot be started");
		}
		if (this.process != null && this.process.isAlive()) {
			throw new IllegalStateException("The " + this.title + " runs already; stop it before starting it again");
		}
		Files.createDirectories(this.log.toAbsolutePath().getParent());
		ProcessBuilder builder = new ProcessBuilder(this.command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()));
		builder.environment().clear();
		builder.environment().putAll(this.environment);
		this.process = builder.start();
		this.process.getOutputStream().close();
		return this.process.toHandle();
	}

	/**
	 * Wait until processes are healthy.
	 * @param processes the processes, all started
	 * @param limit how long at most
	 * @throws LaunchException if one ends before that, or takes longer
	 */
	static void awaitHealthy(Collection<ServiceProcess> processes, Duration limit) throws InterruptedException {
		long end = System.nanoTime() + limit.toNanos();
		List<ServiceProcess> waiting = new ArrayList<>(processes);
		try (HttpClient client = HttpClient.newBuilder().connectTimeout(HEALTH_CALL).build()) {
			while (!waiting.isEmpty()) {
				for (ServiceProcess process : List.copyOf(waiting)) {
					String answer = process.ask(client);
					if (answer.equals("200")) {
						waiting.remove(process);
					}
					else if (System.nanoTime() > end) {
						throw process.unhealthy(limit, answer);
					}
				}
				Thread.sleep(HEALTH_PAUSE);
			}
		}
	}

	/**
	 * Kill it as {@code kill -9} does, so that it can put nothing in order, and wait for
	 * its end.
	 */
	void kill() throws InterruptedException {
		started().destroyForcibly().waitFor();
	}

	/**
	 * End it in an orderly way if it runs, and kill it and its own child processes if
	 * that takes longer than ten seconds.
	 */
	synchronized void stop() {
		if (this.process == null) {
			return;
		}
		List<ProcessHandle> children = this.process.descendants().toList();
		this.process.destroy();
		if (!ended(this.process)) {
			this.process.destroyForcibly();
			ended(this.process);
		}
		children.forEach(ProcessHandle::destroyForcibly);
	}

	/**
	 * The process that was started last.
	 * @return the running process, or the one that ended
	 */
	ProcessHandle handle() {
		return started().toHandle();
	}

	/**
	 * The end of the process that was started last.
	 * @return a future of a sentence that says how it ended
	 */
	CompletableFuture<String> onExit() {
		return started().onExit()
			.thenApply((ended) -> "The " + this.title + " ended with exit code " + ended.exitValue() + ". "
					+ whereToRead());
	}

	/**
	 * Where to look when something went wrong.
	 * @return a sentence with the log's name, and the log's last lines
	 */
	String whereToRead() {
		return "Read " + this.log + lastLines();
	}

	private String lastLines() {
		try (Stream<String> all = Files.lines(this.log)) {
			List<String> lines = all.filter((line) -> !line.isBlank()).toList();
			return lines.isEmpty() ? ", which is empty"
					: lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())
						.stream()
						.collect(Collectors.joining("\n  ", "; its last lines are:\n  ", ""));
		}
		catch (IOException | RuntimeException ex) {
			return "";
		}
	}

	private String ask(HttpClient client) throws InterruptedException {
		Process asked = started();
		if (!asked.isAlive()) {
			throw new LaunchException("The " + this.title + " ended with exit code " + asked.exitValue()
					+ " before it was healthy. " + whereToRead());
		}
		HttpRequest request = HttpRequest.newBuilder(this.health).timeout(HEALTH_CALL).build();
		try {
			return String.valueOf(client.send(request, BodyHandlers.discarding()).statusCode());
		}
		catch (IOException ex) {
			return ex.getClass().getSimpleName();
		}
	}

	private LaunchException unhealthy(Duration limit, String answer) {
		return new LaunchException("The " + this.title + " was not healthy within " + limit.toSeconds() + " s: GET "
				+ this.health + " gave " + answer + ". " + whereToRead());
	}

	private static boolean ended(Process process) {
		try {
			return process.waitFor(ORDERLY_END.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private synchronized Process started() {
		if (this.process == null) {
			throw new IllegalStateException("The " + this.title + " has not been started");
		}
		return this.process;
	}

	@Override
	public synchronized void close() {
		this.closed = true;
		stop();
	}

}
