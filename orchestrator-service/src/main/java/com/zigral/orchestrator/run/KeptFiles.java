package com.zigral.orchestrator.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.agent.ProfileUrl;

import org.springframework.stereotype.Component;

/**
 * All files that agents have kept on this machine.
 */
@Component
public class KeptFiles {

	private final Path directory;

	KeptFiles(RunSettings settings) {
		this.directory = settings.artifacts();
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
				.map(KeptFiles::withoutEnding)
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
