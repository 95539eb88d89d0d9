package com.zigral.orchestrator.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import com.zigral.agent.Artifact;
import com.zigral.service.OwnerOnlyDirectory;

/**
 * The files that agents keep for people to look at, in one directory a step.
 *
 * @param directory the directory of all artifacts
 * @param jobId the job they belong to
 * @param stepId the step they belong to
 */
record Artifacts(Path directory, String jobId, String stepId) {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

	/**
	 * A file that was kept.
	 * @param name its name within the step
	 * @return the file, empty when this machine has none of that name
	 */
	Optional<Path> find(String name) {
		return Optional.of(this.directory.resolve(this.jobId).resolve(this.stepId).resolve(name))
			.filter((file) -> NAME.matcher(name).matches() && Files.isRegularFile(file));
	}

	Artifact keep(String name, String mediaType, byte[] content, Instant until) {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("Not a name for an artifact: '" + name + "'");
		}
		try {
			Path all = OwnerOnlyDirectory.at(this.directory);
			Path folder = Files.createDirectories(all.resolve(this.jobId).resolve(this.stepId));
			Files.write(folder.resolve(name), content);
			return new Artifact(name, mediaType, until);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The artifact " + name + " could not be written", ex);
		}
	}

}
