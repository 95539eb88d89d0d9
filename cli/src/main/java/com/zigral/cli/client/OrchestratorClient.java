package com.zigral.cli.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to a running orchestrator over HTTP, as any of its users does. Every call throws
 * a {@link CallException} with a sentence for people when it is refused or not answered.
 * Over 250 lines because it has one short method for each call.
 */
public final class OrchestratorClient implements AutoCloseable {

	/** Long enough for a model to plan, with its repairs. */
	private static final Duration CALL = Duration.ofMinutes(4);

	private static final int UNAUTHORIZED = 401;

	private final JsonMapper json = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final URI address;

	private final Optional<String> token;

	/**
	 * A client of an orchestrator.
	 * @param address where it answers, without a path
	 * @param token what it lets its users in by, empty where it lets in everybody
	 */
	public OrchestratorClient(URI address, Optional<String> token) {
		this.address = address;
		this.token = token;
	}

	/**
	 * Have a command planned and carried out.
	 * @param command what to do
	 * @return the job with its plan
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public Job command(String command) throws InterruptedException {
		return read(post("/command", Map.of("command", command)), Job.class);
	}

	/**
	 * Ask how a job stands.
	 * @param id the job's id
	 * @return the job
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public Job job(String id) throws InterruptedException {
		return read(document(id), Job.class);
	}

	/**
	 * Have a command planned only.
	 * @param command what to do
	 * @param context what is said beside it
	 * @return the job with its plan, not started
	 */
	public Job plan(String command, Map<String, Object> context) throws InterruptedException {
		return read(post("/command", Map.of("command", command, "context", context, "dry_run", true)), Job.class);
	}

	/**
	 * Read a job in full, for what {@link Job} leaves out.
	 * @param id the job's id
	 * @return the job as the API describes it
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public JsonNode document(String id) throws InterruptedException {
		return get(path(id, ""));
	}

	/**
	 * List the latest jobs.
	 * @param limit how many at most, up to 100
	 * @return an array of short jobs that are not archived, the newest first
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public JsonNode jobs(int limit) throws InterruptedException {
		return get("/jobs?limit=" + limit);
	}

	/**
	 * List the people that a job has found so far.
	 * @param id the job's id
	 * @return an array of prospects, each once; empty when it has found nobody
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public JsonNode people(String id) throws InterruptedException {
		return get(path(id, "/prospects"));
	}

	/**
	 * Upload a file with people. They are only checked until {@link #commitList} is
	 * called.
	 * @param file the file, CSV or Excel
	 * @param name what to call the list, empty for the file's name
	 * @return the list, with what bringing it in would do
	 * @throws CallException if the file cannot be read, or is refused
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public JsonNode uploadList(Path file, Optional<String> name) throws InterruptedException {
		Upload upload = Upload.of(file, name);
		return send(HttpRequest.newBuilder(this.address.resolve("/lists"))
			.header("Content-Type", upload.contentType())
			.POST(upload.body()));
	}

	/**
	 * Read people from a Google sheet. They are only checked until {@link #commitList} is
	 * called.
	 * @param source {@code spreadsheet}, and {@code worksheet} and {@code name} if given
	 * @return the list, with what bringing it in would do
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public JsonNode newList(Map<String, Object> source) throws InterruptedException {
		return post("/lists", source);
	}

	/**
	 * Bring in the people of a list that was checked. The same call again changes
	 * nothing.
	 * @param id the list's id
	 * @return the list, which says whether it is in
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public JsonNode commitList(String id) throws InterruptedException {
		return post("/lists/" + encoded(id) + "/commit", Map.of());
	}

	/**
	 * Ask what of a job waits for approval.
	 * @param id the job's id
	 * @return what would be sent, empty when nothing waits
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public List<Approval> approvals(String id) throws InterruptedException {
		return list(get("/approvals?job_id=" + encoded(id)), Approval.class);
	}

	/**
	 * Carry out a job that was planned only.
	 * @param id the job's id
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public void start(String id) throws InterruptedException {
		post(path(id, "/start"), Map.of());
	}

	/**
	 * Answer the question for which a job waits.
	 * @param id the job's id
	 * @param answer the answer; what it may be depends on the question
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public void answer(String id, String answer) throws InterruptedException {
		post(path(id, "/input"), Map.of("answer", answer));
	}

	/**
	 * Say yes to some of what a job would send.
	 * @param approval what was seen
	 * @param items those of its items that may go out
	 */
	public void approve(Approval approval, List<Approval.Item> items) throws InterruptedException {
		boolean named = items.stream().allMatch(Approval.Item::isForSomebody);
		List<String> recipients = items.stream().map(Approval.Item::recipient).toList();
		post(path(approval.jobId(), "/approve"),
				named ? Map.of("hash", approval.hash(), "recipients", recipients) : Map.of("hash", approval.hash()));
	}

