package com.zigral.orchestrator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A job's server-sent events as a client reads them.
 *
 * @param client the client, which is closed with the stream
 * @param status the answer's status code
 * @param lines what comes
 */
record JobEvents(HttpClient client, int status, BufferedReader lines) implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	static JobEvents watch(Api from, String jobId, String lastSeen) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(from.base() + "/jobs/" + jobId + "/events"));
		if (!lastSeen.isEmpty()) {
			request.header("Last-Event-ID", lastSeen);
		}
		HttpClient client = HttpClient.newHttpClient();
		HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
		return new JobEvents(client, response.statusCode(),
				new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
	}

	/**
	 * Read until a job is as wanted.
	 * @param wanted what it shall be like
	 * @param seen where every job that comes is added
	 * @return the id of that event
	 */
	String until(Predicate<JsonNode> wanted, List<JsonNode> seen) throws IOException {
		while (true) {
			Event event = next().orElseThrow(() -> new IllegalStateException("The stream has ended"));
			seen.add(event.job());
			if (wanted.test(event.job())) {
				return event.id();
			}
		}
	}

	Optional<Event> next() throws IOException {
		String id = "";
		StringBuilder data = new StringBuilder();
		String line = this.lines.readLine();
		while (line != null) {
			if (line.startsWith("id:")) {
				id = line.substring(3).strip();
			}
			else if (line.startsWith("data:")) {
				data.append(line.substring(5));
			}
			else if (line.isEmpty() && !data.isEmpty()) {
				return Optional.of(new Event(id, JSON.readTree(data.toString())));
			}
			line = this.lines.readLine();
		}
		return Optional.empty();
	}

	@Override
	public void close() {
		this.client.shutdownNow();
	}

	record Event(String id, JsonNode job) {
	}

}
