package com.zigral.orchestrator.planning;

import java.time.Clock;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.zigral.orchestrator.catalog.Catalog;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlanningSettings.class)
class PlanningConfiguration {

	@Bean
	@Primary
	Planner planner(PlanningSettings settings, Catalog catalog, PlanValidator validator, JsonMapper json,
			MeterRegistry meters, ObservationRegistry observations, @Qualifier("offlinePlanner") Planner offline,
			Environment environment, Clock clock) {
		if (settings.apiKey().isBlank()) {
			return new MeteredPlanner(offline, meters, observations);
		}
		Planner planner = new OpenAiPlanner(client(settings, environment), settings,
				new PlanPrompt(catalog, json, settings.model()), validator, json, clock);
		return new MeteredPlanner(settings.cache().isZero() ? planner : new CachingPlanner(planner, settings.cache()),
				meters, observations);
	}

	// Asked once: whoever sent the command learns at once what is wrong, and nobody
	// waits for a Retry-After of an hour.
	static OpenAIClient client(PlanningSettings settings, Environment environment) {
		return OpenAIOkHttpClient.builder()
			.okHttpClient(ModelCalls.client(settings.timeout(), new EnvironmentProxies(environment::getProperty)))
			.apiKey(settings.apiKey())
			.baseUrl(settings.baseUrl().toString())
			.timeout(settings.timeout())
			.maxRetries(0)
			.build();
	}

}
