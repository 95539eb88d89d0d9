package com.zigral.standin.sheets;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SheetsServerIT extends OnSheetsServer {

	private String id;

	@BeforeEach
	void fill() {
		this.id = this.server.addSpreadsheet("Deals <b>", "Sheet1",
				List.of(List.of("Name", "Link"), List.of("A \"b\", c\nd", "https://example.org/?a=1&b=2"), List.of(),
						List.of("12", "=SUM(A1:A2)", "TRUE")));
	}

	@Test
	void sheetsAreThereAgainAfterARestart() {
		List<List<String>> rows = this.server.rows(this.id, "Sheet1");
		List<List<String>> sources = this.server.sources(this.id, "Sheet1");
		String key = this.server.serviceAccountJson().replaceAll("http://[^\"]+", "");
		this.server.close();
		this.server = SheetsServer.start(0, this.directory);
		assertThat(this.server.rows(this.id, "Sheet1")).isEqualTo(rows).hasSize(4);
		assertThat(this.server.sources(this.id, "Sheet1")).isEqualTo(sources);
		assertThat(this.server.idsOf("Deals <b>")).containsExactly(this.id);
		assertThat(this.server.serviceAccountJson().replaceAll("http://[^\"]+", "")).isEqualTo(key);
	}

	@Test
	void sheetsAreCsvFiles() throws IOException {
		assertThat(Files.readString(this.directory.resolve(this.id).resolve("sheet-0.csv"))).startsWith("Name,Link\n");
	}

	@Test
	void aDeletedSheetLeavesNoFile() {
		this.server.edit(this.id, "{\"addSheet\":{\"properties\":{\"title\":\"More\"}}}");
		assertThat(this.directory.resolve(this.id).resolve("sheet-1.csv")).exists();
		this.server.edit(this.id, "{\"deleteSheet\":{\"sheetId\":1}}");
		assertThat(this.directory.resolve(this.id).resolve("sheet-1.csv")).doesNotExist();
		this.server.delete(this.id);
		assertThat(this.directory.resolve(this.id)).doesNotExist();
	}

	@Test
	void showsEachSpreadsheetAsAPage() throws IOException, InterruptedException {
		HttpResponse<String> page = this.client.send("GET", "/spreadsheets/d/" + this.id + "/edit", "");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
		assertThat(page.body())
			.contains("Deals &lt;b&gt;", "Sandbox", "A &quot;b&quot;, c",
					"<a rel=\"noreferrer\" href=\"https://example.org/?a=1&amp;b=2\">")
			.doesNotContain("<b>");
	}

	@Test
	void listsTheSpreadsheets() throws IOException, InterruptedException {
		assertThat(this.client.send("GET", "/", "").body()).contains("/spreadsheets/d/" + this.id + "/edit")
			.contains("(3 rows)");
		assertThat(this.client.send("GET", "/spreadsheets/d/nothing/edit", "").statusCode()).isEqualTo(404);
	}

	@Test
	void wantsATokenForEveryCall() throws IOException, InterruptedException {
		assertThat(new Client(this.server.uri()).call("GET", "/v4/spreadsheets/" + this.id, "")).startsWith("401")
			.contains("'status':'UNAUTHENTICATED'", "Request is missing required authentication credential.");
		this.server.faults().revokeTokens();
		assertThat(this.client.call("GET", "/v4/spreadsheets/" + this.id, "")).startsWith("401")
			.contains("Request had invalid authentication credentials.");
	}

	@Test
	void givesNoTokenForABadSignature() throws IOException, InterruptedException {
		String assertion = Client.assertion(this.server, "https://www.googleapis.com/auth/drive", Instant.now());
		HttpResponse<String> answer = this.client
			.requestToken(assertion.substring(0, assertion.length() - 8) + "AAAAAAAA");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("invalid_grant", "Invalid JWT Signature.");
		assertThat(this.client.requestToken("nonsense").statusCode()).isEqualTo(400);
	}

	@Test
	void givesNoTokenForAnExpiredGrantOrNoScope() throws IOException, InterruptedException {
		String expired = Client.assertion(this.server, "https://www.googleapis.com/auth/drive",
				Instant.now().minus(Duration.ofHours(2)));
		assertThat(this.client.requestToken(expired).body()).contains("Invalid JWT: Token must be a short-lived token");
		String scopeless = Client.assertion(this.server, "", Instant.now());
		assertThat(this.client.requestToken(scopeless).body()).contains("invalid_scope");
	}

	@Test
	void knowsWhichSpreadsheetsAreSharedWithTheAccount() throws IOException, InterruptedException {
		assertThat(this.client.call("GET", "/v4/spreadsheets/nothing", ""))
			.isEqualTo("404 {'error':{'code':404,'message':'Requested entity was not found.','status':'NOT_FOUND'}}");
		this.server.share(this.id, false);
		assertThat(this.client.call("GET", "/v4/spreadsheets/" + this.id, "")).isEqualTo(
				"403 {'error':{'code':403,'message':'The caller does not have permission','status':'PERMISSION_DENIED'}}");
		assertThat(this.client.call("GET", "/drive/v3/files", "")).endsWith("'files':[]}");
	}

	@Test
	void findsSpreadsheetsByTitle() throws IOException, InterruptedException {
		String quoted = this.server.addSpreadsheet("Bob's \\ deals", "Sheet1", List.of());
		assertThat(this.client.call("GET",
				"/drive/v3/files?fields=files(id,name)&q=name+%3D+'Bob%5C's+%5C%5C+deals'"
						+ "+and+mimeType='application/vnd.google-apps.spreadsheet'+and+trashed=false",
				""))
			.isEqualTo("200 {'files':[{'id':'" + quoted + "','name':'Bob's \\\\ deals'}]}");
		assertThat(this.client.call("GET", "/drive/v3/files?q=owner='me'", ""))
			.startsWith("400 {'error':{'code':400,'message':'Invalid Value','errors':[{");
	}

	@Test
	void sharesASpreadsheet() throws IOException, InterruptedException {
		String permissions = "/drive/v3/files/" + this.id + "/permissions";
		assertThat(this.client.call("POST", permissions,
				"{'type': 'user', 'role': 'writer', 'emailAddress': 'ada@example.org'}"))
			.startsWith("200 {'id':'")
			.endsWith("'type':'user','kind':'drive#permission','role':'writer'}");
		assertThat(this.client.call("GET", permissions + "?fields=permissions(role,emailAddress)", ""))
			.isEqualTo("200 {'permissions':[{'role':'writer','emailAddress':'ada@example.org'}]}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"{'role': 'writer', 'emailAddress': 'a@b.c'} | The permission type field is required.",
			"{'type': 'user', 'emailAddress': 'a@b.c'} | The permission role field is required.",
			"{'type': 'user', 'role': 'writer', 'emailAddress': 'ada'} | The specified emailAddress is invalid" })
	void refusesToShareWithNobody(String permission, String message) throws IOException, InterruptedException {
		assertThat(this.client.call("POST", "/drive/v3/files/" + this.id + "/permissions", permission))
			.startsWith("400 ")
			.contains(message);
		assertThat(this.server.permissions(this.id)).isEmpty();
	}

	@Test
	void keepsAnAccountOfItsCalls() throws IOException, InterruptedException {
		this.server.forgetCalls();
		this.client.call("GET", "/v4/spreadsheets/" + this.id + "/values/A1", "");
		this.client.call("PUT", "/v4/spreadsheets/" + this.id + "/values/A1?valueInputOption=RAW", "{'values':[[1]]}");
		assertThat(this.server.calls()).containsExactly(new Call("values.get", 200, 0),
				new Call("values.update", 200, 16));
		assertThat(this.server.calls()).extracting(Call::isRead).containsExactly(true, false);
		assertThat(this.server.calls()).extracting(Call::isWrite).containsExactly(false, true);
	}

	@Test
	void callsFailBeforeOrAfterTheirWork() throws IOException, InterruptedException {
		String path = "/v4/spreadsheets/" + this.id + "/values/A1?valueInputOption=RAW";
		this.server.faults()
			.inject("values.update", 1, new Fault.Status(429, false, Optional.of(Duration.ofSeconds(7))));
		HttpResponse<String> refused = this.client.send("PUT", path, "{'values':[['one']]}");
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValue("Retry-After")).hasValue("7");
		assertThat(this.server.rows(this.id, "Sheet1").getFirst()).startsWith("Name");
		this.server.faults().inject("values.update", 1, new Fault.Status(503, true, Optional.empty()));
		assertThat(this.client.call("PUT", path, "{'values':[['two']]}")).startsWith("503");
		assertThat(this.server.rows(this.id, "Sheet1").getFirst()).startsWith("two");
		this.server.faults().inject("*", 1, new Fault.Drop(true));
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> this.client.call("PUT", path, "{'values':[['three']]}"));
		assertThat(this.server.rows(this.id, "Sheet1").getFirst()).startsWith("three");
	}

	@Test
	void limitsTheCallsOfAMinute() throws IOException, InterruptedException {
		this.server.faults().limit(2, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
		String path = "/v4/spreadsheets/" + this.id + "/values/A1";
		assertThat(this.client.call("GET", path, "")).startsWith("200");
		assertThat(this.client.call("GET", path, "")).startsWith("200");
		assertThat(this.client.call("GET", path, "")).startsWith("429")
			.contains("Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user'",
					"'status':'RESOURCE_EXHAUSTED'", "'reason':'RATE_LIMIT_EXCEEDED'");
		this.server.faults().limit(2, Clock.fixed(Instant.EPOCH.plusSeconds(60), ZoneOffset.UTC));
		assertThat(this.client.call("GET", path, "")).startsWith("200");
	}

	@Test
	void refusesServicesThatAreSwitchedOff() throws IOException, InterruptedException {
		this.server.faults().disable("drive.googleapis.com");
		assertThat(this.client.call("GET", "/drive/v3/files", "")).startsWith("403").contains("SERVICE_DISABLED");
		assertThat(this.client.call("GET", "/v4/spreadsheets/" + this.id, "")).startsWith("200");
		this.server.faults().disable("spreadsheets.create");
		assertThat(this.client.call("POST", "/v4/spreadsheets", "{}")).startsWith("403");
	}

	@Test
	void answersBadRequestsClearly() throws IOException, InterruptedException {
		assertThat(this.client.call("POST", "/v4/spreadsheets", "{oops")).startsWith("400")
			.contains("Invalid JSON payload received.");
		assertThat(this.client.call("DELETE", "/v4/spreadsheets/" + this.id, "")).startsWith("404");
		assertThat(this.client.call("GET", "/v4/spreadsheets/" + this.id + "?fields=,(", "")).startsWith("400");
		assertThat(this.client.call("POST", "/v4/spreadsheets/" + this.id + ":batchUpdate", "{}")).startsWith("400");
	}

}
