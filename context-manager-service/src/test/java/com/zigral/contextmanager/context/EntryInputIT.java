package com.zigral.contextmanager.context;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.zigral.contextmanager.Client;
import com.zigral.contextmanager.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class EntryInputIT {

	private final Client client;

	EntryInputIT(@LocalServerPort int port) {
		this.client = new Client(port);
	}

	@Test
	void everyBadFieldIsListedAtOnce() {
		HttpResponse<String> answer = this.client.post("/context", "{\"job_id\":\"  \",\"job_type\":5}");
		assertProblem(answer, 422);
		assertThat(answer.body()).contains("{\"field\":\"job_id\",\"message\":\"must not be blank\"}")
			.contains("{\"field\":\"job_type\",\"message\":\"must be a text\"}")
			.contains("{\"field\":\"context_data\",\"message\":\"is missing\"}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"job_type":"t","context_data":{}}                                     | job_id       | is missing
					{"job_id":null,"job_type":"t","context_data":{}}                       | job_id       | is missing
					{"job_id":"","job_type":"t","context_data":{}}                         | job_id       | must not be blank
					{"job_id":7,"job_type":"t","context_data":{}}                          | job_id       | must be a text
					{"job_id":"a","job_id":"b","job_type":"t","context_data":{}}           | job_id       | is given twice
					{"job_id":"a\\u0000b","job_type":"t","context_data":{}}                | job_id       | NUL
					{"job_id":"a","job_type":" \\t ","context_data":{}}                    | job_type     | must not be blank
					{"job_id":"a","job_type":["t"],"context_data":{}}                      | job_type     | must be a text
					{"job_id":"a","job_type":"\\u0000","context_data":{}}                  | job_type     | NUL
					{"job_id":"a","job_type":"t"}                                          | context_data | is missing
					{"job_id":"a","job_type":"t","context_data":null}                      | context_data | is missing
					{"job_id":"a","job_type":"t","context_data":[]}                        | context_data | must be a JSON object
					{"job_id":"a","job_type":"t","context_data":"{}"}                      | context_data | must be a JSON object
					{"job_id":"a","job_type":"t","context_data":{"a":[0,{"b":"\\u0000"}]}} | context_data.a[1].b | NUL
					{"job_id":"a","job_type":"t","context_data":{"a":{"\\u0000":1}}}       | context_data.a.     | NUL
					{"job_id":"a","job_type":"t","context_data":{"a":"\\ud83d"}}           | context_data.a      | surrogate
					[]                                                                     | body         | must be a JSON object
					"text"                                                                 | body         | must be a JSON object
					null                                                                   | body         | must be a JSON object
					""")
	void aBadFieldIs422(String body, String field, String message) {
		HttpResponse<String> answer = this.client.post("/context", body);
		assertProblem(answer, 422);
		assertThat(answer.body()).contains("\"field\":\"" + field).contains(message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{", "{\"job_id\":\"a\"", "nonsense", "{\"job_id\":'a'}", "{}{",
			"{\"job_id\":\"a\tb\"}", "{\"a\":01}", "{\"a\":NaN}", "{\"context_data\":{\"a\":tru}}",
			"{\"context_data\":{\"a\":\"\\x\"}}", "\0" })
	void unreadableJsonIs400(String body) {
		assertProblem(this.client.post("/context", body), 400);
		assertProblem(this.client.put("/context/a", body), 400);
	}

	@Test
	void textInAnotherEncodingIs400() {
		byte[] latin1 = { '{', '"', 'a', '"', ':', '"', (byte) 0xE9, '"', '}' };
		assertProblem(this.client.send("POST", "/context", BodyPublishers.ofByteArray(latin1), "Content-Type",
				"application/json"), 400);
	}

	@Test
	void namesAreAsLongAsTheContractSays() {
		String id = "é".repeat(254) + "😀";
		assertThat(this.client.post("/context", entry(id, "t".repeat(100))).statusCode()).isEqualTo(201);
		HttpResponse<String> answer = this.client.post("/context", entry(id + "x", "t".repeat(101)));
		assertProblem(answer, 422);
		assertThat(answer.body()).contains("at most 255 characters").contains("at most 100 characters");
	}

	@Test
	void whiteSpaceAroundNamesIsStripped() {
		assertThat(this.client.post("/context", entry(" \\t\u2003spaced\\n", " typed ")).body())
			.startsWith("{\"job_id\":\"spaced\",\"job_type\":\"typed\"");
		assertThat(this.client.get("/context/%20spaced%20").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			a/b,            a%2Fb
			a\\\\b,         a%5Cb
			...,            ...
			q?x=1#f,        q%3Fx%3D1%23f
			50%,            50%25
			a;v=1,          a%3Bv%3D1
			a b+c,          a%20b%2Bc
			日本語😀,        %E6%97%A5%E6%9C%AC%E8%AA%9E%F0%9F%98%80
			e\u0301\u200d,  e%CC%81%E2%80%8D
			checkpoint,     checkpoint
			\\"quoted\\",   %22quoted%22
			""")
	void anIdMayHoldAnyCharacters(String id, String inPath) {
		HttpResponse<String> made = this.client.post("/context", entry(id, "t"));
		assertThat(made.statusCode()).isEqualTo(201);
		assertThat(made.headers().firstValue("Location")).contains("/context/" + inPath);
		assertThat(this.client.get("/context/" + inPath).body()).isEqualTo(made.body());
		assertThat(this.client.put("/context/" + inPath, entry(id, "t")).statusCode()).isEqualTo(200);
		assertThat(this.client.delete("/context/" + inPath).statusCode()).isEqualTo(204);
	}

	@ParameterizedTest
	@ValueSource(strings = { ".", "..", " .. " })
	void anIdThatMeansAnotherPlaceIs422(String id) {
		assertProblem(this.client.post("/context", entry(id, "t")), 422);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%20", "%09%20", "%E2%80%83" })
	void aBlankIdInThePathIs422(String id) {
		HttpResponse<String> answer = this.client.get("/context/" + id);
		assertProblem(answer, 422);
		assertThat(answer.body()).contains("\"field\":\"job_id\"");
	}

	@Test
	void anIdInThePathThatIsTooLongIs422() {
		assertProblem(this.client.get("/context/" + "x".repeat(256)), 422);
	}

	@Test
	void anIdInThePathWithTheCharacterNulIs400() {
		assertProblem(this.client.get("/context/a%00b"), 400);
	}

	@Test
	void nestingBeyondTheLimitIs422() {
		assertProblem(this.client.post("/context", entryWith(nested(200))), 422);
		assertProblem(this.client.post("/context", entryWith(nested(500))), 422);
		assertProblem(this.client.post("/context", entryWith(nested(100_000))), 422);
		assertProblem(this.client.put("/context/a", "[".repeat(500)), 422);
		HttpResponse<String> answer = this.client.post("/context", entryWith(nested(201)));
		assertThat(answer.body()).contains("deeper than the 200 levels allowed here");
	}

	@Test
	void aBodyOfTenMegabytesIs413() {
		HttpResponse<String> answer = this.client.post("/context",
				entryWith("{\"a\":\"" + "x".repeat(10_000_000) + "\"}"));
		assertProblem(answer, 413);
		assertThat(answer.body()).contains("larger than the 8388608 bytes");
		byte[] big = entryWith("{\"a\":\"" + "x".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
		assertProblem(this.client.send("POST", "/context",
				BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(big)), "Content-Type", "application/json"),
				413);
	}

	@Test
	void aNumberOfMoreThanAThousandDigitsIs422() {
		assertProblem(this.client.post("/context", entryWith("{\"a\":" + "9".repeat(1001) + "}")), 422);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/xml", "application/x-www-form-urlencoded",
			"multipart/form-data; boundary=x", "nonsense", "application/octet-stream" })
	void anotherContentTypeIs415(String type) {
		assertProblem(this.client.post("/context", entryWith("{}"), "Content-Type", type), 415);
		assertProblem(this.client.put("/context/a", entryWith("{}"), "Content-Type", type), 415);
	}

	@Test
	void aMissingContentTypeIs415() {
		assertProblem(this.client.send("POST", "/context", BodyPublishers.ofString(entryWith("{}"))), 415);
	}

	@Test
	void jsonWithACharsetIsJson() {
		assertThat(
				this.client.post("/context", entry("charset", "t"), "Content-Type", "application/json; charset=UTF-8")
					.statusCode())
			.isEqualTo(201);
	}

	@Test
	void anotherMethodIs405() {
		for (String path : List.of("/context", "/contexts", "/health")) {
			assertProblem(this.client.delete(path), 405);
		}
		assertProblem(this.client.post("/context/a", "{}"), 405);
	}

	@Test
	void anUnknownPathIs404() {
		assertProblem(this.client.get("/"), 404);
		assertProblem(this.client.get("/context/a/b"), 404);
		assertProblem(this.client.get("/context/"), 404);
	}

	@Test
	void anAnswerThatCannotBeAcceptedIs406() {
		assertProblem(this.client.get("/contexts", "Accept", "text/html"), 406);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			skip=-1,                     skip
			skip=x,                      skip
			skip=99999999999,            skip
			limit=0,                     limit
			limit=101,                   limit
			limit=abc,                   limit
			limit=1.5,                   limit
			limit=-1,                    limit
			job_type=%00,                job_type
			status=a%00b,                status
			archived=maybe,              archived
			after=nonsense,              after
			after=MTIz,                  after
			created_from=yesterday,      created_from
			created_from=-1000000000-01-01T00:00:00Z, created_from
			created_before=%2B294277-01-01T00:00:00Z, created_before
			created_before=2026-01-01,   created_before
			""")
	void aBadParameterOfAListIs422(String parameter, String field) {
		HttpResponse<String> answer = this.client.get("/contexts?" + parameter);
		assertProblem(answer, 422);
		assertThat(answer.body()).contains("\"errors\":[{\"field\":\"" + field + "\",\"message\":\"");
	}

	@Test
	void everyBadParameterIsListedAtOnce() {
		assertThat(this.client.get("/contexts?skip=-1&limit=101").body()).contains("\"field\":\"skip\"")
			.contains("\"field\":\"limit\"");
		assertThat(this.client.get("/contexts?skip=x&limit=y").body())
			.contains("{\"field\":\"skip\",\"message\":\"must be a whole number\"}")
			.contains("{\"field\":\"limit\",\"message\":\"must be a whole number\"}");
	}

	private static String nested(int depth) {
		return "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
	}

	private static String entryWith(String data) {
		return Client.entry("never-made", data);
	}

	private static String entry(String id, String type) {
		return "{\"job_id\":\"" + id + "\",\"job_type\":\"" + type + "\",\"context_data\":{}}";
	}

	private static void assertProblem(HttpResponse<String> answer, int status) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
		assertThat(answer.body()).contains("\"detail\":\"").contains("\"status\":" + status);
	}

}
