package com.zigral.sandbox.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to a running orchestrator over HTTP, as any of its users does.
 */
final class OrchestratorClient implements AutoCloseable {

	/** Long enough for a model to plan. */
	private static final Duration CALL = Duration.ofSeconds(60);

	private final JsonMapper json = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final URI address;

	OrchestratorClient(URI address) {
		this.address = address;
	}

	/**
	 * Have a command planned and carried out.
	 * @param command what to do
	 * @return the job with its plan
	 * @throws LaunchException if the orchestrator refuses
	 */
	Job command(String command) throws InterruptedException {
		return send(HttpRequest.newBuilder(this.address.resolve("/command"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(this.json.writeValueAsString(Map.of("command", command)))));
	}

	/**
	 * Ask how a job stands.
	 * @param id the job's id
	 * @return the job
	 * @throws LaunchException if the orchestrator does not say
	 */
	Job job(String id) throws InterruptedException {
		return send(HttpRequest.newBuilder(this.address.resolve("/jobs/" + id)));
	}

	private Job send(HttpRequest.Builder builder) throws InterruptedException {
		HttpRequest request = builder.timeout(CALL).build();
		String call = request.method() + " " + request.uri();
		try {
			HttpResponse<String> response = this.client.send(request, BodyHandlers.ofString());
			JsonNode body = this.json.readTree(response.body());
			if (response.statusCode() != 200 || !body.has("job_id")) {
				throw new LaunchException(call + " gave " + response.statusCode() + ": " + reason(body));
			}
			return this.json.treeToValue(body, Job.class);
		}
		catch (JacksonException ex) {
			throw new LaunchException(call + " gave something that is not a job: " + ex.getOriginalMessage(), ex);
		}
		catch (IOException ex) {
			throw new LaunchException(call + " gave no answer: " + ex, ex);
		}
	}

	private static String reason(JsonNode body) {
		return body.path("detail").asString(body.path("error").asString("no reason given"));
	}

	@Override
	public void close() {
		this.client.close();
	}

}
