package com.zigral.contextmanager.checkpoint;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.zigral.contextmanager.Client;
import com.zigral.contextmanager.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What changes with a checkpoint, and the items of its steps.
 */
@ServiceTest
class CheckpointItemsIT {

	private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");

	private final Client client;

	CheckpointItemsIT(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@Test
	void aCheckpointBringsItsEntryAlong() {
		HttpResponse<String> answer = first("told-once", """
				{"state": {"n": 1.10}, "job_type": "prospecting", "context": {"status": "running", "gone": null}}""");
		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(answer.body()).isEqualTo("{\"n\": 1.10}");
		assertThat(this.client.get("/context/told-once/checkpoint").body()).isEqualTo("{\"n\": 1.10}");
		assertThat(this.client.get("/context/told-once").body()).contains("\"job_type\":\"prospecting\"",
				"\"context_data\":{\"status\":\"running\"}", "\"version\":1");
	}

	@Test
	void theEntryChangesWithTheCheckpointOrNotAtAll() {
		String old = tag(first("both", "{\"state\": {}, \"job_type\": \"a\", \"context\": {\"a\": 1, \"b\": 1}}"));
		HttpResponse<String> answer = next("both", "{\"state\": {\"n\": 2}, \"context\": {\"a\": null, \"c\": 3.0}}",
				old);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(this.client.get("/context/both").body()).contains("{\"b\":1,\"c\":3.0}");
		HttpResponse<String> stale = next("both",
				"""
						{"state": {"n": 3}, "context": {"a": 9}, "forget": ["s1"], "items": [{"step": "s1", "key": "1", "item": 1}]}""",
				old);
		assertThat(stale.statusCode()).isEqualTo(412);
		assertThat(this.client.get("/context/both").body()).contains("{\"b\":1,\"c\":3.0}");
		assertThat(items("both", "")).isEmpty();
		assertThat(first("both", "{\"state\": {}, \"job_type\": \"a\", \"context\": {\"a\": 9}}").statusCode())
			.isEqualTo(412);
		assertThat(this.client.get("/context/both").body()).contains("{\"b\":1,\"c\":3.0}");
	}

	@Test
	void itemsComeWithTheCheckpointAndAreForgottenWithIt() {
		String tag = tag(first("carried",
				"""
						{"state": {}, "job_type": "a", "context": {}, "items": [
						  {"step": "s1", "key": "0", "item": {"n": 1.10, "n": 2}}, {"step": "s2", "key": "0", "item": "x"}]}"""));
		assertThat(this.client.get("/context/carried/checkpoint/items?step=s1").body())
			.contains("\"step\":\"s1\",\"key\":\"0\",\"item\":{\"n\": 1.10, \"n\": 2}}");
		HttpResponse<String> answer = next("carried",
				"{\"state\": {}, \"forget\": [\"s1\"], \"items\": [{\"step\": \"s1\", \"key\": \"9\", \"item\": 1}]}",
				tag);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(items("carried", "")).containsExactly("0", "9");
	}

	@Test
	void anObjectWithOtherMembersIsAState() {
		String tag = tag(first("plain", "{\"state\": {}, \"job_type\": \"a\", \"context\": {}}"));
		for (String state : List.of("{\"state\":{},\"context\":{},\"step\":1}", "{\"state\":{}}", "{\"context\":{}}")) {
			tag = tag(next("plain", state, tag));
			assertThat(this.client.get("/context/plain/checkpoint").body()).isEqualTo(state);
		}
	}

	@Test
	void anItemIsAppendedOnce() {
		begin("once");
		String item = "{\"step\": \"s1\", \"key\": \"24\", \"item\": {\"a\": 1}}";
		assertThat(append("once", item).body()).isEqualTo("{\"added\":1}");
		assertThat(append("once", item.replace("1}", "2}")).body()).isEqualTo("{\"added\":0}");
		assertThat(append("once", "{\"items\": [" + item + ", " + item.replace("24", "25") + "]}").body())
			.isEqualTo("{\"added\":1}");
		assertThat(items("once", "")).containsExactly("24", "25");
		assertThat(this.client.get("/context/once/checkpoint/items").body()).contains("{\"a\": 1}");
	}

	@Test
	void pagesLeadThroughAllItemsInOrder() {
		begin("paged");
		append("paged",
				"{\"items\": [" + String.join(",",
						IntStream.range(0, 7)
							.mapToObj((i) -> "{\"step\": \"s " + i % 2 + "\", \"key\": \"k" + i + "\", \"item\": null}")
							.toList())
						+ "]}");
		String path = "/context/paged/checkpoint/items?limit=2&step=s+0";
		List<String> seen = new ArrayList<>();
		while (path != null) {
			HttpResponse<String> page = this.client.get(path);
			seen.addAll(keys(page));
			path = page.headers().firstValue("Link").map((link) -> link.replaceAll("^<|>.*$", "")).orElse(null);
		}
		assertThat(seen).containsExactly("k0", "k2", "k4", "k6");
		assertThat(items("paged", "?after=999999999")).isEmpty();
	}

	@Test
	void aWriterWhoHasLostTheJobAppendsNothing() {
		String old = begin("lost");
		String current = tag(next("lost", "{}", old));
		String item = "{\"step\": \"s1\", \"key\": \"1\", \"item\": 1}";
		assertThat(this.client.post("/context/lost/checkpoint/items", item, "If-Match", old).statusCode())
			.isEqualTo(412);
		assertThat(items("lost", "")).isEmpty();
		assertThat(this.client.post("/context/lost/checkpoint/items", item, "If-Match", current).statusCode())
			.isEqualTo(201);
	}

	@Test
	void ofManyWritersOfOneItemExactlyOneAddsIt() throws Exception {
		begin("raced");
		Callable<String> write = () -> append("raced", "{\"step\": \"s1\", \"key\": \"1\", \"item\": 1}").body();
		try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
			List<Future<String>> answers = writers.invokeAll(IntStream.range(0, 16).mapToObj((i) -> write).toList());
			assertThat(answers).extracting(Future::get).containsOnlyOnce("{\"added\":1}");
		}
	}

