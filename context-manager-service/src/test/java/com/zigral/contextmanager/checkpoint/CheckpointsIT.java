package com.zigral.contextmanager.checkpoint;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.zigral.contextmanager.Client;
import com.zigral.contextmanager.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class CheckpointsIT {

	private final Client client;

	CheckpointsIT(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@Test
	void theFirstCheckpointIsMade() {
		this.client.create("first", "{}");
		String state = "{ \"step\" : 1e400, \"a\":1,\"a\":2 }";
		HttpResponse<String> answer = this.client.put("/context/first/checkpoint", state, "If-None-Match", "*");
		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(answer.body()).isEqualTo(state);
		HttpResponse<String> read = this.client.get("/context/first/checkpoint");
		assertThat(read.statusCode()).isEqualTo(200);
		assertThat(read.body()).isEqualTo(state);
		assertThat(read.headers().firstValue("ETag")).isEqualTo(answer.headers().firstValue("ETag")).isPresent();
		assertThat(read.headers().firstValue("Content-Type")).contains("application/json");
	}

	@Test
	void theNextCheckpointReplacesTheOneItNames() {
		String tag = begin("next");
		HttpResponse<String> answer = this.client.put("/context/next/checkpoint", "{\"step\":2}", "If-Match", tag);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("ETag")).isPresent().isNotEqualTo(Optional.of(tag));
		assertThat(this.client.get("/context/next/checkpoint").body()).isEqualTo("{\"step\":2}");
	}

	@Test
	void aReaderWhoHasTheVersionGetsNoBody() {
		String tag = begin("cached-checkpoint");
		HttpResponse<String> answer = this.client.get("/context/cached-checkpoint/checkpoint", "If-None-Match", tag);
		assertThat(answer.statusCode()).isEqualTo(304);
		assertThat(answer.headers().firstValue("ETag")).contains(tag);
	}

	@Test
	void aWriterWhoNamesNoVersionIs428() {
		this.client.create("unnamed", "{}");
		assertThat(this.client.put("/context/unnamed/checkpoint", "{}").statusCode()).isEqualTo(428);
		HttpResponse<String> answer = this.client.put("/context/unnamed/checkpoint", "{}", "If-None-Match", "\"1\"");
		assertThat(answer.statusCode()).isEqualTo(428);
		assertThat(answer.body()).contains("If-Match with its ETag, or If-None-Match: *");
	}

	@Test
	void aStaleWriterIs412() {
		String old = begin("stale-checkpoint");
		this.client.put("/context/stale-checkpoint/checkpoint", "{\"step\":2}", "If-Match", old);
		for (String tag : List.of(old, "W/" + old, "\"999999\"", "\"x\"")) {
			assertThat(this.client.put("/context/stale-checkpoint/checkpoint", "{}", "If-Match", tag).statusCode())
				.isEqualTo(412);
		}
		assertThat(this.client.put("/context/stale-checkpoint/checkpoint", "{}", "If-None-Match", "*").statusCode())
			.isEqualTo(412);
		assertThat(this.client.get("/context/stale-checkpoint/checkpoint").body()).isEqualTo("{\"step\":2}");
	}

	@Test
	void aJobWithoutAnEntryHasNoCheckpoint() {
		assertThat(this.client.get("/context/nobody/checkpoint").statusCode()).isEqualTo(404);
		assertThat(this.client.put("/context/nobody/checkpoint", "{}", "If-None-Match", "*").statusCode())
			.isEqualTo(404);
		assertThat(this.client.put("/context/nobody/checkpoint", "{}", "If-Match", "\"1\"").statusCode())
			.isEqualTo(404);
	}

	@Test
	void aJobWithoutACheckpointIs404ToReadersAnd412ToWriters() {
		this.client.create("unstarted", "{}");
		HttpResponse<String> answer = this.client.get("/context/unstarted/checkpoint");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("no checkpoint of the job 'unstarted'");
		assertThat(this.client.put("/context/unstarted/checkpoint", "{}", "If-Match", "*").statusCode()).isEqualTo(412);
	}

	@Test
	void aCheckpointGoesWithItsEntryAndItsVersionNeverComesBack() {
		String old = begin("reborn");
		this.client.delete("/context/reborn");
		assertThat(this.client.get("/context/reborn/checkpoint").statusCode()).isEqualTo(404);
		String fresh = begin("reborn");
		assertThat(fresh).isNotEqualTo(old);
		assertThat(this.client.put("/context/reborn/checkpoint", "{}", "If-Match", old).statusCode()).isEqualTo(412);
	}

	@Test
	void anEntryAndItsCheckpointHaveVersionsOfTheirOwn() {
		begin("apart");
		assertThat(this.client.get("/context/apart").headers().firstValue("ETag")).contains("\"1\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "1", "\"a\"", "null", "true" })
	void aCheckpointThatIsNoObjectIs422(String state) {
		begin("shape-" + state.hashCode());
		assertThat(this.client.put("/context/shape-" + state.hashCode() + "/checkpoint", state, "If-Match", "*")
			.statusCode()).isEqualTo(422);
	}

	@Test
	void badInputIsRefused() {
		String path = "/context/bad-input/checkpoint";
		begin("bad-input");
		assertThat(this.client.put(path, "{\"a\":", "If-Match", "*").statusCode()).isEqualTo(400);
		assertThat(this.client.put(path, "{} {}", "If-Match", "*").statusCode()).isEqualTo(400);
		HttpResponse<String> nul = this.client.put(path, "{\"a\":[\"\\u0000\"]}", "If-Match", "*");
		assertThat(nul.statusCode()).isEqualTo(422);
		assertThat(nul.body()).contains("\"field\":\"a[0]\"");
		assertThat(this.client.put(path, "{\"a\":" + "[".repeat(200) + "]".repeat(200) + "}", "If-Match", "*")
			.statusCode()).isEqualTo(422);
		assertThat(this.client.put(path, "{\"a\":" + "[".repeat(199) + "]".repeat(199) + "}", "If-Match", "*")
			.statusCode()).isEqualTo(200);
		assertThat(this.client.put(path, "{}", "Content-Type", "text/plain").statusCode()).isEqualTo(415);
	}

	@Test
	void ofManyWritersOfOneVersionExactlyOneWins() throws Exception {
		String tag = begin("contended");
		Callable<Integer> write = () -> this.client.put("/context/contended/checkpoint", "{}", "If-Match", tag)
			.statusCode();
		try (ExecutorService writers = Executors.newFixedThreadPool(16)) {
			List<Future<Integer>> answers = writers.invokeAll(IntStream.range(0, 32).mapToObj((i) -> write).toList());
			assertThat(answers).extracting(Future::get).containsOnly(200, 412).containsOnlyOnce(200);
		}
	}

	@Test
	void ofManyFirstWritersExactlyOneWins() throws Exception {
		this.client.create("opened", "{}");
		Callable<Integer> write = () -> this.client.put("/context/opened/checkpoint", "{}", "If-None-Match", "*")
			.statusCode();
		try (ExecutorService writers = Executors.newFixedThreadPool(16)) {
			List<Future<Integer>> answers = writers.invokeAll(IntStream.range(0, 32).mapToObj((i) -> write).toList());
			assertThat(answers).extracting(Future::get).containsOnly(201, 412).containsOnlyOnce(201);
		}
	}

	private String begin(String jobId) {
		this.client.create(jobId, "{}");
		return this.client.put("/context/" + jobId + "/checkpoint", "{\"step\":1}", "If-None-Match", "*")
			.headers()
			.firstValue("ETag")
			.orElseThrow();
	}

}
