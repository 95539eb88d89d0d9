package com.zigral.orchestrator;

import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a scripted model provider answers.
 */
public final class ModelAnswers {

	private static final JsonMapper JSON = new JsonMapper();

	private ModelAnswers() {
	}

	public static ResponseDefinitionBuilder completion(String content) {
		return WireMock.okJson(JSON
			.writeValueAsString(Map.of("id", "1", "object", "chat.completion", "created", 1, "model", "test", "choices",
					List.of(Map.of("index", 0, "finish_reason", "stop", "message",
							Map.of("role", "assistant", "content", content))),
					"usage", Map.of("prompt_tokens", 100, "completion_tokens", 20, "total_tokens", 120,
							"prompt_tokens_details", Map.of("cached_tokens", 40)))));
	}

	public static ResponseDefinitionBuilder error(int status, String message) {
		return WireMock.aResponse()
			.withStatus(status)
			.withHeader("Content-Type", "application/json")
			.withBody(JSON.writeValueAsString(Map.of("error", Map.of("message", message))));
	}

	public static String searchPlan(String agent) {
		return """
				{"objective": "Find CTOs", "not_possible": null, "steps": [
				  {"id": "s1", "agent": "AGENT", "action": "search_people", "parameters": {"title": "CTO"}},
				  {"id": "s2", "agent": "AGENT", "action": "collect_profiles",
				   "parameters": {"prospects": {"from_step": "s1"}}}]}""".replace("AGENT", agent);
	}

}
