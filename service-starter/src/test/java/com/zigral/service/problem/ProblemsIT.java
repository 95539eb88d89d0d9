package com.zigral.service.problem;

import java.io.IOException;

import com.zigral.service.sample.RawHttp;
import com.zigral.service.sample.RawHttp.Answer;
import com.zigral.service.sample.SampleApplication;
import com.zigral.testing.postgres.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = SampleApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "LOG_DIR=target/logs", "zigral.limits.body=10KB", "zigral.limits.nesting=50" })
class ProblemsIT {

	private static final String PERSON = "{\"full_name\":\"Ada\",\"age\":36}";

	@LocalServerPort
	private int port;

	private RawHttp http = new RawHttp(0);

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		String url = TestPostgres.newDatabase("problems").url();
		registry.add("DATABASE_URL", () -> url);
	}

	@BeforeEach
	void client() {
		this.http = new RawHttp(this.port);
	}

	@Test
	void aGoodCallIsAnswered() throws IOException {
		assertThat(this.http.sendJson("POST /people", PERSON).status()).isEqualTo(200);
		assertThat(this.http.send("GET /words").body()).contains("kept");
		assertThat(this.http.send("GET /health").body()).contains("true");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{\"full_name\":", "nonsense", "{\"full_name\":\"a\"} more", "{\"full_name\":\"a\0\"}", "" })
	void unreadableJsonIs400(String body) throws IOException {
		assertProblem(this.http.sendJson("POST /people", body), 400, "body");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/*", "*", "application/json, */*", "multipart/form-data",
			"multipart/form-data; boundary=", "application/x-www-form-urlencoded", "/", ";", "text/json" })
	void aContentTypeThatCannotBeReadIsTheCallersMistake(String type) throws IOException {
		RawHttp.Answer answer = this.http.exchange(
				"POST /people HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
					.formatted(type, PERSON.length(), PERSON));
		assertProblem(answer, type.startsWith("multipart") ? 400 : 415, "send");
	}

	@Test
	void whatNobodyReadsNeedsNoContentType() throws IOException {
		assertThat(this.http
			.exchange("GET /words HTTP/1.1\r\nHost: localhost\r\nContent-Type: */*\r\nConnection: close\r\n\r\n")
			.status()).isEqualTo(200);
	}

	@Test
	void aFormInAPutIsNotTakenApart() throws IOException {
		assertProblem(
				this.http.exchange("PUT /people HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
						+ "application/x-www-form-urlencoded\r\nContent-Length: 4\r\nConnection: close\r\n\r\n%s%n"),
				405, "PUT");
	}

	@Test
	void aCompressedBodyIs415() throws IOException {
		RawHttp.Answer answer = this.http.exchange(
				"POST /people HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
					.formatted(PERSON.length(), PERSON));
		assertProblem(answer, 415, "compressed");
		assertThat(answer.header("Accept-Encoding")).contains("identity");
	}

	@Test
	void aPropertyThatIsThereTwiceIs400() throws IOException {
		assertProblem(this.http.sendJson("POST /people", "{\"full_name\":\"Ada\",\"age\":36,\"age\":37}"), 400, "age");
	}

	@Test
	void nulInAnAddressIsRefused() throws IOException {
		assertProblem(this.http.send("GET /needs?word=a%00b"), 422, "word");
		assertProblem(this.http.send("GET /items/a%00b"), 400, "NUL");
	}

	@Test
	void onlyProblemsAreAnsweredAsProblems() throws IOException {
		assertThat(this.http.exchange(
				"GET /items/1 HTTP/1.1\r\nHost: localhost\r\nAccept: application/problem+json\r\nConnection: close\r\n\r\n")
			.status()).isEqualTo(406);
	}

	@Test
	void aBodyThatIsNotUtf8Is400() throws IOException {
		assertProblem(
				this.http.exchange("POST /people HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
						+ "Transfer-Encoding: chunked\r\n\r\n4\r\n\"\0\uD800\"\r\n0\r\n\r\n"),
				400, "JSON");
	}

	@Test
	void everyBadFieldIsListed() throws IOException {
		Answer answer = this.http.sendJson("POST /people", "{\"full_name\":\"  \",\"age\":-1}");
		assertProblem(answer, 422, "full_name");
		assertThat(answer.body()).contains("\"field\":\"full_name\"").contains("\"field\":\"age\"");
	}

	@Test
	void sizesAreToldWithTheirUnitAndWithWhatWasGiven() throws IOException {
		assertProblem(this.http.send("GET /needs?word=" + "a".repeat(21)), 422,
				"\"field\":\"word\",\"message\":\"must have at most 20 characters, not 21\"");
		assertProblem(this.http.sendJson("POST /people", "{\"full_name\":\"Ada\",\"age\":36,\"extra\":{}}"), 422,
				"\"field\":\"extra\",\"message\":\"must have 1 to 2 entries, not 0\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"full_name\":5,\"age\":1}", "{\"full_name\":{},\"age\":1}",
			"{\"full_name\":true,\"age\":1}" })
	void aFieldOfTheWrongTypeIs422(String body) throws IOException {
		assertProblem(this.http.sendJson("POST /people", body), 422,
				"\"field\":\"full_name\",\"message\":\"must be a text\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"5\"", "5.5", "[]", "99999999999999999999", "1e400", "\"\"" })
	void aNumberThatIsNoneIs422(String age) throws IOException {
		assertProblem(this.http.sendJson("POST /people", "{\"full_name\":\"Ada\",\"age\":" + age + "}"), 422,
				"\"field\":\"age\"");
	}

	@Test
	void aBodyThatIsNoObjectIs422() throws IOException {
		assertProblem(this.http.sendJson("POST /people", "[1]"), 422, "must be an object");
	}

	@Test
	void theCharacterNulIsRefusedWithItsPlace() throws IOException {
		String deep = "{\"full_name\":\"Ada\",\"age\":1,\"extra\":{\"list\":[1,{\"word\":\"a\\u0000b\"}]}}";
		assertProblem(this.http.sendJson("POST /people", deep), 422, "\"field\":\"extra.list[1].word\"");
	}

	@Test
	void deepNestingIs422() throws IOException {
		String deep = "{\"full_name\":\"Ada\",\"age\":1,\"extra\":{\"x\":" + "[".repeat(500) + "]".repeat(500) + "}}";
		assertProblem(this.http.sendJson("POST /people", deep), 422, "nested deeper than the 50 levels");
	}

	@Test
	void aBodyOverTheLimitIs413() throws IOException {
		assertProblem(this.http.sendJson("POST /people", "{\"x\":\"" + "x".repeat(1_000_000) + "\"}"), 413,
				"10240 bytes");
	}

	@Test
	void aChunkedBodyOverTheLimitIs413() throws IOException {
		String chunk = "{\"full_name\":\"" + "x".repeat(20_000) + "\",\"age\":1}";
		assertProblem(
				this.http.exchange("POST /people HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
						+ "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(chunk.length()) + "\r\n" + chunk
						+ "\r\n0\r\n\r\n"),
				413, "10240 bytes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "101", "abc", "99999999999", "1.5" })
	void aBadParameterIs422(String value) throws IOException {
		assertProblem(this.http.send("GET /items/a?page_size=" + value), 422, "\"field\":\"page_size\"");
	}

	@Test
	void aMissingParameterIs422() throws IOException {
		assertProblem(this.http.send("GET /needs"), 422, "\"field\":\"word\"");
	}

	@Test
	void anUnknownPathIs404() throws IOException {
		assertProblem(this.http.send("GET /nowhere"), 404, "/docs");
		assertProblem(this.http.send("GET /error"), 404, "/docs");
	}

	@Test
	void anotherMethodIs405() throws IOException {
		Answer answer = this.http.send("DELETE /people");
		assertProblem(answer, 405, "POST");
		assertThat(answer.header("Allow")).contains("POST");
	}

	@Test
	void anAnswerTheCallerCannotReadIs406() throws IOException {
		assertProblem(this.http.send("GET /words", "Accept: image/png"), 406, "Accept");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/xml", "nonsense", "application/x-www-form-urlencoded" })
	void anotherContentTypeIs415(String type) throws IOException {
		assertProblem(this.http.send("POST /people", "Content-Type: " + type, "Content-Length: 0"), 415, "json");
	}

	@Test
	void aProblemOfTheServiceItselfKeepsItsDetail() throws IOException {
		assertProblem(this.http.send("GET /conflict"), 409, "There is one already.");
	}

	@Test
	void aDefectIs500WithoutItsInside() throws IOException {
		Answer answer = this.http.send("GET /defect");
		assertProblem(answer, 500, "logged");
		assertThat(answer.body()).doesNotContain("secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /items/%zz", "GET /items/%00", "GET /items/a%", "GET /items/%C0%80",
			"GET /items/a?page_size=%zz", "GET /items/a?page_size=1&x=%" })
	void anAddressThatCannotBeReadIs400(String request) throws IOException {
		assertProblem(this.http.send(request), 400, "percent-encoding");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /[", "BREW\0 /items/a", "G{T /items/a" })
	void aRequestThatIsNoHttpIs400(String request) throws IOException {
		assertProblem(this.http.send(request), 400, "HTTP");
	}

	@Test
	void headersThatAreTooLongAre400() throws IOException {
		assertProblem(this.http.send("GET /words", "X-Long: " + "x".repeat(9000)), 400, "8 kB");
	}

	@Test
	void anErrorOutsideTheControllersNamesItsAddress() throws IOException {
		assertProblem(this.http.send("TRACE /items/a"), 405, "\"instance\":\"/items/a\"");
	}

	@Test
	void anIdMayHoldASlash() throws IOException {
		assertThat(this.http.send("GET /items/a%2Fb").body()).contains("\"id\":\"a/b\"");
		assertThat(this.http.send("GET /items/a%5Cb").body()).contains("\"id\":\"a\\\\b\"");
	}

	private static void assertProblem(Answer answer, int status, String part) {
		assertThat(answer.status()).as(answer.head() + answer.body()).isEqualTo(status);
		assertThat(answer.header("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
		assertThat(answer.body()).contains("\"status\":" + status).contains("\"detail\":").contains(part);
	}

}
