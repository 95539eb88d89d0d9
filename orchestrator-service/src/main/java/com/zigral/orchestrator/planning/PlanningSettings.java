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
 * @param maxTokensPerJob how many tokens planning one job may use, sent and received
 * together, from {@code OPENAI_MAX_TOKENS_PER_JOB}
 * @param cache how long a plan is used again for the same sentence and context, from
 * {@code PLAN_CACHE}; zero for never
 */
@ConfigurationProperties("zigral.planning")
record PlanningSettings(@DefaultValue("") String apiKey, @DefaultValue("https://api.openai.com/v1") URI baseUrl,
		@DefaultValue("gpt-5-mini") String model, @DefaultValue("60s") Duration timeout,
		@DefaultValue("200000") long maxTokensPerJob, @DefaultValue("0s") Duration cache) {

	PlanningSettings {
		require("http".equals(baseUrl.getScheme()) || "https".equals(baseUrl.getScheme()),
				"OPENAI_BASE_URL must be an http or https address such as https://api.openai.com/v1");
		require(baseUrl.getHost() != null && baseUrl.getRawUserInfo() == null && baseUrl.getRawQuery() == null
				&& baseUrl.getRawFragment() == null,
				"OPENAI_BASE_URL must be a host and a path, without '?', '#' and a name before the host; of Azure OpenAI it is https://NAME.openai.azure.com/openai/v1");
		require(!baseUrl.getPath().matches(".*/(chat/)?completions/?"),
				"OPENAI_BASE_URL must end before /chat/completions, which Zigral adds");
		require(timeout.isPositive(), "OPENAI_TIMEOUT must be longer than nothing, such as 60s");
		require(maxTokensPerJob >= 1, "OPENAI_MAX_TOKENS_PER_JOB must be 1 or more");
		require(!cache.isNegative(), "PLAN_CACHE must be 0s or longer, such as 10m");
	}

	private static void require(boolean met, String sentence) {
		if (!met) {
			throw new IllegalArgumentException(sentence);
		}
	}

	@Override
	public String toString() {
		return "PlanningSettings[baseUrl=" + this.baseUrl + ", model=" + this.model + "]";
	}

}
