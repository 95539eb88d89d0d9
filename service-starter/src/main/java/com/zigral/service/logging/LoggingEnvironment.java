package com.zigral.service.logging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.zigral.service.InvalidConfigurationException;
import com.zigral.service.OwnerOnlyDirectory;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Settles level, form and directory of the log before logging starts. {@code LOG_LEVEL}
 * is the level of Zigral's own lines; libraries are never louder than INFO, because what
 * they say below it may hold headers and bodies, and secrets in them.
 */
class LoggingEnvironment implements EnvironmentPostProcessor, Ordered {

	/** What may be written, Python's names included, and the level it means. */
	private static final Map<String, String> LEVELS = Map.of("TRACE", "TRACE", "DEBUG", "DEBUG", "INFO", "INFO", "WARN",
			"WARN", "WARNING", "WARN", "ERROR", "ERROR", "CRITICAL", "ERROR");

	private static final Pattern OWN_FILE = Pattern.compile("(zigral|error|console)\\b.*\\.log.*");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String level = level(variable(environment, "LOG_LEVEL").orElse("INFO"));
		String libraries = level.matches("TRACE|DEBUG") ? "INFO" : level;
		String format = variable(environment, "LOG_FORMAT").orElse("text");
		if (!format.equals("text") && !format.equals("json")) {
			throw new InvalidConfigurationException(
					"LOG_FORMAT is '%s', which is no format: give text or json.".formatted(format));
		}
		environment.addActiveProfile("log-" + format);
		Path directory = directory(variable(environment, "LOG_DIR").orElse("logs"));
		// Programs next to us are told to speak by DEBUG, too; Spring would write down
		// what passes.
		environment.getPropertySources()
			.addFirst(new MapPropertySource("quiet", Map.of("debug", "false", "trace", "false")));
		environment.getPropertySources()
			.addLast(new MapPropertySource("logging", Map.of("logging.level.root", libraries,
					"logging.level.com.zigral", level, "zigral.logging.directory", directory.toString())));
	}

	private static Optional<String> variable(ConfigurableEnvironment environment, String name) {
		return Optional.ofNullable(environment.getProperty(name)).filter(StringUtils::hasText).map(String::strip);
	}

	private static String level(String given) {
		String level = LEVELS.get(given.toUpperCase(Locale.ROOT));
		if (level == null) {
			throw new InvalidConfigurationException(
					"LOG_LEVEL is '%s', which is no level: give TRACE, DEBUG, INFO, WARN or ERROR.".formatted(given));
		}
		return level;
	}

	private static Path directory(String given) {
		try {
			Path directory = Path.of(given);
			return isShared(directory) ? directory : OwnerOnlyDirectory.at(directory);
		}
		catch (IOException | InvalidPathException ex) {
			throw new InvalidConfigurationException(
					"LOG_DIR is '%s', where no directory can be made: give a directory this program may write to."
						.formatted(given));
		}
	}

	// Others need what they keep beside our files.
	private static boolean isShared(Path directory) throws IOException {
		if (!Files.isDirectory(directory)) {
			return false;
		}
		try (Stream<Path> files = Files.list(directory)) {
			return files.anyMatch((file) -> !OWN_FILE.matcher(file.getFileName().toString()).matches());
		}
	}

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER + 20;
	}

}
