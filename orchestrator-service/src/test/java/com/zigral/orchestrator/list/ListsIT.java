package com.zigral.orchestrator.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.Api;
import com.zigral.orchestrator.Api.Answer;
import com.zigral.orchestrator.RunningOrchestrator;
import com.zigral.orchestrator.TestAgent;
import com.zigral.orchestrator.suppression.DoNotContact;
import com.zigral.standin.sheets.SheetsServer;
import com.zigral.testing.postgres.TestDatabase;
import com.zigral.testing.postgres.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists over HTTP, with a real PostgreSQL and the practice Google Sheets.
 */
class ListsIT {

	@TempDir
	static Path data;

	private static SheetsServer google;

	private static RunningOrchestrator orchestrator;

	private static Api api;

	private static TestDatabase database;

	// People of its own for each test.
	private final String family = "x" + UUID.randomUUID().toString().substring(0, 8);

	@BeforeAll
	static void start() {
		google = SheetsServer.start(0, data.resolve("sheets"));
		database = TestPostgres.newDatabase("lists");
		orchestrator = RunningOrchestrator.start(database.url(), URI.create("http://127.0.0.1:1"), data,
				new TestAgent("tester"), "--GOOGLE_SHEETS_ROOT_URL=" + google.uri(),
				"--GOOGLE_SHEETS_CREDENTIALS_JSON=" + google.serviceAccountJson());
		api = orchestrator.api();
	}

	@AfterAll
	static void stop() {
		orchestrator.close();
		google.close();
	}

	@Test
	void aFileIsLookedAtBeforeItComesIn() {
		JsonNode list = upload(file()).json();
		assertThat(list.path("status").stringValue()).isEqualTo("preview");
		assertThat(list.at("/columns/0/field").stringValue()).isEqualTo("full_name");
		assertThat(list.at("/counts/new/rows").stringValue()).isEqualTo("2-3");
		assertThat(list.at("/counts/duplicate/rows").stringValue()).isEqualTo("4");
		assertThat(list.at("/counts/without_address/rows").stringValue()).isEqualTo("5");
		assertThat(list.at("/counts/unreadable/rows").stringValue()).isEqualTo("6");
		assertThat(list.at("/people/0/full_name").stringValue()).isEqualTo("Ada " + this.family);
		assertThat(people(list)).isEmpty();
	}

	@Test
	void aNameAndAFileNameMayHaveAnyLetters() {
		byte[] file = file().getBytes(StandardCharsets.UTF_8);
		assertThat(upload("Köln.csv", file).json().path("name").stringValue()).isEqualTo("Köln");
		Answer named = send("multipart/form-data; boundary=b",
				"--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nMesse Düsseldorf %1$s\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nName\nZoë %1$s\n\r\n--b--\r\n"
					.formatted(this.family));
		assertThat(named.json().path("name").stringValue()).isEqualTo("Messe Düsseldorf " + this.family);
	}

	@Test
	void aListComesInOnceHoweverOftenItIsBrought() {
		String id = commit(upload(file()).json());
		JsonNode again = upload(file()).json();
		assertThat(again.path("id").stringValue()).isEqualTo(id);
		assertThat(again.path("status").stringValue()).isEqualTo("committed");
		commit(again);
		assertThat(people(again)).containsExactly("Ada " + this.family, "Bob " + this.family, "Dee " + this.family);
	}

	@Test
	void whatIsKnownErasedOrNotToBeContactedIsCounted() {
		commit(upload(file()).json());
		api.put("/do-not-contact/bob-" + this.family, "{\"reason\": \"Asked us to stop\"}");
		JsonNode list = upload("Profile URL\n/in/ada-%1$s\n/in/bob-%1$s\n/in/new-%1$s\n".formatted(this.family)).json();
		assertThat(list.at("/counts/known/rows").stringValue()).isEqualTo("2");
		assertThat(list.at("/counts/do_not_contact/rows").stringValue()).isEqualTo("3");
		assertThat(list.at("/counts/new/rows").stringValue()).isEqualTo("4");
	}

