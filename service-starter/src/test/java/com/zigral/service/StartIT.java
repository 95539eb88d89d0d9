package com.zigral.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.zigral.launcher.postgres.LocalPostgres;
import com.zigral.service.sample.ServiceProcess;
import com.zigral.testing.postgres.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class StartIT {

	@TempDir
	private Path directory;

	@Test
	void aServiceStartsFromItsEnvironmentAloneAndLogsToFiles() throws Exception {
		try (ServiceProcess service = ServiceProcess.start(this.directory,
				Map.of("DATABASE_URL", TestPostgres.newDatabase("start").url()))) {
			service.client()
				.sendJson("POST /people", "{\"full_name\":\"Ada\\n2026-01-01 00:00:00 | forged\",\"age\":1}");
			service.client().send("GET /defect");
		}
		List<String> all = Files.readAllLines(this.directory.resolve("logs/zigral.log"));
		assertThat(all)
			.anyMatch((line) -> line.matches(
					"\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d \\| INFO     \\| SampleController \\| \\[q4] Met Ada"))
			.contains("    2026-01-01 00:00:00 | forged");
		assertThat(Files.readString(this.directory.resolve("logs/error.log")))
			.contains("| ERROR    | ProblemAdvice | GET /defect failed")
			.contains("java.lang.IllegalStateException: the secret inside")
			.doesNotContain("| INFO");
	}

	@Test
	void consoleSpeaksJsonWhereItIsReadByAProgram() throws Exception {
		Path token = Files.writeString(this.directory.resolve("token"), "from-a-file\n");
		try (ServiceProcess service = ServiceProcess.start(this.directory,
				Map.of("DATABASE_URL", TestPostgres.newDatabase("start").url(), "LOG_FORMAT", "json",
						"ZIGRAL_API_TOKEN_FILE", token.toString()))) {
			String person = "{\"full_name\":\"Ada\\nB\",\"age\":1}";
			assertThat(service.client().sendJson("POST /people", person).status()).isEqualTo(401);
			service.client().sendJson("POST /people", person, "Authorization: Bearer from-a-file");
			service.client().sendJson("POST /people", person, "Authorization: Bearer wr0ng");
			JsonMapper json = new JsonMapper();
			List<JsonNode> lines = service.output().lines().map(json::readTree).toList();
			assertThat(lines).anySatisfy((line) -> {
				assertThat(line.path("message").stringValue()).isEqualTo("Met Ada\nB");
				assertThat(line.path("job").stringValue()).isEqualTo("q4");
				assertThat(line.path("log").path("level").stringValue()).isEqualTo("INFO");
			});
			assertThat(service.output()).contains("A wrong token from 127.0.0.1")
				.doesNotContain("from-a-file", "wr0ng");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			DATABASE_URL     | postgres://u:s3cret@h:x/d   | DATABASE_URL is not the address
			LOG_LEVEL        | loud                        | LOG_LEVEL is 'loud'
			LOG_FORMAT       | xml                         | LOG_FORMAT is 'xml'
			ZIGRAL_API_TOKENS | s3cret                     | ZIGRAL_API_TOKENS has an entry
			OPENAI_API_KEY_FILE | /nowhere                 | OPENAI_API_KEY_FILE is '/nowhere'
			SAMPLE_PORT      | abc                         | SAMPLE_PORT is 'abc'
			ZIGRAL_LIMITS_BODY | s3cret                    | The setting zigral.limits.body
			""")
	void aBadSettingStopsTheStartWithOneSentence(String variable, String value, String start) throws Exception {
		try (ServiceProcess service = ServiceProcess.start(this.directory, Map.of(variable, value))) {
			assertThat(service.exitCode()).isEqualTo(1);
			assertThat(service.errors().lines()).singleElement()
				.asString()
				.startsWith(start)
				.doesNotContain("u:s3cret");
			assertThat(service.output()).doesNotContain("\tat ").doesNotContain("Exception").doesNotContain("s3cret");
		}
	}

	@Test
	void aPortInUseStopsTheStartWithOneSentence() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				ServiceProcess service = ServiceProcess.start(this.directory,
						Map.of("DATABASE_URL", TestPostgres.newDatabase("start").url(), "SAMPLE_PORT",
								String.valueOf(taken.getLocalPort())))) {
			assertThat(service.exitCode()).isEqualTo(1);
			assertThat(service.errors().lines()).singleElement().asString().contains("set SAMPLE_PORT to a free one");
		}
	}

	@Test
	void aPasswordTheDatabaseRefusesStopsTheStartAtOnce() throws Exception {
		String url = TestPostgres.newDatabase("start").url().replaceFirst("//.*@", "//nobody:s3cret@");
		try (ServiceProcess service = ServiceProcess.start(this.directory, Map.of("DATABASE_URL", url))) {
			assertThat(service.exitCode()).isEqualTo(1);
			assertThat(service.errors().lines()).singleElement()
				.asString()
				.startsWith("DATABASE_URL leads to the database start")
				.contains("nobody")
				.doesNotContain("s3cret");
		}
	}

	@Test
	void aStartWaitsForTheDatabase() throws Exception {
		int port = freePort();
		String url;
		try (LocalPostgres postgres = LocalPostgres.start(this.directory.resolve("postgres"), port)) {
			url = postgres.url("postgres");
		}
		try (ServiceProcess service = ServiceProcess.start(this.directory, Map.of("DATABASE_URL", url))) {
			while (!service.output().contains("Waiting up to 30 s for the database postgres")) {
				Thread.onSpinWait();
			}
			try (LocalPostgres postgres = LocalPostgres.start(this.directory.resolve("postgres"), port)) {
				assertThat(service.client().send("GET /words").status()).isEqualTo(200);
				assertThat(postgres.port()).isEqualTo(port);
			}
			assertThat(service.client().send("GET /words").status()).isEqualTo(503);
			assertThat(service.client().send("GET /words").header("Retry-After")).contains("2");
			assertThat(service.client().send("GET /health").body()).contains("false");
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
