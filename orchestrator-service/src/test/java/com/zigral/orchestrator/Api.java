package com.zigral.orchestrator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Predicate;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service's API as its clients see it.
 *
 * @param base its address
 */
public record Api(URI base) {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final JsonMapper JSON = new JsonMapper();

	public Answer get(String path) {
		return send(HttpRequest.newBuilder(this.base.resolve(path)).GET());
	}

	public Answer post(String path, String body) {
		return send(HttpRequest.newBuilder(this.base.resolve(path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	public Answer put(String path, String body) {
		return send(HttpRequest.newBuilder(this.base.resolve(path))
			.header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString(body)));
	}

	/**
	 * A body in JSON.
	 * @param data what it says
	 */
	public static String json(Object data) {
		return JSON.writeValueAsString(data);
	}

	public Answer send(HttpRequest.Builder builder) {
		try {
			HttpRequest request = builder.timeout(Duration.ofSeconds(30)).build();
			HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
			Declared.check(CLIENT, this.base, request, response.statusCode());
			return new Answer(response.statusCode(), response.headers(), response.body());
		}
		catch (IOException ex) {
			throw new IllegalStateException("No answer from " + this.base, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Wait until a job is as wanted.
	 * @param jobId the job's id
	 * @param wanted what it shall be like
	 * @return the job
	 */
	public JsonNode awaitJob(String jobId, Predicate<JsonNode> wanted) {
		return Awaitility.await("job " + jobId)
			.atMost(Duration.ofSeconds(120))
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> get("/jobs/" + jobId).json(), wanted);
	}

	public JsonNode awaitStatus(String jobId, String status) {
		return awaitJob(jobId, (job) -> job.path("status").asString("").equals(status));
	}

	/**
	 * What a service answered.
	 *
	 * @param status its status code
	 * @param headers its headers
	 * @param body its body
	 */
	public record Answer(int status, HttpHeaders headers, String body) {

		public JsonNode json() {
			return JSON.readTree(this.body);
		}

		public String contentType() {
			return this.headers.firstValue("Content-Type").orElse("");
		}

	}

}
