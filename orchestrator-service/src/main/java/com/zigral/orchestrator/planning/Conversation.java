package com.zigral.orchestrator.planning;

import java.util.ArrayList;
import java.util.List;

import com.openai.client.OpenAIClient;
import com.openai.core.http.HttpResponse;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.zigral.orchestrator.job.TokenUsage;
import tools.jackson.databind.json.JsonMapper;

/**
 * One command's talk with the model, and what it has cost so far.
 */
final class Conversation {

	private final OpenAIClient client;

	private final PlanPrompt prompt;

	private final JsonMapper json;

	private final String command;

	private final List<Repair> repairs = new ArrayList<>();

	private TokenUsage usage = TokenUsage.NONE;

	Conversation(OpenAIClient client, PlanPrompt prompt, JsonMapper json, PlanRequest request) {
		this.client = client;
		this.prompt = prompt;
		this.json = json;
		this.command = prompt.command(request);
	}

	/**
	 * Ask for the plan.
	 * @param form how the answer is asked for
	 * @return what the server answered
	 * @throws com.openai.errors.OpenAIException if it could not be reached or answered
	 * with an error status
	 * @throws tools.jackson.core.JacksonException if the answer is not JSON
	 */
	ModelReply ask(ResponseFormat form) {
		ChatCompletionCreateParams.Builder request = this.prompt.beginning(form).toBuilder();
		request.addUserMessage(this.command);
		this.repairs
			.forEach((repair) -> request.addAssistantMessage(repair.reply()).addUserMessage(repair.instructions()));
		try (HttpResponse answer = this.client.chat().completions().withRawResponse().create(request.build())) {
			ModelReply reply = ModelReply.of(this.json.readTree(answer.body()));
			this.usage = this.usage.plus(reply.usage());
			return reply;
		}
	}

	void repair(ModelReply reply, List<String> problems) {
		this.repairs.add(new Repair(reply.text(), this.prompt.repair(problems)));
	}

	TokenUsage usage() {
		return this.usage;
	}

	private record Repair(String reply, String instructions) {
	}

}
