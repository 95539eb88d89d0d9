package com.zigral.orchestrator;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

import com.zigral.orchestrator.Api.Answer;
import com.zigral.testing.postgres.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class WithoutContextManagerIT {

	@Test
	void nothingIsStartedWithoutTheContextManager(@TempDir Path data) throws IOException {
		try (RunningOrchestrator orchestrator = RunningOrchestrator.start(TestPostgres.newDatabase("alone").url(),
				URI.create("http://127.0.0.1:1"), data, new TestAgent("tester"))) {
			Answer answer = orchestrator.api().post("/command", "{\"command\": \"Find CTOs in Austin\"}");
			assertThat(answer.status()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).isPresent();
			assertThat(answer.json().path("detail").stringValue()).contains("context manager");
			assertThat(orchestrator.api().get("/health").status()).isEqualTo(503);
			assertThat(orchestrator.api().get("/health").json().at("/components/database").stringValue())
				.isEqualTo("up");
		}
	}

}
