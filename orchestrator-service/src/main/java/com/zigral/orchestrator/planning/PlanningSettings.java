package com.zigral.orchestrator.planning;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the language model is reached.
 *
 * @param apiKey the key, from {@code OPENAI_API_KEY}; blank for the offline planner
 * @param baseUrl any OpenAI-compatible server, from {@code OPENAI_BASE_URL}
 * @param model the model's name, from {@code OPENAI_MODEL}
 * @param timeout how long one answer may take
 */
@ConfigurationProperties("zigral.planning")
record PlanningSettings(@DefaultValue("") String apiKey, @DefaultValue("https://api.openai.com/v1") URI baseUrl,
		@DefaultValue("gpt-5-mini") String model, @DefaultValue("60s") Duration timeout) {

	PlanningSettings {
		if (!"http".equals(baseUrl.getScheme()) && !"https".equals(baseUrl.getScheme())) {
			throw new IllegalArgumentException(
					"OPENAI_BASE_URL must be an http or https address such as https://api.openai.com/v1");
		}
	}

	@Override
	public String toString() {
		return "PlanningSettings[baseUrl=" + this.baseUrl + ", model=" + this.model + "]";
	}

}
