package com.zigral.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.zigral.cli.screen.Screen;
import com.zigral.launcher.secret.OwnerOnly;
import com.zigral.launcher.setting.LaunchException;
import com.zigral.launcher.setting.StandIn;
import com.zigral.launcher.setting.Variables;
import com.zigral.standin.linkedin.PracticeLinkedIn;

/**
 * Has Lincoln look, read-only, whether it still understands LinkedIn's pages, or has the
 * language model plan one sentence.
 *
 * @param root the project's directory
 * @param variables what the person set
 * @param screen where to say which site is looked at
 */
record Doctor(Path root, Variables variables, Screen screen) {

	/**
	 * Look at the real site where an account is set, else at the practice one.
	 * @return the exit code: 0 when nothing failed
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	int run() throws InterruptedException {
		try {
			return new UpSettings(this.root, this.variables).standIns().contains(StandIn.LINKEDIN) ? practice()
					: real();
		}
		catch (IOException ex) {
			throw new LaunchException("LinkedIn could not be looked at: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Ask the configured language model for one plan.
	 * @return the exit code: 0 when it can be carried out
	 * @throws InterruptedException if the calling thread was told to stop
	 */
	int model() throws InterruptedException {
		try {
			return run("doctor-model", this.variables.dataDirectory(this.root), Map.of());
		}
		catch (IOException ex) {
			throw new LaunchException("The model could not be asked: " + ex.getMessage(), ex);
		}
	}

	private int real() throws IOException, InterruptedException {
		this.screen.print("Looking at %s with %s:".formatted(
				this.variables.text("LINKEDIN_BASE_URL").orElse("https://www.linkedin.com"),
				this.variables.has("LINKEDIN_USERNAME") ? "the account of LINKEDIN_USERNAME"
						: "the session of the last login in Lincoln's window"));
		return look(this.variables.dataDirectory(this.root), Map.of());
	}

	private int practice() throws IOException, InterruptedException {
		Path data = Files.createTempDirectory("zigral-doctor");
		try (PracticeLinkedIn site = PracticeLinkedIn.start(0)) {
			this.screen
				.print("Looking at the practice LinkedIn, for LINKEDIN_USERNAME and LINKEDIN_PASSWORD are not set:");
			return look(data, Map.of("LINKEDIN_BASE_URL", site.uri().toString(), "LINKEDIN_USERNAME", site.username(),
					"LINKEDIN_PASSWORD", site.password(), "LINCOLN_PAUSE_MIN", "0s", "LINCOLN_PAUSE_MAX", "0s"));
		}
		finally {
			OwnerOnly.delete(data);
		}
	}

	private int look(Path data, Map<String, String> standIn) throws IOException, InterruptedException {
		return run("doctor", data, standIn);
	}

	private int run(String command, Path data, Map<String, String> standIn) throws IOException, InterruptedException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Map<String, String> environment = new HashMap<>(this.variables.values());
		environment.putIfAbsent("LOG_LEVEL", "WARN");
		environment.put(Variables.DATA_DIRECTORY, data.toString());
		environment.put("LOG_DIR", DataDirectory.logs(data, Service.ORCHESTRATOR).toString());
		environment.putAll(standIn);
		ProcessBuilder builder = new ProcessBuilder(List.of(java, "-jar",
				UnpackedJar.of(Service.ORCHESTRATOR.jar(this.root), java).path().toString(), command))
			.redirectOutput(ProcessBuilder.Redirect.INHERIT)
			.redirectError(ProcessBuilder.Redirect.INHERIT);
		builder.environment().clear();
		builder.environment().putAll(KnownVariables.of(Service.ORCHESTRATOR).in(environment));
		return builder.start().waitFor();
	}

}