	/**
	 * Say no to all that a job would send, which ends the job.
	 * @param id the job's id
	 * @param reason why, as it is kept with the job
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public void reject(String id, String reason) throws InterruptedException {
		post(path(id, "/reject"), Map.of("reason", reason));
	}

	/**
	 * Where a file that was kept of a job can be looked at.
	 * @param id the job's id
	 * @param step the step's id
	 * @param name the file's name
	 * @return its address
	 */
	public URI artifact(String id, String step, String name) {
		return this.address.resolve(path(id, "/steps/" + encoded(step) + "/artifacts/" + encoded(name)));
	}

	/**
	 * Where people see a job on the page.
	 * @param id the job's id
	 * @return its address
	 */
	public URI page(String id) {
		return this.address.resolve("/#/job/" + encoded(id));
	}

	/**
	 * Read the elements of an answer.
	 * @param <T> their type
	 * @param array the answer, none when it is not an array
	 * @param type their type
	 * @return the elements in their order
	 * @throws CallException if one of them is not of that type
	 */
	public <T> List<T> list(JsonNode array, Class<T> type) {
		return array.valueStream().map((node) -> read(node, type)).toList();
	}

	/**
	 * Read an answer, whose names are in snake_case.
	 * @param <T> its type
	 * @param node the answer
	 * @param type its type
	 * @return the answer as that type
	 * @throws CallException if it is not of that type, so what answered is not Zigral
	 */
	public <T> T read(JsonNode node, Class<T> type) {
		try {
			return this.json.treeToValue(node, type);
		}
		catch (JacksonException ex) {
			throw notZigral(ex);
		}
	}

	private static String path(String id, String rest) {
		return "/jobs/" + encoded(id) + rest;
	}

	/**
	 * Encode a text, so that it can be part of a path or a query.
	 * @param text any text
	 * @return the text in percent-encoding, blanks as {@code %20}
	 */
	public static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/**
	 * Read anything.
	 * @param path the path with its query
	 * @return the answer
	 * @throws CallException if it is an error
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public JsonNode get(String path) throws InterruptedException {
		return send(HttpRequest.newBuilder(this.address.resolve(path)));
	}

	/**
	 * Make or do anything.
	 * @param path the path
	 * @param body what to send
	 * @return the answer
	 * @throws CallException if it is an error
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public JsonNode post(String path, Map<String, Object> body) throws InterruptedException {
		return send(HttpRequest.newBuilder(this.address.resolve(path))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(this.json.writeValueAsString(body))));
	}

	/**
	 * Delete anything.
	 * @param path the path
	 * @throws CallException if it is refused
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	public void delete(String path) throws InterruptedException {
		send(HttpRequest.newBuilder(this.address.resolve(path)).DELETE());
	}

	private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
		this.token.ifPresent((text) -> request.header("Authorization", "Bearer " + text));
		try {
			HttpResponse<String> response = this.client.send(request.timeout(CALL).build(), BodyHandlers.ofString());
			JsonNode body = this.json.readTree(response.body());
			// A provider that is out of quota is a 200 with an error; a job that failed
			// has one, too, and an id.
			if (response.statusCode() / 100 != 2 || (body.has("error") && !body.has("job_id"))) {
				throw new CallException(reason(response.statusCode(), body));
			}
			return body;
		}
		catch (JacksonException ex) {
			throw notZigral(ex);
		}
		catch (IOException ex) {
			throw new NoAnswerException("Nothing answers at " + this.address
					+ ": start Zigral with ./zigral up, or set ZIGRAL_URL to where it runs", ex);
		}
	}

	private CallException notZigral(JacksonException cause) {
		return new CallException(
				"What answers at " + this.address + " is not Zigral: set ZIGRAL_URL to where the orchestrator runs",
				cause);
	}

	private String reason(int status, JsonNode body) {
		String said = body.path("detail").asString(body.path("error").asString(this.address + " answers " + status));
		List<String> fields = body.path("errors")
			.valueStream()
			.map((error) -> error.path("field").asString("") + " " + error.path("message").asString(""))
			.filter((field) -> !said.contains(field))
			.toList();
		String all = fields.isEmpty() ? said : said + ": " + String.join("; ", fields);
		String nearest = body.path("suggestions")
			.valueStream()
			.map((sentence) -> "\n  " + sentence.asString(""))
			.collect(Collectors.joining());
		if (!nearest.isEmpty()) {
			return all + "\nThese would be planned:" + nearest;
		}
		return (status == UNAUTHORIZED) ? all + " (set ZIGRAL_API_TOKEN to a token that is known there)" : all;
	}

	@Override
	public void close() {
		this.client.close();
	}

}
