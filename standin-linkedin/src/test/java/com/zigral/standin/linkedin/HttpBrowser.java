package com.zigral.standin.linkedin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Uses a practice site as a browser without scripts does.
 */
final class HttpBrowser implements AutoCloseable {

	private static final Pattern TOKEN = Pattern
		.compile("\"csrfToken\":\"(\\w+)\"|name=\"loginCsrfParam\" value=\"(\\w+)\"");

	private final PracticeLinkedIn site;

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	HttpBrowser(PracticeLinkedIn site) {
		this.site = site;
	}

	HttpBrowser logIn() throws IOException, InterruptedException {
		signIn(this.site.password());
		return this;
	}

	HttpResponse<String> signIn(String password) throws IOException, InterruptedException {
		return post("/checkpoint/lg/sign-in", "session_key=%s&session_password=%s&loginCsrfParam=%s"
			.formatted(this.site.username(), password, token()));
	}

	String token() throws IOException, InterruptedException {
		Matcher token = TOKEN.matcher(get("/login").body());
		if (!token.find()) {
			throw new IllegalStateException("The log-in page has no token");
		}
		return (token.group(1) != null) ? token.group(1) : token.group(2);
	}

	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
	}

	HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
		return this.http.send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	static String location(HttpResponse<?> response) {
		return response.headers().firstValue("Location").orElse("");
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.site.uri() + path));
	}

	@Override
	public void close() {
		this.http.close();
	}

}
