package com.zigral.launcher.setting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;

/**
 * The settings a person gave: the process's environment variables over those of
 * {@code .env}. A variable without a value counts as not set.
 *
 * @param values the values by name, none blank
 */
public record Variables(Map<String, String> values) {

	/** Where everything that is kept lies. */
	public static final String DATA_DIRECTORY = "ZIGRAL_DATA_DIR";

	/** The beginnings of the names that steer Zigral or the frameworks it is built on. */
	private static final List<String> OWN_PREFIXES = List.of("API_", "ARTIFACTS_", "CONTEXT_MANAGER_", "DATABASE_",
			"GOOGLE_SHEETS_", "LINCOLN_", "LINKEDIN_", "LOG_", "OPENAI_", "OTEL_", "PLAN_", "RATE_LIMIT_", "RUN_",
			"SANDBOX_", "SERVER_", "SHAUN_", "SPRING_", "ZIGRAL_");

	public Variables {
		values = values.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().isBlank())
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, (entry) -> entry.getValue().strip()));
	}

	/**
	 * Read {@code .env}, if there is one, under the given environment.
	 * @param directory where {@code .env} lies
	 * @param environment the process's environment
	 * @return both, the environment winning
	 */
	public static Variables read(Path directory, Map<String, String> environment) {
		Map<String, String> values = new TreeMap<>();
		try {
			Dotenv.configure()
				.directory(directory.toString())
				.ignoreIfMissing()
				.load()
				.entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)
				.forEach((DotenvEntry entry) -> values.put(entry.getKey(), entry.getValue()));
		}
		catch (DotenvException ex) {
			// Its message holds the line, and that may hold a secret.
			throw new LaunchException("The file " + directory.resolve(".env")
					+ " has a line that is neither NAME=value nor a comment after #; correct it and start again");
		}
		values.putAll(environment);
		return new Variables(values);
	}

	/**
	 * The environment without anything that steers Zigral, so that nothing but what is
	 * added to it counts.
	 * @return a copy without those variables
	 */
	public Variables withoutOwn() {
		return new Variables(this.values.entrySet()
			.stream()
			.filter((entry) -> OWN_PREFIXES.stream().noneMatch(entry.getKey()::startsWith))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
	}

	/**
	 * The value of a variable.
	 * @param name its name
	 * @return the value without white space around it, empty when it is not set or blank
	 */
	public Optional<String> text(String name) {
		return Optional.ofNullable(this.values.get(name));
	}

	/**
	 * Whether a variable is set, itself or by the file that holds its value.
	 * @param name its name
	 * @return whether it is
	 */
	public boolean has(String name) {
		return this.values.containsKey(name) || this.values.containsKey(name + "_FILE");
	}

	/**
	 * The port that a variable names.
	 * @param name its name
	 * @return the port, from 1 to 65535; empty when it is not set
	 * @throws LaunchException if it is set to anything else
	 */
	public OptionalInt port(String name) {
		return text(name).map((value) -> OptionalInt.of(parsePort(name, value))).orElseGet(OptionalInt::empty);
	}

	/**
	 * The directory that {@link #DATA_DIRECTORY} names, which need not exist yet.
	 * @param root what a relative path starts from
	 * @return its absolute path; {@code data} below the root when none is named
	 * @throws LaunchException if something else than a directory has that path
	 */
	public Path dataDirectory(Path root) {
		Path directory = root.resolve(text(DATA_DIRECTORY).orElse("data")).toAbsolutePath().normalize();
		if (Files.exists(directory) && !Files.isDirectory(directory)) {
			throw new LaunchException(DATA_DIRECTORY + " is '" + directory + "', which is not a directory");
		}
		return directory;
	}

	/**
	 * Whether all of some variables that only make sense together are set.
	 * @param names their names
	 * @return whether all are set, false when none is
	 * @throws LaunchException if some are and some are not
	 */
	public boolean allOrNone(String... names) {
		List<String> missing = Arrays.stream(names).filter((name) -> !has(name)).toList();
		if (missing.isEmpty() || missing.size() == names.length) {
			return missing.isEmpty();
		}
		throw new LaunchException("Set " + String.join(", ", missing) + " as well: "
				+ String.join(" and ", Arrays.asList(names)) + " are needed together");
	}

	private static int parsePort(String name, String value) {
		try {
			int port = Integer.parseInt(value);
			if (port >= 1 && port <= 65535) {
				return port;
			}
		}
		catch (NumberFormatException ex) {
			// Said below, as for a number out of range.
		}
		throw new LaunchException(name + " is '" + value + "'; expected a port number from 1 to 65535");
	}

}