	@Test
	void itemsBelongToACheckpointAndGoWithIt() {
		assertThat(append("no-job", "{\"step\": \"s1\", \"key\": \"1\", \"item\": 1}").statusCode()).isEqualTo(404);
		this.client.create("no-checkpoint", "{}");
		assertThat(this.client.get("/context/no-checkpoint/checkpoint/items").statusCode()).isEqualTo(404);
		begin("going");
		append("going", "{\"step\": \"s1\", \"key\": \"1\", \"item\": \"Wolpertinger\"}");
		assertThat(this.client.get("/contexts/mentioning?text=wolpertinger").body()).contains("\"job_id\":\"going\"",
				"\"checkpoint\":true");
		this.client.delete("/context/going");
		begin("going");
		assertThat(items("going", "")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}                                                        | 422 | items[0].step
			[]                                                        | 422 | body
			{"items": {}}                                             | 422 | items
			{"items": [1]}                                            | 422 | items[0]
			{"items": [{"step": "a", "key": "b"}]}                    | 422 | items[0].item
			{"step": 1, "key": "b", "item": 1}                        | 422 | items[0].step
			{"step": " a", "key": "b", "item": 1}                     | 422 | items[0].step
			{"step": "a", "key": "", "item": 1}                       | 422 | items[0].key
			{"step": "a", "key": "a", "key": "b", "item": 1}          | 422 | items[0].key
			{"step": "a", "key": "b", "item": "\\u0000"}              | 422 | item
			{"step": "a", "key": "b", "item": 1} {}                   | 400 | follows
			{"step": "a", "key": "b", "item":                         | 400 | JSON
			""")
	void badItemsAreRefused(String body, int status, String named) {
		String jobId = "bad-" + Math.abs(body.hashCode());
		begin(jobId);
		HttpResponse<String> answer = append(jobId, body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.body()).contains(named);
		assertThat(items(jobId, "")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"state": 1, "context": {}}                                           | state
			{"state": {}, "context": 1}                                           | context
			{"state": {}, "context": {}, "job_type": " "}                         | job_type
			{"state": {}, "forget": "s1"}                                         | forget
			{"state": {}, "items": [{"step": "a", "item": 1}]}                    | items[0].key
			""")
	void aBadChangeIsRefusedAsAWhole(String body, String field) {
		String jobId = "unchanged-" + Math.abs(body.hashCode());
		String tag = begin(jobId);
		HttpResponse<String> answer = next(jobId, body, tag);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
		assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
		assertThat(this.client.get("/context/" + jobId + "/checkpoint").headers().firstValue("ETag")).contains(tag);
	}

	@ParameterizedTest
	@CsvSource({ "limit=0", "limit=1001", "after=-1", "limit=x", "step=a%00b" })
	void aBadParameterIs422(String query) {
		begin("asked-" + Math.abs(query.hashCode()));
		assertThat(this.client.get("/context/asked-" + Math.abs(query.hashCode()) + "/checkpoint/items?" + query)
			.statusCode()).isEqualTo(422);
	}

	private HttpResponse<String> first(String jobId, String body) {
		return this.client.put("/context/" + jobId + "/checkpoint", body, "If-None-Match", "*");
	}

	private HttpResponse<String> next(String jobId, String body, String tag) {
		return this.client.put("/context/" + jobId + "/checkpoint", body, "If-Match", tag);
	}

	private HttpResponse<String> append(String jobId, String body) {
		return this.client.post("/context/" + jobId + "/checkpoint/items", body);
	}

	private String begin(String jobId) {
		this.client.create(jobId, "{}");
		return tag(first(jobId, "{}"));
	}

	private List<String> items(String jobId, String query) {
		return keys(this.client.get("/context/" + jobId + "/checkpoint/items" + query));
	}

	private static List<String> keys(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return KEY.matcher(answer.body()).results().map((match) -> match.group(1)).toList();
	}

	private static String tag(HttpResponse<String> answer) {
		return answer.headers().firstValue("ETag").orElseThrow(() -> new IllegalStateException(answer.body()));
	}

}
