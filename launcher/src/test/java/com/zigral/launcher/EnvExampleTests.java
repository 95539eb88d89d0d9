package com.zigral.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.zigral.launcher.setting.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EnvExampleTests {

	private static final Path FILE = Path.of("..", ".env.example");

	private static final Pattern LINE = Pattern.compile("(?m)^([A-Z_]+)=(.*)$");

	@Test
	void aCopyOfItSetsNothing(@TempDir Path directory) throws Exception {
		Files.copy(FILE, directory.resolve(".env"));
		assertThat(Variables.read(directory, Map.of()).values()).isEmpty();
	}

	@Test
	void everyVariableHasACommentAndStandsOnce() throws Exception {
		List<String> paragraphs = List.of(Files.readString(FILE).split("\n\n"));
		assertThat(paragraphs.stream().filter((text) -> LINE.matcher(text).find()))
			.allMatch((text) -> text.startsWith("# "));
		assertThat(names()).doesNotHaveDuplicates().contains("ZIGRAL_DATA_DIR", "SANDBOX_POSTGRES_PORT", "API_PORT");
	}

	@Test
	void theDemoTakesNothingOfItButThePathsOfPrograms() throws Exception {
		Map<String, String> all = names().stream().collect(Collectors.toMap((name) -> name, (name) -> "x"));
		assertThat(new Variables(all).withoutOwn().values()).containsOnlyKeys("CHROMIUM_PATH", "CHROMIUM_SANDBOX",
				"PLAYWRIGHT_NODEJS_PATH", "POSTGRES_PASSWORD", "POSTGRES_CONTEXT_PASSWORD",
				"POSTGRES_ORCHESTRATOR_PASSWORD", "PROMETHEUS_PORT", "GRAFANA_PORT");
	}

	@Test
	void everyVariableReachesTheOrchestratorThatIsNotForTheLauncherOrDocker() throws Exception {
		Map<String, String> all = names().stream().collect(Collectors.toMap((name) -> name, (name) -> "x"));
		Map<String, String> kept = KnownVariables.of(Service.ORCHESTRATOR).in(all);
		assertThat(all.keySet().stream().filter((name) -> !kept.containsKey(name))).containsExactlyInAnyOrder(
				"SANDBOX_LINKEDIN_PORT", "SANDBOX_SHEETS_PORT", "SANDBOX_POSTGRES_PORT", "POSTGRES_PASSWORD",
				"POSTGRES_CONTEXT_PASSWORD", "POSTGRES_ORCHESTRATOR_PASSWORD", "PROMETHEUS_PORT", "GRAFANA_PORT");
	}

	@Test
	void theContextManagerIsGivenNoSecretOfTheAgents() throws Exception {
		Map<String, String> all = names().stream().collect(Collectors.toMap((name) -> name, (name) -> "x"));
		assertThat(KnownVariables.of(Service.CONTEXT_MANAGER).in(all)).containsOnlyKeys("CONTEXT_MANAGER_HOST",
				"CONTEXT_MANAGER_PORT", "CONTEXT_MANAGER_URL", "CONTEXT_MANAGER_TOKEN", "DATABASE_URL",
				"DATABASE_PASSWORD", "LOG_DIR", "LOG_FORMAT", "LOG_LEVEL", "OTEL_EXPORTER_OTLP_ENDPOINT",
				"OTEL_EXPORTER_OTLP_HEADERS", "ZIGRAL_API_TOKEN", "ZIGRAL_API_TOKENS", "ZIGRAL_DATA_DIR",
				"ZIGRAL_TRUSTED_PROXIES");
	}

	private static List<String> names() throws Exception {
		return LINE.matcher(Files.readString(FILE)).results().map((match) -> match.group(1)).toList();
	}

}
