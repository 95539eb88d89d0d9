package com.zigral.contextmanager.context;

import java.net.http.HttpResponse;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class MergePatchIT {

	private final Client client;

	MergePatchIT(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	/**
	 * The examples of RFC 7396, appendix A, that have objects on both sides, and what
	 * else may go wrong.
	 * @param original the document
	 * @param patch the patch
	 * @param result the patched document
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"a":"b"}                      | {"a":"c"}                       | {"a":"c"}
					{"a":"b"}                      | {"b":"c"}                       | {"a":"b","b":"c"}
					{"a":"b"}                      | {"a":null}                      | {}
					{"a":"b","b":"c"}              | {"a":null}                      | {"b":"c"}
					{"a":["b"]}                    | {"a":"c"}                       | {"a":"c"}
					{"a":"c"}                      | {"a":["b"]}                     | {"a":["b"]}
					{"a":{"b":"c"}}                | {"a":{"b":"d","c":null}}        | {"a":{"b":"d"}}
					{"a":[{"b":"c"}]}              | {"a":[1]}                       | {"a":[1]}
					{"e":null}                     | {"a":1}                         | {"e":null,"a":1}
					{}                             | {"a":{"bb":{"ccc":null}}}       | {"a":{"bb":{}}}
					{"a":"text"}                   | {"a":{"b":1}}                   | {"a":{"b":1}}
					{"a":[1,null]}                 | {"b":[null]}                    | {"a":[1,null],"b":[null]}
					{"a":1e400,"b":0.10,"c":12345678901234567890} | {"d":-0.0e-7}    | {"a":1e400,"b":0.10,"c":12345678901234567890,"d":-0.0e-7}
					{"z":1,"a":2,"m":3}            | {"a":4,"y":5,"b":6}             | {"z":1,"a":4,"m":3,"y":5,"b":6}
					{"a":1}                        | {"a":2,"a":null}                | {}
					{"a":1}                        | {"a":null,"a":2}                | {"a":2}
					{"":{"":1}}                    | {"":{" ":2}}                    | {"":{"":1," ":2}}
					{"\\"q\\"":1,"é😀":2}          | {"é😀":3}                       | {"\\"q\\"":1,"é😀":3}
					{"a":{"b":{"c":{"d":1,"e":2}}}}| {"a":{"b":{"c":{"d":null}}}}    | {"a":{"b":{"c":{"e":2}}}}
					{"a":1}                        | {}                              | {"a":1}
					""")
	void aPatchIsMergedAsTheRfcHasIt(String original, String patch, String result) {
		String id = "merge-" + Integer.toHexString((original + patch).hashCode());
		this.client.create(id, original);
		HttpResponse<String> answer = this.client.patch("/context/" + id, patch, "Content-Type",
				"application/merge-patch+json");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(answer.body()).contains("\"context_data\":" + result + ",\"version\":2");
		assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
		assertThat(this.client.get("/context/" + id).body()).isEqualTo(answer.body());
	}

	@Test
	void aPatchMayComeAsPlainJson() {
		this.client.create("plain", "{}");
		assertThat(this.client.patch("/context/plain", "{\"a\":1}").statusCode()).isEqualTo(200);
	}

	@Test
	void aDeepPatchIsMerged() {
		String deep = "{\"a\":".repeat(200) + "1" + "}".repeat(200);
		this.client.create("deep", deep);
		String other = "{\"a\":".repeat(199) + "{\"b\":2}" + "}".repeat(199);
		assertThat(this.client.patch("/context/deep", other).body()).contains("{\"a\":1,\"b\":2}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[]                     | 422
			null                   | 422
			"a"                    | 422
			{"a":"\\u0000"}        | 422
			{"a":                  | 400
			{"a":1}x               | 400
			""")
	void aBadPatchIsRefused(String patch, int status) {
		assertThat(this.client.patch("/context/any", patch).statusCode()).isEqualTo(status);
	}

	@Test
	void anotherContentTypeIs415() {
		HttpResponse<String> answer = this.client.patch("/context/any", "[]", "Content-Type",
				"application/json-patch+json");
		assertThat(answer.statusCode()).isEqualTo(415);
		assertThat(answer.body()).contains("application/merge-patch+json");
	}

	@Test
	void anEntryThatIsNotThereIs404() {
		assertThat(this.client.patch("/context/none", "{}").statusCode()).isEqualTo(404);
		assertThat(this.client.patch("/context/none", "{}", "If-Match", "\"1\"").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"2\"", "W/\"1\"", "\"x\"" })
	void aStaleWriterIs412(String tag) {
		String id = "stale-patch-" + tag.hashCode();
		this.client.create(id, "{}");
		assertThat(this.client.patch("/context/" + id, "{\"a\":1}", "If-Match", tag).statusCode()).isEqualTo(412);
		assertThat(this.client.patch("/context/" + id, "{\"a\":1}", "If-Match", "\"1\"").statusCode()).isEqualTo(200);
	}

	@Test
	void aDocumentDoesNotGrowBeyondTheLimit() {
		this.client.create("grown", "{\"a\":\"" + "x".repeat(5_000_000) + "\"}");
		HttpResponse<String> answer = this.client.patch("/context/grown", "{\"b\":\"" + "x".repeat(5_000_000) + "\"}");
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("larger than the 8388608 bytes");
		assertThat(this.client.get("/context/grown").body()).contains("\"version\":1");
		this.client.delete("/context/grown");
	}

	@Test
	void noPatchOfManyWritersIsLost() throws Exception {
		this.client.create("crowd", "{\"writers\":{}}");
		run(32, (writer) -> {
			for (int i = 0; i < 50; i++) {
				String patch = "{\"writers\":{\"w%d\":{\"n%d\":%d}}}".formatted(writer, i, i);
				assertThat(this.client.patch("/context/crowd", patch).statusCode()).isEqualTo(200);
			}
			return 200;
		});
		String body = this.client.get("/context/crowd").body();
		assertThat(body).contains("\"version\":1601");
		IntStream.range(0, 32)
			.forEach((writer) -> assertThat(body).contains("\"w%d\":{%s}".formatted(writer,
					String.join(",", IntStream.range(0, 50).mapToObj((i) -> "\"n" + i + "\":" + i).toList()))));
	}

	@Test
	void ofManyWritersOfOneVersionExactlyOneWinsEachRound() throws Exception {
		String[] tag = { this.client.create("rounds", "{}") };
		for (int round = 0; round < 10; round++) {
			List<Integer> answers = run(32,
					(writer) -> this.client.patch("/context/rounds", "{\"winner\":" + writer + "}", "If-Match", tag[0])
						.statusCode());
			assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
			tag[0] = this.client.get("/context/rounds").headers().firstValue("ETag").orElseThrow();
		}
	}

	private static List<Integer> run(int count, Writer writer) throws Exception {
		List<Callable<Integer>> tasks = new ArrayList<>();
		IntStream.range(0, count).forEach((number) -> tasks.add(() -> writer.write(number)));
		try (ExecutorService writers = Executors.newFixedThreadPool(count)) {
			List<Integer> answers = new ArrayList<>();
			for (Future<Integer> answer : writers.invokeAll(tasks)) {
				answers.add(answer.get());
			}
			return answers;
		}
	}

	private interface Writer {

		int write(int number);

	}

}
