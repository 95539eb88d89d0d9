package com.zigral.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.zigral.launcher.setting.LaunchException;

/**
 * The processes of a stack whose launcher was killed before it could stop them. Each
 * process is written down with its start, so that a process which got the same number
 * later is left alone.
 */
final class Leftovers {

	/** Systems round a process's start differently from one look to the next. */
	private static final Duration TOLERANCE = Duration.ofSeconds(5);

	private static final Duration ORDERLY_END = Duration.ofSeconds(10);

	private final DataDirectory directory;

	Leftovers(DataDirectory directory) {
		this.directory = directory;
	}

	/**
	 * End what a killed launcher left running on a data directory.
	 * @param data the directory
	 * @throws LaunchException if another stack uses the directory
	 */
	static void endIn(Path data) {
		try (DataDirectory directory = DataDirectory.open(data)) {
			new Leftovers(directory).end();
		}
		catch (IOException ex) {
			throw new LaunchException("What an earlier run left in " + data + " cannot be read: " + ex.getMessage(),
					ex);
		}
	}

	/**
	 * Write a process down.
	 * @param process a process that was just started
	 */
	void record(ProcessHandle process) throws IOException {
		Instant start = process.info().startInstant().orElseGet(Instant::now);
		Files.writeString(this.directory.processes(), process.pid() + " " + start.getEpochSecond() + "\n",
				StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	/**
	 * End every process that was written down and still runs, then PostgreSQL.
	 */
	void end() throws IOException {
		for (String line : linesOf(this.directory.processes())) {
			String[] words = line.split(" ", 2);
			find(words[0], words[words.length - 1]).ifPresent(Leftovers::end);
		}
		Files.deleteIfExists(this.directory.processes());
		// Line 1 is the server's process, line 3 its start (PostgreSQL's miscadmin.h).
		List<String> postmaster = linesOf(this.directory.postgres().resolve("data").resolve("postmaster.pid"));
		if (postmaster.size() > 2) {
			find(postmaster.get(0), postmaster.get(2)).ifPresent(Leftovers::end);
		}
	}

	private static Optional<ProcessHandle> find(String pid, String startSeconds) {
		try {
			Instant start = Instant.ofEpochSecond(Long.parseLong(startSeconds.strip()));
			return ProcessHandle.of(Long.parseLong(pid.strip()))
				.filter((process) -> process.info()
					.startInstant()
					.filter((actual) -> Duration.between(start, actual).abs().compareTo(TOLERANCE) <= 0)
					.isPresent());
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	private static void end(ProcessHandle process) {
		List<ProcessHandle> children = process.descendants().toList();
		process.destroy();
		try {
			process.onExit().get(ORDERLY_END.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			process.destroyForcibly();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		children.forEach(ProcessHandle::destroyForcibly);
	}

	private static List<String> linesOf(Path file) throws IOException {
		return Files.exists(file) ? Files.readAllLines(file) : List.of();
	}

}
