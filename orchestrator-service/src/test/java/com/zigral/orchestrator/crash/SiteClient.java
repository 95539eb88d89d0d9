package com.zigral.orchestrator.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Uses the practice LinkedIn without a browser, logged in from the first page on. The
 * site ends no session.
 */
final class SiteClient {

	private static final Pattern CSRF = Pattern.compile("\"csrfToken\":\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NORMAL)
		.cookieHandler(new CookieManager())
		.build();

	private final URI site;

	private final String username;

	private final String password;

	private volatile boolean loggedIn;

	SiteClient(URI site, String username, String password) {
		this.site = site;
		this.username = username;
		this.password = password;
	}

	/**
	 * Open a page.
	 * @param path its path and query
	 * @return its HTML
	 */
	String page(String path) throws InterruptedException {
		if (!this.loggedIn) {
			logIn();
		}
		return send(request(path)).body();
	}

	private void logIn() throws InterruptedException {
		Matcher form = CSRF.matcher(send(request("/login")).body());
		if (!form.find()) {
			throw new IllegalStateException("There is no form to log in with at " + this.site);
		}
		post("/checkpoint/lg/login-submit", Map.of("loginCsrfParam", form.group(1), "session_key", this.username,
				"session_password", this.password));
		this.loggedIn = true;
	}

	/**
	 * Send a form.
	 * @param path where to
	 * @param fields its fields
	 * @return the status of the answer
	 */
	int post(String path, Map<String, String> fields) throws InterruptedException {
		String form = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))).statusCode();
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.site.resolve(path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
