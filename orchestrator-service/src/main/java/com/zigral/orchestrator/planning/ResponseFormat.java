package com.zigral.orchestrator.planning;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.openai.core.JsonValue;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.ResponseFormatJsonObject;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

/**
 * How a server is asked for JSON of the plan's schema. Not every OpenAI-compatible server
 * knows the strict form; where the others are used, the schema stands in the
 * instructions. The answer is validated in any form.
 */
enum ResponseFormat {

	/** Strict structured output: the server itself keeps to the schema. */
	STRICT,

	/** The server promises JSON. */
	JSON,

	/** The server promises nothing. */
	TEXT;

	/** Of a router, 404 means that no server behind it knows what was asked for. */
	private static final Set<Integer> STATUSES = Set.of(400, 404, 422);

	private static final Pattern FORM = Pattern
		.compile("response[_ ]?format|json[_ ]?(schema|object|mode)|structured[_ ]?outputs?|additional_?properties"
				+ "|\\bstrict\\b|\\bschema\\b|grammar|guided|requested parameters|extra (inputs|fields)");

	/**
	 * Whether a server's error means that it may not know this form.
	 * @param error the server's error
	 * @return {@code true} if asking in a simpler form may help
	 */
	boolean isUnknownBy(OpenAIServiceException error) {
		return this != TEXT && STATUSES.contains(error.statusCode())
				&& FORM.matcher(String.valueOf(error.body()).toLowerCase(Locale.ROOT)).find();
	}

	/**
	 * The form to try when a server does not know this one.
	 * @return a simpler form
	 */
	ResponseFormat simpler() {
		return (this == STRICT) ? JSON : TEXT;
	}

	void ask(ChatCompletionCreateParams.Builder request, Map<String, Object> schema) {
		switch (this) {
			case STRICT -> request.responseFormat(strict(schema));
			case JSON -> request.responseFormat(ResponseFormatJsonObject.builder().build());
			case TEXT -> {
			}
		}
	}

	private static ResponseFormatJsonSchema strict(Map<String, Object> schema) {
		ResponseFormatJsonSchema.JsonSchema.Schema.Builder properties = ResponseFormatJsonSchema.JsonSchema.Schema
			.builder();
		schema.forEach((keyword, value) -> properties.putAdditionalProperty(keyword, JsonValue.from(value)));
		return ResponseFormatJsonSchema.builder()
			.jsonSchema(ResponseFormatJsonSchema.JsonSchema.builder()
				.name("plan")
				.strict(true)
				.schema(properties.build())
				.build())
			.build();
	}

}
