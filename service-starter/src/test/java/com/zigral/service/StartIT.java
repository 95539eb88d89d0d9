package com.zigral.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.zigral.sandbox.postgres.LocalPostgres;
import com.zigral.service.sample.Postgres;
import com.zigral.service.sample.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StartIT {

	@TempDir
	private Path directory;

	@Test
	void aServiceStartsFromItsEnvironmentAloneAndLogsToFiles() throws Exception {
		try (ServiceProcess service = ServiceProcess.start(this.directory,
				Map.of("DATABASE_URL", Postgres.url("start")))) {
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

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			DATABASE_URL     | postgres://u:s3cret@h:x/d   | DATABASE_URL is not the address
			LOG_LEVEL        | loud                        | LOG_LEVEL is 'loud'
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
				ServiceProcess service = ServiceProcess.start(this.directory, Map.of("DATABASE_URL",
						Postgres.url("start"), "SAMPLE_PORT", String.valueOf(taken.getLocalPort())))) {
			assertThat(service.exitCode()).isEqualTo(1);
			assertThat(service.errors().lines()).singleElement().asString().contains("set SAMPLE_PORT to a free one");
		}
	}

	@Test
	void aPasswordTheDatabaseRefusesStopsTheStartAtOnce() throws Exception {
		String url = Postgres.url("start").replace("postgres@", "nobody:s3cret@");
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
		String url = "postgres://postgres@127.0.0.1:" + port + "/postgres";
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
