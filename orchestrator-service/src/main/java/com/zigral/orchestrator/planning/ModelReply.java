package com.zigral.orchestrator.planning;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.zigral.orchestrator.job.TokenUsage;
import tools.jackson.databind.JsonNode;

/**
 * What a server answered to a chat completion, read by what is in it: servers differ in
 * nearly everything beside the text, and none of that spoils a good answer.
 *
 * @param text the model's text, empty when it said nothing
 * @param refusal why the model refuses, if it does
 * @param error the server's own words, if this is an error that came with status 200
 * @param isLimit whether that error asks to be left alone for a while
 * @param end why the answer ended before its time, in words, if it did
 * @param usage what it has cost, as far as the server says
 */
record ModelReply(String text, Optional<String> refusal, Optional<String> error, boolean isLimit, Optional<String> end,
		TokenUsage usage) {

	private static final int TOO_MANY_REQUESTS = 429;

	/** Names that servers give to the two ends that no repair can help. */
	private static final Map<String, String> ENDS = Map.of("length", "it reached its limit of tokens", "max_tokens",
			"it reached its limit of tokens", "content_filter", "the provider's content filter stopped it", "safety",
			"the provider's content filter stopped it");

	/** What an answer that is whole ends with; a server may leave it out. */
	private static final List<String> WHOLE = List.of("", "stop", "end_turn", "eos", "tool_calls", "function_call");

	/**
	 * Read an answer.
	 * @param answer its body
	 * @return what it says
	 */
	static ModelReply of(JsonNode answer) {
		JsonNode choice = answer.path("choices").path(0);
		JsonNode message = choice.path("message");
		String text = text(message, choice);
		Optional<JsonNode> error = text.isBlank() ? error(answer).or(() -> error(choice)) : Optional.empty();
		return new ModelReply(text, said(message.path("refusal")), error.map(ModelReply::message),
				error.map((found) -> found.path("code").asInt(0) == TOO_MANY_REQUESTS).orElse(false),
				end(choice.path("finish_reason").asString("")), usage(answer.path("usage")));
	}

	/**
	 * The words of an error.
	 * @param body the body of the answer, in any of the forms that servers have
	 * @return the words, the body itself when it has none
	 */
	static String message(JsonNode body) {
		JsonNode error = body.isArray() ? body.path(0) : body;
		for (String key : List.of("error", "message", "detail", "msg")) {
			JsonNode found = error.path(key);
			if (!found.isMissingNode() && !found.isNull()) {
				return message(found);
			}
		}
		return error.isString() ? error.stringValue() : error.toString();
	}

	// Most servers give a string, some a list of parts, some the object itself, and some
	// answer as if a function had been called.
	private static String text(JsonNode message, JsonNode choice) {
		JsonNode content = message.path("content");
		if (content.isArray()) {
			return content.valueStream().map((part) -> part.path("text").asString("")).collect(Collectors.joining());
		}
		if (content.isObject()) {
			return content.toString();
		}
		return said(content).or(() -> said(message.path("tool_calls").path(0).path("function").path("arguments")))
			.or(() -> said(choice.path("text")))
			.orElse("");
	}

	private static Optional<JsonNode> error(JsonNode from) {
		JsonNode error = (from.isArray() ? from.path(0) : from).path("error");
		return (error.isMissingNode() || error.isNull()) ? Optional.empty() : Optional.of(error);
	}

	private static Optional<String> end(String reason) {
		String known = reason.toLowerCase(Locale.ROOT);
		return WHOLE.contains(known) ? Optional.empty()
				: Optional.of(ENDS.getOrDefault(known, "the server ended it with '" + reason + "'"));
	}

	private static TokenUsage usage(JsonNode usage) {
		return new TokenUsage(tokens(usage.path("prompt_tokens")),
				tokens(usage.path("prompt_tokens_details").path("cached_tokens")),
				tokens(usage.path("completion_tokens")));
	}

	private static long tokens(JsonNode count) {
		return Math.max(0, count.asLong(0));
	}

	private static Optional<String> said(JsonNode value) {
		return (value.isString() && !value.stringValue().isBlank()) ? Optional.of(value.stringValue())
				: Optional.empty();
	}

}
