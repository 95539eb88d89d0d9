package com.zigral.lincoln.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.zigral.lincoln.LincolnSettings;

/**
 * Whether Chromium locks its pages up in a sandbox of its own, for which it needs to make
 * namespaces of Linux.
 *
 * @param obstacle why there is none, as the end of a sentence; empty where there is one
 */
public record ChromiumSandbox(Optional<String> obstacle) {

	/** What Chromium makes for its pages. */
	private static final List<String> TRIAL = List.of("unshare", "--user", "--map-root-user", "--pid", "--net",
			"--fork", "true");

	private static final long LONGEST_TRIAL_SECONDS = 5;

	/** S_ISUID of stat(2). */
	private static final int SET_USER_ID = 0b100_000_000_000;

	/** Where it says 1, profiles of AppArmor let some browsers do what others may not. */
	private static final Path APPARMOR = Path.of("/proc/sys/kernel/apparmor_restrict_unprivileged_userns");

	/** Programs that make them as root, where packages of Debian and Google put them. */
	private static final List<Path> HELPERS = List.of(Path.of("/usr/lib/chromium/chrome-sandbox"),
			Path.of("/opt/google/chrome/chrome-sandbox"));

	private static final ChromiumSandbox ON = new ChromiumSandbox(Optional.empty());

	/**
	 * Find out whether there is one here.
	 * @param browser how the browser is started
	 * @return what was found
	 */
	public static ChromiumSandbox of(LincolnSettings.Browser browser) {
		if (!browser.sandbox()) {
			return off("CHROMIUM_SANDBOX is false");
		}
		if ("root".equals(System.getProperty("user.name"))) {
			return off("it has none when root starts it");
		}
		return of(TRIAL, APPARMOR, HELPERS);
	}

	static ChromiumSandbox of(List<String> trial, Path apparmor, List<Path> helpers) {
		if (succeeds(trial) || isRestrictedByProfile(apparmor) || mayUseOneOf(helpers)) {
			return ON;
		}
		return off("this kernel, or the container, lets it make no namespaces");
	}

	/**
	 * Whether there is one.
	 * @return false when only the user's rights and the container keep pages in
	 */
	public boolean isOn() {
		return this.obstacle.isEmpty();
	}

	private static ChromiumSandbox off(String obstacle) {
		return new ChromiumSandbox(Optional.of(obstacle));
	}

	/** Other systems have no such program, and their sandbox needs no namespaces. */
	private static boolean succeeds(List<String> trial) {
		try {
			ProcessBuilder builder = new ProcessBuilder(trial).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD);
			builder.environment().clear();
			Process process = builder.start();
			if (!process.waitFor(LONGEST_TRIAL_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				return false;
			}
			return process.exitValue() == 0;
		}
		catch (IOException ex) {
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static boolean isRestrictedByProfile(Path apparmor) {
		try {
			return Files.readString(apparmor).strip().equals("1");
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean mayUseOneOf(List<Path> helpers) {
		try {
			return Files.readAllLines(Path.of("/proc/self/status")).contains("NoNewPrivs:\t0")
					&& helpers.stream().anyMatch(ChromiumSandbox::runsAsRoot);
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean runsAsRoot(Path helper) {
		try {
			Map<String, Object> file = Files.readAttributes(helper, "unix:uid,mode");
			return Integer.valueOf(0).equals(file.get("uid")) && file.get("mode") instanceof Integer mode
					&& (mode & SET_USER_ID) != 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
