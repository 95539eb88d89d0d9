package com.zigral.launcher;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import com.zigral.cli.client.CallException;
import com.zigral.cli.screen.Screen;
import com.zigral.launcher.setting.LaunchException;
import com.zigral.launcher.setting.StandIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DemoIT {

	private static final String PLAN = """
			{"job_id": "j1", "status": "running", "planner": "offline", "steps": [
			 {"id": "s1", "agent": "lincoln", "action": "search_people", "parameters": {"title": "CTO"}},
			 {"id": "s2", "agent": "shaun", "action": "upsert_prospects",
			  "parameters": {"prospects": {"from_step": "s1"}}}]}""";

	private static final String COMPLETED = PLAN.replace("running", "completed")
		.replace("\"agent\"", "\"status\": \"done\", \"summary\": \"Did it\", \"agent\"");

	private static final String FAILED = PLAN.replace("running", "failed")
		.replace("\"agent\": \"shaun\"", "\"status\": \"failed\", \"error\": \"Not shared\", \"agent\": \"shaun\"")
		.replace("\"agent\": \"lincoln\"", "\"status\": \"done\", \"agent\": \"lincoln\"");

	private final ByteArrayOutputStream output = new ByteArrayOutputStream();

	@TempDir
	private Path root;

	@BeforeEach
	void prepare() throws Exception {
		TinyService.buildProject(this.root);
	}

	@Test
	void aCompletedJobShowsItsSheet() throws Exception {
		try (Stack stack = start(PLAN, PLAN, COMPLETED)) {
			stack.sheets()
				.addSpreadsheet("Austin CTOs", "Prospects",
						List.of(List.of("Profile URL", "Full Name"), List.of("https://x/in/ada", "Ada Lovelace")));
			demo(stack).run();
		}
		assertThat(text()).contains("1. Lincoln: search people (title \"CTO\")")
			.contains("2. Shaun: upsert prospects (the prospects of step 1)")
			.contains("done")
			.contains("The sheet 'Austin CTOs' has 1 people:")
			.contains("Ada Lovelace  https://x/in/ada")
			.containsPattern("The whole sheet: http://127.0.0.1:\\d+/spreadsheets/d/\\S+/edit");
	}

	@Test
	void aFailedJobNamesTheStepTheReasonAndTheLog() throws Exception {
		try (Stack stack = start(PLAN, FAILED)) {
			assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> demo(stack).run())
				.withMessage("Job j1 is failed at step 2, Shaun: upsert prospects: Not shared. Read "
						+ stack.log(Service.ORCHESTRATOR));
		}
	}

	@Test
	void anOrchestratorThatEndsMeanwhileEndsTheDemo() throws Exception {
		try (Stack stack = start(PLAN, PLAN)) {
			Thread.ofVirtual().start(() -> kill(stack));
			assertThatThrownBy(() -> demo(stack).run()).isInstanceOfAny(LaunchException.class, CallException.class);
		}
	}

	private Stack start(String... answers) throws Exception {
		StringBuilder files = new StringBuilder();
		for (int i = 0; i < answers.length; i++) {
			files.append(files.isEmpty() ? "" : ":")
				.append(Files.writeString(this.root.resolve(i + ".json"), answers[i]));
		}
		return Stack.start(StackSettings.practice(this.root, this.root.resolve("data"))
			.withServices(EnumSet.of(Service.ORCHESTRATOR))
			.withStandIns(EnumSet.of(StandIn.SHEETS))
			.withEnvironment(Map.of(TinyService.ANSWERS, files.toString())));
	}

	private Demo demo(Stack stack) {
		PrintStream out = new PrintStream(this.output, true, StandardCharsets.UTF_8);
		return new Demo(stack, new Screen(out, false, 100), Clock.systemUTC());
	}

	private static void kill(Stack stack) {
		try {
			stack.kill(Service.ORCHESTRATOR);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private String text() {
		return this.output.toString(StandardCharsets.UTF_8);
	}

}
