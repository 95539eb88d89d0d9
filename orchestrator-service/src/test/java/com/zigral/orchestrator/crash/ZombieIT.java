package com.zigral.orchestrator.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import com.zigral.launcher.Service;
import com.zigral.launcher.Stack;
import com.zigral.launcher.StackSettings;
import com.zigral.orchestrator.Api;
import com.zigral.standin.linkedin.markup.LedgerEntry.Kind;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An orchestrator that is stopped in the middle of sending, thought dead, and wakes up
 * when another has finished its job.
 */
class ZombieIT {

	private static final String JOB = "zombie";

	private static final int PEOPLE = 4;

	@TempDir
	private Path data;

	private Stack outside;

	private Stack owner;

	@BeforeEach
	void start() throws InterruptedException {
		this.outside = Stack.start(StackSettings.practice(Path.of(".."), this.data.resolve("outside"))
			.withServices(EnumSet.of(Service.CONTEXT_MANAGER)));
		this.owner = replica("owner");
	}

	@AfterEach
	void stop() {
		this.owner.close();
		this.outside.close();
	}

	@Test
	void ownerThatWakesUpTooLateSendsNothingAndOverwritesNothing() throws IOException, InterruptedException {
		approvedOn(new Api(this.owner.uri(Service.ORCHESTRATOR)));
		await("the first invitation").until(() -> !invitations().isEmpty());
		signal("STOP");
		assertThat(invitations()).as("sent before it was stopped").hasSizeLessThan(PEOPLE);
		String finished = finishedByAnother();
		List<String> sent = invitations();
		assertThat(sent).hasSize(PEOPLE).doesNotHaveDuplicates();
		signal("CONT");
		await("the owner has seen that it is late").until(() -> log().contains("Somebody else has changed the job"));
		assertThat(fence()).isEqualTo(finished);
		assertThat(invitations()).isEqualTo(sent);
		assertThat(new Api(this.owner.uri(Service.ORCHESTRATOR)).get("/ledger?state=confirmed").json()).hasSize(PEOPLE);
	}

	private void approvedOn(Api api) {
		assertThat(api.post("/command", """
				{"command": "Find %d CTOs and invite them with the note \\"Hi {first_name}\\"",
				 "context": {"job_id": "%s"}}""".formatted(PEOPLE, JOB)).status()).isEqualTo(200);
		api.awaitStatus(JOB, "waiting_for_approval");
		JsonNode asked = api.get("/approvals?job_id=" + JOB).json().path(0);
		assertThat(
				api.post("/jobs/" + JOB + "/approve", "{\"hash\": \"%s\"}".formatted(asked.path("hash").stringValue()))
					.status())
			.isEqualTo(200);
	}

	private String finishedByAnother() throws InterruptedException {
		try (Stack another = replica("another")) {
			new Api(another.uri(Service.ORCHESTRATOR)).awaitStatus(JOB, "completed");
			return fence();
		}
	}

	private Stack replica(String name) throws InterruptedException {
		return Replica.start(this.outside, this.data.resolve(name), this.outside.uri(Service.CONTEXT_MANAGER).getPort(),
				Map.of("DATABASE_URL", this.outside.postgres().url("zigral"), "LINKEDIN_BASE_URL",
						this.outside.linkedIn().uri().toString(), "RUN_HEARTBEAT", "1s"));
	}

	private void signal(String name) throws IOException, InterruptedException {
		String pid = String.valueOf(this.owner.process(Service.ORCHESTRATOR).pid());
		assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor()).isZero();
	}

	private List<String> invitations() {
		return this.outside.linkedIn().ledger().paths(Kind.INVITATION);
	}

	private String fence() {
		return new Api(this.outside.uri(Service.CONTEXT_MANAGER)).get("/context/" + JOB + "/checkpoint")
			.headers()
			.firstValue("ETag")
			.orElseThrow();
	}

	private String log() throws IOException {
		return Files.readString(this.owner.log(Service.ORCHESTRATOR));
	}

	private static ConditionFactory await(String what) {
		return Awaitility.await(what)
			.atMost(Duration.ofMinutes(1))
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(5));
	}

}
