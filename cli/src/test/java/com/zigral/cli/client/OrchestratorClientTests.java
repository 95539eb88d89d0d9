package com.zigral.cli.client;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OrchestratorClientTests {

	private final List<String> requests = new ArrayList<>();

	private int status = 200;

	private String answer = "";

	private HttpServer server;

	private OrchestratorClient client;

	@BeforeEach
	void start() throws Exception {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", (exchange) -> {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			this.requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
			byte[] bytes = this.answer.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(this.status, bytes.length);
			exchange.getResponseBody().write(bytes);
			exchange.close();
		});
		this.server.start();
		this.client = new OrchestratorClient(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort()),
				Optional.of("t0"));
	}

	@AfterEach
	void stop() {
		this.client.close();
		this.server.stop(0);
	}

	@Test
	void aCommandIsSentAsJson() throws Exception {
		this.answer = """
				{"job_id": "j1", "status": "running", "objective": "o", "planner": "offline", "steps": [
				 {"id": "s1", "agent": "lincoln", "action": "search_people", "parameters": {"limit": 25}}]}""";
		Job job = this.client.command("Find \"CTOs\"");
		assertThat(this.requests).containsExactly("POST /command {\"command\":\"Find \\\"CTOs\\\"\"}");
		assertThat(job.steps().getFirst().isPending()).isTrue();
		assertThat(job.isGoingOn()).isTrue();
	}

	@Test
	void aJobIsAskedForByItsId() throws Exception {
		this.answer = """
				{"job_id": "j1", "status": "failed", "steps": [
				 {"id": "s1", "agent": "lincoln", "action": "search_people", "parameters": {}, "status": "done",
				  "attempts": 1, "summary": "Found 25", "error": null, "progress": {"done": 25, "total": 25}},
				 {"id": "s2", "agent": "shaun", "action": "upsert_prospects", "parameters": {}, "status": "failed",
				  "error": "No access", "progress": null}], "created_at": "2026-11-23T00:00:00Z"}""";
		Job job = this.client.job("j1");
		assertThat(this.requests).containsExactly("GET /jobs/j1 ");
		assertThat(job.isGoingOn()).isFalse();
		assertThat(job.isCompleted()).isFalse();
		assertThat(job.firstOpenStep().orElseThrow().news()).isEqualTo("No access");
	}

	@Test
	void aProblemIsToldInItsOwnWords() {
		this.status = 422;
		this.answer = "{\"status\": 422, \"detail\": \"command must not be blank\"}";
		assertThatExceptionOfType(CallException.class).isThrownBy(() -> this.client.command(" "))
			.withMessage("command must not be blank");
	}

	@Test
	void anErrorOfTheModelsProviderIsToldThoughItComesWith200() {
		this.answer = "{\"error\": \"You exceeded your current quota\"}";
		assertThatExceptionOfType(CallException.class).isThrownBy(() -> this.client.command("x"))
			.withMessage("You exceeded your current quota");
	}

	@Test
	void anAnswerThatIsNoJsonIsSaidToBeNone() {
		this.answer = "<html>";
		assertThatExceptionOfType(CallException.class).isThrownBy(() -> this.client.job("j1"))
			.withMessageContaining("is not Zigral: set ZIGRAL_URL");
	}

	@Test
	void noAnswerIsSaidToBeNone() {
		this.server.stop(0);
		assertThatExceptionOfType(CallException.class).isThrownBy(() -> this.client.job("j1"))
			.isInstanceOf(NoAnswerException.class)
			.withMessageMatching("Nothing answers at http://127.0.0.1:\\d+: start Zigral with ./zigral up, or .*");
	}

}
