package com.zigral.orchestrator.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.agent.ProfileUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * All files that agents have kept on this machine.
 */
@Component
public class ArtifactRetention {

	private static final Logger logger = LoggerFactory.getLogger(ArtifactRetention.class);

	private final Path directory;

	private final Duration keptFor;

	private final Clock clock;

	ArtifactRetention(RunSettings settings, @Qualifier("systemClock") Clock clock) {
		this.directory = settings.artifacts();
		this.keptFor = settings.keptFor();
		this.clock = clock;
	}

	/** Delete what was kept for long enough, and the directories that are empty then. */
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
	void sweep() {
		if (!Files.isDirectory(this.directory)) {
			return;
		}
		FileTime oldest = FileTime.from(this.clock.instant().minus(this.keptFor));
		try (Stream<Path> files = Files.walk(this.directory)) {
			for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
				if (Files.isDirectory(path) ? isEmpty(path) && !path.equals(this.directory)
						: Files.getLastModifiedTime(path).compareTo(oldest) <= 0) {
					Files.deleteIfExists(path);
				}
			}
		}
		catch (IOException ex) {
			logger.warn("Old files in {} could not be deleted: {}", this.directory, ex.getMessage());
		}
	}

	/**
	 * Delete everything that was kept for a job.
	 * @param jobId the job's id
	 */
	void delete(String jobId) {
		try {
			FileSystemUtils.deleteRecursively(this.directory.resolve(jobId));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The files of job " + jobId + " cannot be deleted", ex);
		}
	}

	private static boolean isEmpty(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.findAny().isEmpty();
		}
	}

	/**
	 * Delete what shows somebody: files with their profile in the name, pages with their
	 * traces in the text, and the screenshots that were taken of such pages.
	 * @param profile who
	 * @param isTrace whether a page's text has traces of them
	 * @return how many files were deleted
	 */
	public int erase(ProfileUrl profile, Predicate<String> isTrace) {
		if (!Files.isDirectory(this.directory)) {
			return 0;
		}
		try (Stream<Path> files = Files.walk(this.directory)) {
			List<Path> all = files.filter(Files::isRegularFile).toList();
			Set<String> pages = all.stream()
				.filter((file) -> file.toString().endsWith(".html") && isTrace.test(text(file)))
				.map(ArtifactRetention::withoutEnding)
				.collect(Collectors.toSet());
			List<Path> shown = all.stream()
				.filter((file) -> file.getFileName().toString().contains(profile.fileName())
						|| pages.contains(withoutEnding(file)))
				.toList();
			for (Path file : shown) {
				Files.deleteIfExists(file);
			}
			return shown.size();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The files in " + this.directory + " cannot be looked through", ex);
		}
	}

	private static String text(Path file) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file " + file + " cannot be read", ex);
		}
	}

	private static String withoutEnding(Path file) {
		return file.toString().replaceFirst("\\.[^./]*$", "");
	}

}
