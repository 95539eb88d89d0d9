package com.zigral.testing.fuzz;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.zigral.testing.fuzz.RawCall.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends odd bodies, parameters, content types and headers to every call that a service's
 * own OpenAPI document declares. All that is odd follows from a seed.
 *
 * @param base where the service answers
 * @param known values of path variables that lead to something
 */
public record ApiFuzz(URI base, Map<String, String> known) {

	/** Far longer than an answer takes on a busy machine. */
	private static final Duration PATIENCE = Duration.ofSeconds(8);

	/** What the servlet container and Spring answer to any call need not be declared. */
	private static final Set<Integer> COMMON = Set.of(400, 404, 405, 406, 413, 414, 415, 431);

	private static final JsonMapper JSON = new JsonMapper();

	public ApiFuzz {
		known = Map.copyOf(known);
	}

	/**
	 * Call everything that is declared.
	 * @param seed decides all that is odd
	 * @param rounds how often each call is made
	 * @return what is wrong, a sentence for each: an answer of 500 or more, one whose
	 * status is not declared, none within some seconds, or a refusal that is no problem
	 * (RFC 9457) with a detail; nothing when all is well
	 * @throws IOException if the service cannot be reached
	 */
	public List<String> findings(long seed, int rounds) throws IOException {
		List<Operation> operations = Operation.of(document());
		if (operations.isEmpty()) {
			return List.of("The document of " + this.base + " declares no call");
		}
		OddCalls calls = new OddCalls(seed, this.known);
		List<String> findings = new ArrayList<>();
		for (int round = 0; round < rounds; round++) {
			for (Operation operation : operations) {
				RawCall call = calls.next(operation);
				complaint(operation, call.send(this.base, PATIENCE))
					.ifPresent((complaint) -> findings.add(operation + " " + complaint + ": " + call));
			}
		}
		return findings;
	}

	private JsonNode document() throws IOException {
		String answer = new RawCall("GET", "/v3/api-docs", Map.of(), "").send(this.base, PATIENCE.multipliedBy(4))
			.map(Answer::body)
			.orElseThrow(() -> new IOException("There is no OpenAPI document at " + this.base));
		return JSON.readTree(json(answer));
	}

	private static Optional<String> complaint(Operation operation, Optional<Answer> answered) {
		if (answered.isEmpty()) {
			return Optional.of("gave no answer within " + PATIENCE.toSeconds() + " s");
		}
		Answer answer = answered.get();
		if (answer.status() >= 500) {
			return Optional.of("answered " + answer.status() + " " + answer.body());
		}
		if (!operation.declares(answer.status()) && !COMMON.contains(answer.status())) {
			return Optional.of("does not declare " + answer.status());
		}
		return (answer.status() >= 400) ? problem(answer) : Optional.empty();
	}

	private static Optional<String> problem(Answer answer) {
		try {
			JsonNode problem = JSON.readTree(json(answer.body()));
			boolean isProblem = answer.type().equals("application/problem+json")
					&& problem.path("status").asInt(0) == answer.status()
					&& !problem.path("detail").asString("").isBlank();
			return isProblem ? Optional.empty()
					: Optional.of("answered %d without a detail: %s".formatted(answer.status(), answer.body()));
		}
		catch (JacksonException ex) {
			return Optional.of("answered %d with no JSON: %s".formatted(answer.status(), answer.body()));
		}
	}

	// Without the sizes of chunks, where it came in chunks.
	private static String json(String body) {
		return body.replaceAll("(?m)^[0-9a-fA-F]+\r\n", "").replace("\r\n", "");
	}

}