	@Test
	void thePeopleOfACompanyADomainOrAListAreNotContacted() {
		String reason = "{\"reason\": \"A customer\"}";
		assertThat(api.put("/do-not-contact/companies/Only%20" + this.family + "%20GmbH", reason).status())
			.isEqualTo(204);
		assertThat(api.put("/do-not-contact/domains/" + this.family + ".example", reason).status()).isEqualTo(204);
		assertThat(api.put("/do-not-contact/domains/nothing", reason).status()).isEqualTo(422);
		assertThat(api.put("/do-not-contact/companies/%20", reason).status()).isEqualTo(422);
		JsonNode list = upload("""
				Full Name,Company,Email,LinkedIn URL
				Ada,only %1$s,,/in/ada-%1$s
				Bob,Other,bob@mail.%1$s.example,/in/bob-%1$s
				Cyd,Other,cyd@other.example,/in/cyd-%1$s
				""".formatted(this.family)).json();
		assertThat(list.at("/counts/do_not_contact/rows").stringValue()).isEqualTo("2-3");
		assertThat(api.post("/lists/" + list.path("id").stringValue() + "/do-not-contact", reason).status())
			.isEqualTo(409);
		String id = commit(list);
		DoNotContact refusals = orchestrator.bean(DoNotContact.class);
		ProfileUrl cyd = new ProfileUrl("cyd-" + this.family);
		List<ProfileUrl> people = List.of(new ProfileUrl("ada-" + this.family), new ProfileUrl("bob-" + this.family),
				cyd);
		assertThat(refusals.refusals(people)).hasSize(2).doesNotContainKey(cyd);
		assertThat(api.post("/lists/" + id + "/do-not-contact", reason).status()).isEqualTo(200);
		assertThat(refusals.refusals(people)).hasSize(3);
		assertThat(api.get("/do-not-contact/companies").json().toString()).contains("Only " + this.family + " GmbH");
		assertThat(delete("/do-not-contact/companies/only%20" + this.family).status()).isEqualTo(204);
		assertThat(delete("/do-not-contact/companies/only%20" + this.family).status()).isEqualTo(404);
	}

	@Test
	void aColumnIsTakenForSomethingElse() {
		JsonNode list = upload("Wer,Rest,Profil\nAda,Paylane,/in/ada-%s\n".formatted(this.family)).json();
		String path = "/lists/" + list.path("id").stringValue();
		Answer changed = api.put(path + "/columns", "{\"columns\": {\"1\": \"full_name\", \"2\": \"company\"}}");
		assertThat(changed.json().at("/people/0/company").stringValue()).isEqualTo("Paylane");
		assertThat(changed.json().at("/columns/0/by").stringValue()).isEqualTo("person");
		assertThat(api.put(path + "/columns", "{\"columns\": {\"9\": \"company\", \"1\": \"shoe size\"}}").status())
			.isEqualTo(422);
		commit(list);
		assertThat(api.put(path + "/columns", "{\"columns\": {\"2\": null}}").status()).isEqualTo(409);
	}

	@Test
	void whoHasNoAddressIsResolvedByAPerson() {
		String id = commit(upload(file()).json());
		String row = "/lists/" + id + "/people/5/resolve";
		assertThat(api.post(row, "{\"profile_url\": \"/in/ada-%s\"}".formatted(this.family)).status()).isEqualTo(409);
		Answer resolved = api.post(row, "{\"profile_url\": \"/in/dee-%s\"}".formatted(this.family));
		assertThat(resolved.json().path("state").stringValue()).isEqualTo("ready");
		assertThat(api.post(row, "{\"profile_url\": \"/in/eve-%s\"}".formatted(this.family)).status()).isEqualTo(409);
		assertThat(api.post("/lists/" + id + "/people/99/resolve", "{\"profile_url\": \"/in/x\"}").status())
			.isEqualTo(404);
	}

	@Test
	void whoIsErasedIsInNoListAndComesInWithNone() {
		String id = commit(upload(file()).json());
		JsonNode pending = upload("Name,LinkedIn\nAda,/in/ada-%1$s\nCyd,/in/cyd-%1$s\n".formatted(this.family)).json();
		assertThat(orchestrator.bean(Lists.class).erase(new ProfileUrl("ada-" + this.family))).isEqualTo(2);
		assertThat(people(api.get("/lists/" + id).json())).containsExactly("Bob " + this.family, "Dee " + this.family);
		assertThat(api.get("/lists/" + pending.path("id").stringValue()).json().path("people")).hasSize(1);
		assertThat(people(commitAndGet(pending))).containsExactly("Cyd");
	}

	@Test
	void peopleComeInPages() {
		String id = commit(upload(file()).json());
		Answer first = api.get("/lists/" + id + "/people?limit=2");
		assertThat(first.headers().firstValue("X-Total-Count")).contains("3");
		String next = first.headers().firstValue("Link").orElseThrow().replaceAll("^<|>.*$", "");
		assertThat(api.get(next).json()).hasSize(1);
	}

	@Test
	void aListIsDeleted() {
		String id = commit(upload(file()).json());
		assertThat(api.get("/lists").json().valueStream().map((list) -> list.path("id").stringValue())).contains(id);
		assertThat(delete("/lists/" + id).status()).isEqualTo(204);
		assertThat(delete("/lists/" + id).status()).isEqualTo(404);
		assertThat(api.get("/lists/nothing").status()).isEqualTo(404);
		assertThat(api.post("/lists/" + id + "/commit", "").status()).isEqualTo(404);
	}

