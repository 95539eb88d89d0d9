package com.zigral.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import com.zigral.launcher.setting.LaunchException;
import com.zigral.launcher.setting.Ports;
import com.zigral.launcher.setting.StandIn;
import com.zigral.launcher.setting.Variables;

/**
 * The settings of a stack that uses the accounts and keys a person gave, and stand-ins
 * for the rest.
 *
 * @param root the project's directory
 * @param variables what the person set
 */
record UpSettings(Path root, Variables variables) {

	private static final Set<String> LOG_LEVELS = Set.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF");

	private static final String DATABASE = "postgres://user:password@host:5432/zigral";

	private static final String SHEETS_PATH = "GOOGLE_SHEETS_CREDENTIALS_PATH";

	/**
	 * Check what was set and make settings of it.
	 * @return the settings
	 * @throws LaunchException if a value is bad; the message names its variable
	 */
	StackSettings read() {
		check("LOG_LEVEL", (value) -> LOG_LEVELS.contains(value.toUpperCase(Locale.ROOT)),
				"one of " + String.join(", ", new TreeSet<>(LOG_LEVELS)));
		check("LOG_FORMAT", (value) -> value.matches("text|json"), "text or json");
		check("RATE_LIMIT_PER_MINUTE", (value) -> value.matches("[1-9]\\d{0,5}"), "a whole number from 1 on");
		check("OPENAI_BASE_URL", UpSettings::isWebAddress, "an address such as https://api.openai.com/v1");
		check(SHEETS_PATH, (value) -> Files.isReadable(this.root.resolve(value)),
				"the path of a file that can be read");
		checkDatabase();
		Set<StandIn> standIns = standIns();
		return new StackSettings(this.root, this.variables.dataDirectory(this.root), false,
				Ports.choose(this.variables, standIns, false), EnumSet.allOf(Service.class), standIns,
				this.variables.values(), StackSettings.JAVA_OPTIONS, List.of());
	}

	/**
	 * What stand-ins take the place of.
	 * @return the stand-ins that are needed
	 * @throws LaunchException if only half of an account was set
	 */
	Set<StandIn> standIns() {
		Set<StandIn> standIns = EnumSet.noneOf(StandIn.class);
		if (!this.variables.has("DATABASE_URL")) {
			standIns.add(StandIn.POSTGRES);
		}
		if (!this.variables.allOrNone("LINKEDIN_USERNAME", "LINKEDIN_PASSWORD") && !isPersonLoggingIn()) {
			standIns.add(StandIn.LINKEDIN);
		}
		if (!this.variables.has(SHEETS_PATH) && !this.variables.has("GOOGLE_SHEETS_CREDENTIALS_JSON")
				&& !this.variables.has("GOOGLE_SHEETS_OAUTH_REFRESH_TOKEN")) {
			standIns.add(StandIn.SHEETS);
		}
		return standIns;
	}

	// In the window of the browser, at the site that was named for it.
	private boolean isPersonLoggingIn() {
		return this.variables.has("LINKEDIN_BASE_URL")
				&& this.variables.text("LINCOLN_HEADLESS").filter("false"::equalsIgnoreCase).isPresent();
	}

	private void check(String name, Predicate<String> rule, String expected) {
		this.variables.text(name).filter(rule.negate()).ifPresent((value) -> {
			throw new LaunchException(name + " is '" + value + "'; expected " + expected);
		});
	}

	private void checkDatabase() {
		// What is wrong with it may be a password, so the value is not repeated.
		if (!this.variables.text("DATABASE_URL").orElse(DATABASE).matches("(jdbc:)?postgres(ql)?://.+")) {
			throw new LaunchException(
					"DATABASE_URL is not the address of a PostgreSQL database; expected one such as " + DATABASE);
		}
	}

	private static boolean isWebAddress(String value) {
		try {
			URI uri = URI.create(value);
			return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
