package com.zigral.orchestrator.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.completions.CompletionUsage;
import com.zigral.orchestrator.job.TokenUsage;

/**
 * One command's talk with the model, and what it has cost so far.
 */
final class Conversation {

	private final OpenAIClient client;

	private final PlanPrompt prompt;

	private final String command;

	private final List<Repair> repairs = new ArrayList<>();

	private TokenUsage usage = TokenUsage.NONE;

	Conversation(OpenAIClient client, PlanPrompt prompt, PlanRequest request) {
		this.client = client;
		this.prompt = prompt;
		this.command = prompt.command(request);
	}

	Reply ask(AnswerForm form) {
		ChatCompletionCreateParams.Builder request = this.prompt.beginning(form).toBuilder();
		request.addUserMessage(this.command);
		this.repairs
			.forEach((repair) -> request.addAssistantMessage(repair.reply()).addUserMessage(repair.instructions()));
		ChatCompletion completion = this.client.chat().completions().create(request.build());
		completion.usage().map(Conversation::usage).ifPresent((spent) -> this.usage = this.usage.plus(spent));
		Optional<ChatCompletionMessage> message = completion.choices()
			.stream()
			.findFirst()
			.map((choice) -> choice.message());
		return new Reply(message.flatMap(ChatCompletionMessage::content).orElse(""),
				message.flatMap(ChatCompletionMessage::refusal));
	}

	void repair(Reply reply, List<String> problems) {
		this.repairs.add(new Repair(reply.text(), this.prompt.repair(problems)));
	}

	TokenUsage usage() {
		return this.usage;
	}

	private static TokenUsage usage(CompletionUsage usage) {
		long cached = usage.promptTokensDetails().flatMap(CompletionUsage.PromptTokensDetails::cachedTokens).orElse(0L);
		return new TokenUsage(usage.promptTokens(), cached, usage.completionTokens());
	}

	private record Repair(String reply, String instructions) {
	}

	/**
	 * What the model said.
	 *
	 * @param text its text, empty when it said nothing
	 * @param refusal why it refuses, if it does
	 */
	record Reply(String text, Optional<String> refusal) {
	}

}