	@Test
	void aSheetAndASelectionBecomeLists() {
		String sheet = google.addSpreadsheet("Leads " + this.family, "Prospects",
				List.of(List.of("Full Name", "Company", "Profile URL"),
						List.of("Ada", "Paylane", "https://www.linkedin.com/in/ada-" + this.family)));
		JsonNode list = api.post("/lists", Api.json(Map.of("spreadsheet", sheet))).json();
		assertThat(list.path("source").stringValue()).isEqualTo("sheet");
		assertThat(list.at("/counts/new/count").intValue()).as(list.toString()).isEqualTo(1);
		JsonNode selection = api.post("/lists", Api.json(Map.of("name", "Mine", "profiles", List.of("/in/ada"))))
			.json();
		assertThat(selection.path("name").stringValue()).isEqualTo("Mine");
		assertThat(api.post("/lists", Api.json(Map.of("spreadsheet", "No such sheet " + this.family))).status())
			.isEqualTo(422);
		assertThat(api.post("/lists", "{}").status()).isEqualTo(422);
		assertThat(api.post("/lists", Api.json(Map.of("profiles", List.of("no slug at all")))).status()).isEqualTo(422);
	}

	@Test
	void rowsOfASheetWithoutAnAddressAreToBeResolved() {
		String sheet = google.addSpreadsheet("Half " + this.family, "Prospects",
				List.of(List.of("Full Name", "Company", "Profile URL"), List.of("Bob " + this.family, "Kestrel", ""),
						List.of("Ada", "Paylane", "https://www.linkedin.com/in/ada-" + this.family),
						List.of("", "Nobody Ltd", "")));
		JsonNode list = api.post("/lists", Api.json(Map.of("spreadsheet", sheet))).json();
		assertThat(list.at("/counts/without_address/rows").stringValue()).as(list.toString()).isEqualTo("2");
		assertThat(list.at("/counts/new/rows").stringValue()).isEqualTo("3");
		assertThat(list.at("/people/0/company").stringValue()).isEqualTo("Kestrel");
	}

	@Test
	void noRowOfALargeSheetIsLeftOut() {
		List<List<String>> rows = new ArrayList<>(List.of(List.of("My leads", ""), List.of("Who", "Profil")));
		for (int i = 0; i <= 10_000; i++) {
			rows.add(List.of("Ada " + i, "/in/ada-" + i + "-" + this.family));
			rows.add(List.of("Bob " + i, ""));
		}
		String sheet = google.addSpreadsheet("Many " + this.family, "Prospects", rows);
		JsonNode list = api.post("/lists", Api.json(Map.of("spreadsheet", sheet))).json();
		assertThat(list.at("/counts/new/count").intValue()).as(list.toString()).isEqualTo(10_001);
		JsonNode named = api
			.put("/lists/" + list.path("id").stringValue() + "/columns", "{\"columns\": {\"1\": \"full_name\"}}")
			.json();
		assertThat(named.at("/counts/without_address/count").intValue()).as(named.toString()).isEqualTo(10_001);
	}

	@Test
	void theRowsOfASheetAreCountedAsThoseOfAFile() {
		String sheet = google
			.addSpreadsheet("Formulas " + this.family, "Prospects", List.of(List.of("Full Name", "Profile URL"),
					List.of("=HYPERLINK(\"https://www.linkedin.com/in/ada-%s\",\"Ada\")".formatted(this.family), ""),
					List.of("=\"B\"&\"ob\"",
							"=HYPERLINK(\"https://www.linkedin.com/in/bob-%s\",\"profile\")".formatted(this.family)),
					List.of("Bob again", "/in/bob-" + this.family), List.of("", "no address")));
		JsonNode list = api.post("/lists", Api.json(Map.of("spreadsheet", sheet))).json();
		assertThat(list.at("/counts/new/rows").stringValue()).as(list.toString()).isEqualTo("2-3");
		assertThat(list.at("/counts/duplicate/rows").stringValue()).isEqualTo("4");
		assertThat(list.at("/counts/unreadable/rows").stringValue()).isEqualTo("5");
		assertThat(people(commitAndGet(list))).containsExactly("Ada", "Bob");
	}

	@Test
	void aSheetWithNamesOnlyIsToBeResolved() {
		String sheet = google.addSpreadsheet("Names " + this.family, "Prospects",
				List.of(List.of("Full Name", "Company"), List.of("Ada", "Paylane"), List.of("Bob", "Kestrel")));
		JsonNode list = api.post("/lists", Api.json(Map.of("spreadsheet", sheet))).json();
		assertThat(list.at("/counts/without_address/rows").stringValue()).as(list.toString()).isEqualTo("2-3");
	}

