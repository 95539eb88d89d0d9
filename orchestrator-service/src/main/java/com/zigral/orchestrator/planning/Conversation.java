package com.zigral.orchestrator.planning;

import java.util.List;
import java.util.Optional;

import com.openai.client.OpenAIClient;
import com.openai.models.ResponseFormatJsonSchema;
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

	private final ChatCompletionCreateParams.Builder messages;

	private TokenUsage usage = TokenUsage.NONE;

	Conversation(OpenAIClient client, String model, ResponseFormatJsonSchema format, PlanPrompt prompt,
			PlanRequest request) {
		this.client = client;
		this.prompt = prompt;
		this.messages = ChatCompletionCreateParams.builder()
			.model(model)
			.responseFormat(format)
			.addSystemMessage(prompt.instructions())
			.addUserMessage(prompt.command(request));
	}

	Reply ask() {
		ChatCompletion completion = this.client.chat().completions().create(this.messages.build());
		completion.usage().map(Conversation::usage).ifPresent((spent) -> this.usage = this.usage.plus(spent));
		Optional<ChatCompletionMessage> message = completion.choices()
			.stream()
			.findFirst()
			.map((choice) -> choice.message());
		return new Reply(message.flatMap(ChatCompletionMessage::content).orElse(""),
				message.flatMap(ChatCompletionMessage::refusal));
	}

	void repair(Reply reply, List<String> problems) {
		this.messages.addAssistantMessage(reply.text()).addUserMessage(this.prompt.repair(problems));
	}

	TokenUsage usage() {
		return this.usage;
	}

	private static TokenUsage usage(CompletionUsage usage) {
		long cached = usage.promptTokensDetails().flatMap(CompletionUsage.PromptTokensDetails::cachedTokens).orElse(0L);
		return new TokenUsage(usage.promptTokens(), cached, usage.completionTokens());
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
