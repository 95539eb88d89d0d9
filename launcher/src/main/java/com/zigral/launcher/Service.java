package com.zigral.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import com.zigral.launcher.setting.LaunchException;

/**
 * A service of Zigral that runs as a process of its own.
 */
public enum Service {

	/** Keeps what is known about jobs. */
	CONTEXT_MANAGER("context-manager", "context manager", "context"),

	/** Plans commands and carries the plans out. */
	ORCHESTRATOR("orchestrator", "orchestrator", "orchestrator");

	private final String id;

	private final String title;

	private final String schema;

	Service(String id, String title, String schema) {
		this.id = id;
		this.title = title;
		this.schema = schema;
	}

	/**
	 * Its name in paths.
	 * @return a name of lower-case letters and hyphens
	 */
	String id() {
		return this.id;
	}

	/**
	 * Its name in sentences.
	 * @return a name of lower-case words
	 */
	String title() {
		return this.title;
	}

	/**
	 * Its schema in the database, the only one it may use.
	 * @return the schema's name
	 */
	String schema() {
		return this.schema;
	}

	/**
	 * The executable jar the build made of this service.
	 * @param root the project's directory
	 * @return the newest such jar
	 * @throws LaunchException if there is none
	 */
	Path jar(Path root) {
		String module = this.id + "-service";
		Path target = root.resolve(module).resolve("target");
		try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
			return files.filter((file) -> file.getFileName().toString().matches(module + "-.*-exec\\.jar"))
				.max(Comparator.comparingLong((file) -> file.toFile().lastModified()))
				.orElseThrow(() -> new LaunchException("There is no " + module + "-*-exec.jar in " + target
						+ "; build it with ./mvnw -DskipTests package"));
		}
		catch (IOException ex) {
			throw new LaunchException("The directory " + target + " cannot be read: " + ex.getMessage(), ex);
		}
	}

}
