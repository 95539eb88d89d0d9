package com.zigral.service.access;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The calls that need no token. They are compared with the address as it was sent,
 * undecoded, so that nothing but their one spelling is open.
 */
final class OpenPaths implements RequestMatcher {

	private final List<String> paths;

	/**
	 * Create it.
	 * @param paths the paths, after a method and a space where only that one is open; one
	 * that ends in {@code /*} stands for all below it
	 */
	OpenPaths(List<String> paths) {
		this.paths = List.copyOf(paths);
	}

	@Override
	public boolean matches(HttpServletRequest request) {
		String path = request.getRequestURI();
		String call = request.getMethod() + " " + path;
		return this.paths.stream().anyMatch((open) -> isOpen(open, open.contains(" ") ? call : path));
	}

	private static boolean isOpen(String open, String asked) {
		return open.endsWith("/*") ? asked.startsWith(open.substring(0, open.length() - 1)) && !asked.contains("..")
				&& !asked.contains("%") : asked.equals(open);
	}

}
