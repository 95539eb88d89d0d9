package com.zigral.orchestrator.planning;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.zigral.orchestrator.catalog.Catalog;
import com.zigral.orchestrator.catalog.Doctor;
import com.zigral.orchestrator.job.TokenUsage;
import com.zigral.orchestrator.planning.PlanningOutcome.Planned;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Asks the configured model for one plan, which is not carried out, and says what the
 * server can do and what a plan costs.
 */
public final class ModelDoctor {

	/** The only argument of a process that shall do this. */
	public static final String COMMAND = "doctor-model";

	/** What is asked for; nothing of it is carried out. */
	static final String SENTENCE = "Find 3 CTOs of fintech companies in Austin and add them to the sheet \"Doctor\"";

	private ModelDoctor() {
	}

	/**
	 * Ask for the plan and print what came of it.
	 * @param out where to print it
	 * @param arguments settings that win over the environment, as Spring Boot takes them
	 * @return the exit code: 0 when the plan can be carried out, else 1
	 */
	public static int run(PrintStream out, String... arguments) {
		return Doctor.withAgents((context) -> ask(context, out), arguments);
	}

	private static int ask(ConfigurableApplicationContext context, PrintStream out) {
		PlanningSettings settings = Binder.get(context.getEnvironment())
			.bindOrCreate("zigral.planning", PlanningSettings.class);
		if (settings.apiKey().isBlank()) {
			out.println("OPENAI_API_KEY is not set: sentences are planned without a model, so there is none to ask.");
			return 1;
		}
		out.println("Asking %s at %s to plan: %s".formatted(settings.model(), settings.baseUrl(), SENTENCE));
		OpenAiPlanner planner = planner(settings, context);
		Instant began = Instant.now();
		Planning planning = planner.plan(PlanRequest.of(SENTENCE, Map.of()));
		Duration took = Duration.between(began, Instant.now());
		print("plan", plan(planning.outcome()), out);
		print("answer form", form(planner.form()), out);
		print("tokens", tokens(planning.usage()), out);
		print("seconds", String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0), out);
		return (planning.outcome() instanceof Planned) ? 0 : 1;
	}

	private static OpenAiPlanner planner(PlanningSettings settings, ConfigurableApplicationContext context) {
		JsonMapper json = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
		Catalog catalog = context.getBean(Catalog.class);
		return new OpenAiPlanner(PlanningConfiguration.client(settings, context.getEnvironment()), settings,
				new PlanPrompt(catalog, json, settings.model()), new PlanValidator(catalog, json), json,
				Clock.systemUTC());
	}

	private static void print(String what, String found, PrintStream out) {
		out.println("  %-12s %s".formatted(what, found));
	}

	static String plan(PlanningOutcome outcome) {
		return switch (outcome) {
			case Planned planned -> planned.plan()
				.steps()
				.stream()
				.map((step) -> step.agent() + "." + step.action())
				.collect(Collectors.joining(", ", "can be carried out: ", ""));
			case PlanningOutcome.NotUnderstood not -> "none: " + not.message();
			case PlanningOutcome.TokensUsedUp used -> "none: " + used.message();
			case PlanningOutcome.ProviderLimited limited -> "none, the provider asks to wait: " + limited.message();
			case PlanningOutcome.ProviderFailed failed -> "none: " + failed.message();
			case PlanningOutcome.ProviderTimedOut timedOut -> "none: " + timedOut.message();
		};
	}

	private static String form(ResponseFormat form) {
		return switch (form) {
			case STRICT -> "strict JSON schema";
			case JSON -> "JSON, without a schema";
			case TEXT -> "text";
		};
	}

	private static String tokens(TokenUsage usage) {
		return String.format(Locale.ROOT, "%,d sent (%,d of them cached), %,d received", usage.input(), usage.cached(),
				usage.output());
	}

}
