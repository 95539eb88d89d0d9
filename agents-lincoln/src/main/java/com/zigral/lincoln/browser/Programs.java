package com.zigral.lincoln.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.zigral.agent.ErrorKind;

/**
 * Finds the programs Lincoln needs on this machine: Node.js, on which Playwright's driver
 * runs, and Chromium.
 *
 * @param environment the environment variables
 */
public record Programs(Map<String, String> environment) {

	private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable");

	public Programs {
		environment = Map.copyOf(environment);
	}

	/**
	 * Where Node.js is.
	 * @return its executable
	 * @throws RuntimeException if there is none
	 */
	public Path node() {
		return named("PLAYWRIGHT_NODEJS_PATH", "Node.js").or(() -> onPath(List.of("node", "nodejs")))
			.orElseThrow(() -> new LinkedInException(ErrorKind.PRECONDITION,
					"Lincoln needs Node.js 18 or newer to drive the browser and finds none on the PATH: "
							+ "install it (apt-get install nodejs) or set PLAYWRIGHT_NODEJS_PATH"));
	}

	/**
	 * Where Chromium is.
	 * @param chosen the one chosen in the settings
	 * @return its executable, empty when only Playwright's own may be there
	 * @throws RuntimeException if the chosen one cannot be run
	 */
	public Optional<Path> chromium(Optional<Path> chosen) {
		chosen.filter((path) -> !Files.isExecutable(path)).ifPresent((path) -> {
			throw new LinkedInException(ErrorKind.PRECONDITION, "There is no browser to run at " + path
					+ ": install Chromium (apt-get install chromium) or correct the setting");
		});
		return chosen.or(() -> named("CHROMIUM_PATH", "Chromium")).or(() -> onPath(BROWSERS));
	}

	private Optional<Path> named(String variable, String program) {
		Optional<Path> path = Optional.ofNullable(this.environment.get(variable))
			.filter((text) -> !text.isBlank())
			.map(Path::of);
		path.filter((file) -> !Files.isExecutable(file)).ifPresent((file) -> {
			throw new LinkedInException(ErrorKind.PRECONDITION,
					"%s is set to %s, but there is no %s to run there".formatted(variable, file, program));
		});
		return path;
	}

	private Optional<Path> onPath(List<String> names) {
		List<Path> directories = Stream
			.concat(Arrays
				.stream(Objects.requireNonNullElse(this.environment.get("PATH"), "").split(File.pathSeparator, -1)),
					Stream.of("/usr/bin", "/usr/local/bin"))
			.filter((directory) -> !directory.isBlank())
			.map(Path::of)
			.toList();
		return names.stream()
			.flatMap((name) -> directories.stream().map((directory) -> directory.resolve(name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