	@Test
	void aCommitThatDiesHalfWayGoesOnWhereItWasAndNobodyComesInTwice() throws Exception {
		StringBuilder file = new StringBuilder("Full Name,Profile URL\n");
		for (int i = 0; i < 2_500; i++) {
			file.append("Ada %1$d,/in/ada-%1$d-%2$s\n".formatted(i % 2_400, this.family));
		}
		JsonNode list = upload(file.toString()).json();
		String path = "/lists/" + list.path("id").stringValue();
		execute("CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
				+ "IF NEW.row > 1500 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NEW; END $$",
				"CREATE TRIGGER die BEFORE INSERT ON orchestrator.list_person FOR EACH ROW EXECUTE FUNCTION die()");
		try {
			assertThat(api.post(path + "/commit", "").status()).isEqualTo(503);
		}
		finally {
			execute("DROP TRIGGER die ON orchestrator.list_person", "DROP FUNCTION die()");
		}
		JsonNode half = api.get(path).json();
		assertThat(half.path("status").stringValue()).isEqualTo("committing");
		assertThat(half.path("committed_row").intValue()).isEqualTo(1_001);
		assertThat(count(path)).isEqualTo(1_000);
		try (ExecutorService two = Executors.newFixedThreadPool(2)) {
			List<Callable<Integer>> commits = Collections.nCopies(2, () -> api.post(path + "/commit", "").status());
			for (Future<Integer> commit : two.invokeAll(commits)) {
				assertThat(commit.get()).isEqualTo(200);
			}
		}
		assertThat(count(path)).isEqualTo(2_400);
		assertThat(
				api.get(path + "/people?after=2300").json().valueStream().map((person) -> person.path("row").asInt()))
			.first()
			.isEqualTo(2_301);
	}

	private static int count(String list) {
		return Integer.parseInt(api.get(list + "/people?limit=1").headers().firstValue("X-Total-Count").orElseThrow());
	}

	private static void execute(String... statements) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(),
				database.password()); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "broken-empty.csv", "broken-blank.csv", "broken-unclosed-quote.csv", "broken-picture.csv",
			"broken-encrypted.xlsx", "broken-binary.csv", "broken-no-header.csv", "broken-companies.csv",
			"broken-archive.xlsx", "broken-laughs.xlsx", "broken-truncated.xlsx" })
	void aFileThatIsNoListIsRefused(String name) throws IOException {
		try (InputStream stream = Objects.requireNonNull(ListsIT.class.getResourceAsStream(name))) {
			Answer answer = upload(name, stream.readAllBytes());
			assertThat(answer.status()).as(answer.body()).isEqualTo(422);
			assertThat(answer.json().at("/errors/0/field").stringValue()).isEqualTo("file");
		}
	}

	@Test
	void bodiesThatAreNoUploadsAreRefused() {
		assertThat(send("multipart/form-data", "x").status()).isEqualTo(400);
		assertThat(send("multipart/form-data; boundary=b", "--b\r\nbroken").status()).isEqualTo(400);
		assertThat(send("multipart/form-data; boundary=b", "--b--\r\n").status()).isEqualTo(422);
		assertThat(send("text/csv", "Name\nAda\n").status()).isEqualTo(415);
		assertThat(upload("big.csv", new byte[20 * 1024 * 1024 + 1]).status()).isEqualTo(413);
	}

	private String file() {
		return """
				Full Name,Company,LinkedIn URL
				Ada %1$s,Paylane,https://www.linkedin.com/in/ada-%1$s
				Bob %1$s,Paylane,https://www.linkedin.com/in/bob-%1$s
				Ada Again,Paylane,linkedin.com/in/ADA-%1$s/
				Dee %1$s,Paylane,
				,Only a company %1$s,
				""".formatted(this.family);
	}

	private static List<String> people(JsonNode list) {
		return api.get("/lists/" + list.path("id").stringValue() + "/people")
			.json()
			.valueStream()
			.map((person) -> person.path("full_name").stringValue())
			.toList();
	}

	private static String commit(JsonNode list) {
		Answer answer = api.post("/lists/" + list.path("id").stringValue() + "/commit", "");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.json().path("status").stringValue()).isEqualTo("committed");
		return answer.json().path("id").stringValue();
	}

	private static JsonNode commitAndGet(JsonNode list) {
		return api.get("/lists/" + commit(list)).json();
	}

	private static Answer upload(String csv) {
		return upload("people.csv", csv.getBytes(StandardCharsets.UTF_8));
	}

	private static Answer upload(String name, byte[] content) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8));
		return api.send(HttpRequest.newBuilder(api.base().resolve("/lists"))
			.header("Content-Type", "multipart/form-data; boundary=limit")
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
	}

	private static Answer send(String type, String body) {
		return api.send(HttpRequest.newBuilder(api.base().resolve("/lists"))
			.header("Content-Type", type)
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private static Answer delete(String path) {
		return api.send(HttpRequest.newBuilder(api.base().resolve(path)).DELETE());
	}

}
