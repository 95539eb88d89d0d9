package com.zigral.orchestrator.planning;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.zigral.orchestrator.catalog.Catalog;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlanningSettings.class)
class PlanningConfiguration {

	@Bean
	Planner planner(PlanningSettings settings, Catalog catalog, PlanValidator validator, JsonMapper json) {
		if (settings.apiKey().isBlank()) {
			return new OfflinePlanner(validator);
		}
		return new OpenAiPlanner(client(settings), settings, new PlanPrompt(catalog, json), PlanSchema.of(catalog),
				new PlanReader(json), validator);
	}

	// Asked once: whoever sent the command learns at once what is wrong, and nobody
	// waits for a Retry-After of an hour.
	private static OpenAIClient client(PlanningSettings settings) {
		return OpenAIOkHttpClient.builder()
			.apiKey(settings.apiKey())
			.baseUrl(settings.baseUrl().toString())
			.timeout(settings.timeout())
			.maxRetries(0)
			.build();
	}

}
