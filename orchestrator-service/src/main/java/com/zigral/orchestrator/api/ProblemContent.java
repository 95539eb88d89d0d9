package com.zigral.orchestrator.api;

import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import org.springdoc.core.customizers.GlobalOperationCustomizer;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Says of each error that its body is a problem document, so that no call has to.
 */
@Component
@Order(0)
class ProblemContent implements GlobalOperationCustomizer {

	/** The media type of RFC 9457. */
	static final String PROBLEM = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		operation.getResponses().forEach((status, response) -> {
			boolean isError = status.startsWith("4") || status.startsWith("5");
			boolean isProblem = response.getContent() != null && response.getContent().containsKey(PROBLEM);
			if (isError && !isProblem && !isDocument(status, method)) {
				response.setContent(content());
			}
		});
		return operation;
	}

	/**
	 * Declare an error of a call, unless the call does so itself.
	 * @param operation the call
	 * @param status its status
	 * @param description when it happens
	 */
	static void declare(Operation operation, String status, String description) {
		operation.getResponses()
			.computeIfAbsent(status,
					(_) -> new io.swagger.v3.oas.models.responses.ApiResponse().description(description)
						.content(content()));
	}

	private static Content content() {
		return new Content().addMediaType(PROBLEM, new MediaType());
	}

	private static boolean isDocument(String status, HandlerMethod method) {
		return declared(method)
			.anyMatch((response) -> response.responseCode().equals(status) && response.useReturnTypeSchema());
	}

	private static Stream<ApiResponse> declared(HandlerMethod method) {
		return AnnotatedElementUtils.findMergedRepeatableAnnotations(method.getMethod(), ApiResponse.class).stream();
	}

}
