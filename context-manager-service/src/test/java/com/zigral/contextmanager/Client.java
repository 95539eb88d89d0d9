package com.zigral.contextmanager;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Calls the service over HTTP and holds every answer against its OpenAPI document.
 */
public final class Client {

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final int port;

	public Client(int port) {
		this.port = port;
	}

	public HttpResponse<String> get(String path, String... headers) {
		return send("GET", path, BodyPublishers.noBody(), headers);
	}

	public HttpResponse<String> delete(String path, String... headers) {
		return send("DELETE", path, BodyPublishers.noBody(), headers);
	}

	public HttpResponse<String> post(String path, String json, String... headers) {
		return sendJson("POST", path, json, headers);
	}

	public HttpResponse<String> put(String path, String json, String... headers) {
		return sendJson("PUT", path, json, headers);
	}

	public HttpResponse<String> patch(String path, String json, String... headers) {
		return sendJson("PATCH", path, json, headers);
	}

	/**
	 * Make an entry that a test needs.
	 * @param jobId the job
	 * @param data its data
	 * @return its tag
	 */
	public String create(String jobId, String data) {
		HttpResponse<String> answer = post("/context", entry(jobId, data));
		if (answer.statusCode() != 201) {
			throw new IllegalStateException(answer.body());
		}
		return answer.headers().firstValue("ETag").orElseThrow();
	}

	public static String entry(String jobId, String data) {
		return "{\"job_id\":\"" + jobId + "\",\"job_type\":\"prospecting\",\"context_data\":" + data + "}";
	}

	private HttpResponse<String> sendJson(String method, String path, String json, String... headers) {
		String[] all = new String[headers.length + 2];
		all[0] = "Content-Type";
		all[1] = "application/json";
		System.arraycopy(headers, 0, all, 2, headers.length);
		return send(method, path, BodyPublishers.ofString(json), all);
	}

	public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.method(method, body)
			.timeout(Duration.ofSeconds(30));
		for (int i = 0; i < headers.length; i += 2) {
			request.setHeader(headers[i], headers[i + 1]);
		}
		try {
			HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
			Contract.of(this.port).check(method, path, answer);
			return answer;
		}
		catch (IOException ex) {
			throw new IllegalStateException(method + " " + path + " got no answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
