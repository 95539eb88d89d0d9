package com.zigral.contextmanager.context;

import java.net.http.HttpResponse;
import java.util.List;
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
class EntriesIT {

	private final Client client;

	EntriesIT(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@Test
	void aNewEntryIsAnsweredWithItsPlaceAndVersion() {
		HttpResponse<String> answer = this.client.post("/context", Client.entry("new", "{\"a\":1}"));
		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(answer.headers().firstValue("Location")).contains("/context/new");
		assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
		assertThat(answer.body())
			.matches("\\{\"job_id\":\"new\",\"job_type\":\"prospecting\",\"context_data\":\\{\"a\":1},"
					+ "\"version\":1,\"created_at\":\"[-0-9T:.]+Z\",\"updated_at\":\"[-0-9T:.]+Z\"}");
	}

	@Test
	void anEntryReadIsTheEntryWritten() {
		HttpResponse<String> made = this.client.post("/context", Client.entry("read", "{\"a\":1}"));
		HttpResponse<String> read = this.client.get("/context/read");
		assertThat(read.statusCode()).isEqualTo(200);
		assertThat(read.body()).isEqualTo(made.body());
		assertThat(read.headers().firstValue("ETag")).contains("\"1\"");
	}

	@Test
	void aReaderWhoHasTheVersionGetsNoBody() {
		this.client.create("cached", "{}");
		for (String tag : List.of("\"1\"", "W/\"1\"", "\"0\", \"1\"", "*")) {
			HttpResponse<String> answer = this.client.get("/context/cached", "If-None-Match", tag);
			assertThat(answer.statusCode()).as(tag).isEqualTo(304);
			assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
			assertThat(answer.body()).isEmpty();
		}
		assertThat(this.client.get("/context/cached", "If-None-Match", "\"2\"").statusCode()).isEqualTo(200);
	}

	@Test
	void aSecondEntryOfTheSameIdIs409() {
		this.client.create("twice", "{\"first\":true}");
		HttpResponse<String> answer = this.client.post("/context", Client.entry("  twice ", "{}"));
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("'twice' already");
		assertThat(this.client.get("/context/twice").body()).contains("\"first\":true");
	}

	@Test
	void ofManyEqualEntriesAtOnceExactlyOneIsMade() throws Exception {
		Callable<Integer> create = () -> this.client.post("/context", Client.entry("race", "{}")).statusCode();
		try (ExecutorService callers = Executors.newFixedThreadPool(16)) {
			List<Future<Integer>> answers = callers.invokeAll(IntStream.range(0, 32).mapToObj((i) -> create).toList());
			assertThat(answers).extracting(Future::get).containsOnly(201, 409).containsOnlyOnce(201);
		}
	}

	@Test
	void aWholeEntryReplacesAnother() {
		this.client.create("whole", "{\"old\":1}");
		HttpResponse<String> answer = this.client.put("/context/whole",
				"{\"job_id\":\" whole \",\"job_type\":\"outreach\",\"context_data\":{\"new\":2},\"version\":7,\"created_at\":\"x\"}");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
		assertThat(answer.body()).contains("\"job_type\":\"outreach\",\"context_data\":{\"new\":2},\"version\":2");
		assertThat(this.client.get("/context/whole").body()).isEqualTo(answer.body());
	}

	@Test
	void itsDataAloneReplacesAnEntryToo() {
		this.client.create("data", "{\"old\":1}");
		HttpResponse<String> answer = this.client.put("/context/data", "{\"context_data\":{}}");
		assertThat(answer.body()).contains("\"job_type\":\"prospecting\",\"context_data\":{},\"version\":2");
	}

	@Test
	void anEntryForAnotherJobIs400() {
		HttpResponse<String> answer = this.client.put("/context/a", Client.entry("b", "{}"));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("\"detail\":\"Job ID mismatch: URL has 'a' but payload has 'b'\"");
	}

	@Test
	void anEntryThatIsNotThereIs404() {
		assertThat(this.client.get("/context/none").statusCode()).isEqualTo(404);
		assertThat(this.client.put("/context/none", "{\"context_data\":{}}").statusCode()).isEqualTo(404);
		assertThat(this.client.put("/context/none", "{\"context_data\":{}}", "If-Match", "\"1\"").statusCode())
			.isEqualTo(404);
		HttpResponse<String> answer = this.client.delete("/context/none");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("no context entry with job_id 'none'");
	}

	@Test
	void aWriterWithTheRightVersionMayWrite() {
		String tag = this.client.create("fenced", "{}");
		assertThat(this.client.put("/context/fenced", "{\"context_data\":{}}", "If-Match", tag).statusCode())
			.isEqualTo(200);
		assertThat(this.client.put("/context/fenced", "{\"context_data\":{}}", "If-Match", "\"9\", \"2\"").statusCode())
			.isEqualTo(200);
		assertThat(this.client.put("/context/fenced", "{\"context_data\":{}}", "If-Match", "*").statusCode())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"2\"", "W/\"1\"", "\"x\"", "\"1x\"", "\"-1\"", "\"01\"", "\"99999999999999999999\"" })
	void aStaleWriterIs412(String tag) {
		String id = "stale-" + Integer.toHexString(tag.hashCode());
		this.client.create(id, "{\"kept\":true}");
		HttpResponse<String> put = this.client.put("/context/" + id, "{\"context_data\":{}}", "If-Match", tag);
		assertThat(put.statusCode()).isEqualTo(412);
		assertThat(put.body()).contains("another version than If-Match names");
		assertThat(this.client.delete("/context/" + id, "If-Match", tag).statusCode()).isEqualTo(412);
		assertThat(this.client.get("/context/" + id).body()).contains("\"kept\":true").contains("\"version\":1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "nonsense", "," })
	void anIfMatchWithoutATagIs400(String header) {
		this.client.create("tagless-" + header.hashCode(), "{}");
		assertThat(this.client.put("/context/tagless-" + header.hashCode(), "{\"context_data\":{}}", "If-Match", header)
			.statusCode()).isEqualTo(400);
	}

	@Test
	void aDeletedEntryIsGone() {
		String tag = this.client.create("gone", "{}");
		HttpResponse<String> answer = this.client.delete("/context/gone", "If-Match", tag);
		assertThat(answer.statusCode()).isEqualTo(204);
		assertThat(answer.body()).isEmpty();
		assertThat(this.client.get("/context/gone").statusCode()).isEqualTo(404);
	}

}
