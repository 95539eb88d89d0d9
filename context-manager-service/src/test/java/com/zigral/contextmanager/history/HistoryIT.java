package com.zigral.contextmanager.history;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.zigral.contextmanager.Client;
import com.zigral.contextmanager.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ServiceTest
class HistoryIT {

	private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");

	private final Client client;

	private final JdbcClient jdbc;

	HistoryIT(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
		this.client = new Client(port);
		this.jdbc = jdbc;
	}

	@Test
	void anEventIsNumberedAndKeptAsItIs() {
		this.client.create("events", "{}");
		HttpResponse<String> first = append("events", "{\"type\":\" step_done \",\"data\":{ \"n\":1e400 }}");
		assertThat(first.statusCode()).isEqualTo(201);
		assertThat(first.body()).matches(
				"\\{\"number\":1,\"type\":\"step_done\",\"data\":\\{ \"n\":1e400 },\"created_at\":\"[-0-9T:.]+Z\"}");
		HttpResponse<String> second = append("events", "{\"type\":\"noted\"}");
		assertThat(second.body()).contains("\"number\":2,\"type\":\"noted\",\"data\":{},");
		HttpResponse<String> all = this.client.get("/context/events/events");
		assertThat(all.statusCode()).isEqualTo(200);
		assertThat(all.body()).isEqualTo("[" + first.body() + "," + second.body() + "]");
	}

	@Test
	void eachJobCountsForItself() {
		this.client.create("one", "{}");
		this.client.create("other", "{}");
		append("one", "{\"type\":\"a\"}");
		assertThat(append("other", "{\"type\":\"a\"}").body()).contains("\"number\":1");
	}

	@Test
	void anEventLeavesTheVersionOfItsEntryAlone() {
		this.client.create("unchanged", "{}");
		append("unchanged", "{\"type\":\"a\"}");
		assertThat(this.client.get("/context/unchanged").headers().firstValue("ETag")).contains("\"1\"");
	}

	@Test
	void theLinksLeadThroughTheWholeHistory() {
		this.client.create("his/tory", "{}");
		IntStream.range(0, 5).forEach((i) -> append("his%2Ftory", "{\"type\":\"a\"}"));
		HttpResponse<String> first = this.client.get("/context/his%2Ftory/events?limit=2");
		assertThat(numbers(first)).containsExactly(1L, 2L);
		assertThat(first.headers().firstValue("Link"))
			.contains("</context/his%2Ftory/events?after=2&limit=2>; rel=\"next\"");
		assertThat(numbers(this.client.get("/context/his%2Ftory/events?after=2&limit=2"))).containsExactly(3L, 4L);
		HttpResponse<String> last = this.client.get("/context/his%2Ftory/events?after=4&limit=2");
		assertThat(numbers(last)).containsExactly(5L);
		assertThat(last.headers().firstValue("Link")).isEmpty();
		assertThat(this.client.get("/context/his%2Ftory/events?after=5").body()).isEqualTo("[]");
	}

	@Test
	void aPageOfLargeEventsEndsEarlyAndSaysWhereToGoOn() {
		this.client.create("heavy", "{}");
		String large = "{\"type\":\"a\",\"data\":{\"a\":\"" + "x".repeat(5_000_000) + "\"}}";
		IntStream.range(0, 4).forEach((i) -> append("heavy", large));
		HttpResponse<String> first = this.client.get("/context/heavy/events");
		assertThat(numbers(first)).containsExactly(1L, 2L);
		assertThat(first.headers().firstValue("Link"))
			.contains("</context/heavy/events?after=2&limit=100>; rel=\"next\"");
		HttpResponse<String> last = this.client.get("/context/heavy/events?after=2");
		assertThat(numbers(last)).containsExactly(3L, 4L);
		assertThat(last.headers().firstValue("Link")).isEmpty();
		this.client.delete("/context/heavy");
	}

	@Test
	void ofManyWritersNoneIsLostAndNoNumberIsLeftOut() throws Exception {
		this.client.create("busy", "{}");
		Callable<Integer> write = () -> append("busy", "{\"type\":\"a\"}").statusCode();
		try (ExecutorService writers = Executors.newFixedThreadPool(16)) {
			assertThat(writers.invokeAll(IntStream.range(0, 200).mapToObj((i) -> write).toList()))
				.allMatch((answer) -> answer.resultNow() == 201);
		}
		assertThat(numbers(this.client.get("/context/busy/events?limit=1000")))
			.containsExactlyElementsOf(LongStream.rangeClosed(1, 200).boxed().toList());
	}

	@Test
	void aJobThatIsNotThereHasNoHistory() {
		assertThat(this.client.get("/context/none/events").statusCode()).isEqualTo(404);
		assertThat(append("none", "{\"type\":\"a\"}").statusCode()).isEqualTo(404);
	}

	@Test
	void nothingIsLeftOfADeletedJob() {
		this.client.create("deleted", "{}");
		append("deleted", "{\"type\":\"a\"}");
		this.client.put("/context/deleted/checkpoint", "{}", "If-None-Match", "*");
		this.client.delete("/context/deleted");
		for (String table : List.of("entries", "checkpoints", "event_counters", "events")) {
			assertThat(this.jdbc.sql("SELECT count(*) FROM " + table + " WHERE job_id = 'deleted'")
				.query(Integer.class)
				.single()).as(table).isZero();
		}
		this.client.create("deleted", "{}");
		assertThat(append("deleted", "{\"type\":\"a\"}").body()).contains("\"number\":1");
	}

	@Test
	void theDatabaseItselfRefusesToChangeAnEvent() {
		this.client.create("audited", "{}");
		append("audited", "{\"type\":\"a\"}");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("UPDATE events SET type = 'b' WHERE job_id = 'audited'").update())
			.withMessageContaining("History is never changed");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}                            | 422 | type
			{"type":" "}                  | 422 | type
			{"type":7}                    | 422 | type
			{"type":"a","data":[]}        | 422 | data
			{"type":"a","data":{"a":"\\u0000"}} | 422 | data.a
			{"type":"a\\u0000"}           | 422 | type
			[]                            | 422 | body
			{"type":                      | 400 | JSON
			""")
	void aBadEventIsRefused(String body, int status, String part) {
		this.client.post("/context", Client.entry("bad-events", "{}"));
		HttpResponse<String> answer = append("bad-events", body);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).contains(part);
	}

	@ParameterizedTest
	@CsvSource({ "after=-1,after", "after=x,after", "after=99999999999999999999,after", "limit=0,limit",
			"limit=1001,limit" })
	void aBadParameterIs422(String parameter, String field) {
		HttpResponse<String> answer = this.client.get("/context/any/events?" + parameter);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
	}

	private HttpResponse<String> append(String jobId, String event) {
		return this.client.post("/context/" + jobId + "/events", event);
	}

	private static List<Long> numbers(HttpResponse<String> answer) {
		return NUMBER.matcher(answer.body()).results().map((match) -> Long.valueOf(match.group(1))).toList();
	}

}
