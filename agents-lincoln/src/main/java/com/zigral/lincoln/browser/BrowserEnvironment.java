package com.zigral.lincoln.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the browser and Playwright's driver get of this process's environment: what their
 * programs need on this machine, and no secret. Pages run in them.
 *
 * @param all the environment of this process
 */
record BrowserEnvironment(Map<String, String> all) {

	/** Their names; one that ends in an underscore stands for all that begin with it. */
	private static final List<String> NEEDED = List.of("PATH", "HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "LC_",
			"TZ", "TMPDIR", "LD_LIBRARY_PATH", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_",
			"DBUS_SESSION_BUS_ADDRESS", "FONTCONFIG_", "PLAYWRIGHT_BROWSERS_PATH");

	/** Needed, too, unless they have a password: user:password@host. */
	private static final List<String> PROXIES = List.of("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy",
			"https_proxy", "no_proxy");

	BrowserEnvironment {
		all = Map.copyOf(all);
	}

	/**
	 * The environment of the browser.
	 * @return all of its variables
	 */
	Map<String, String> forBrowser() {
		return this.all.entrySet()
			.stream()
			.filter((variable) -> isNeeded(variable.getKey(), variable.getValue()))
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * What is laid over the environment that the driver inherits. Nothing can be taken
	 * out of it, so what the driver does not need becomes empty.
	 * @param added the driver's own variables
	 * @return the variables to set
	 */
	Map<String, String> forDriver(Map<String, String> added) {
		Map<String, String> variables = new HashMap<>();
		this.all.forEach((name, value) -> variables.put(name, isNeeded(name, value) ? value : ""));
		variables.putAll(added);
		return variables;
	}

	private static boolean isNeeded(String variable, String value) {
		return (PROXIES.contains(variable) && !value.contains("@")) || NEEDED.stream()
			.anyMatch((name) -> name.endsWith("_") ? variable.startsWith(name) : variable.equals(name));
	}

}
