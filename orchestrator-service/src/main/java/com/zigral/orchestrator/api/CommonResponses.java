package com.zigral.orchestrator.api;

import java.util.LinkedHashMap;
import java.util.Map;

import io.swagger.v3.oas.models.Operation;
import org.springdoc.core.customizers.GlobalOperationCustomizer;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Declares how every call can fail because of the HTTP it comes by, so that no call has
 * to.
 */
@Component
@Order(-1)
class CommonResponses implements GlobalOperationCustomizer {

	private static final Map<String, String> DESCRIPTIONS = descriptions();

	private static Map<String, String> descriptions() {
		Map<String, String> descriptions = new LinkedHashMap<>();
		descriptions.put("400", "The address, a header or the body cannot be read");
		descriptions.put("406", "The answer is of a kind that the header Accept excludes");
		descriptions.put("415", "The body is of another kind, or compressed");
		descriptions.put("417", "The header Expect asks for what is not offered");
		return descriptions;
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		DESCRIPTIONS.forEach((status, description) -> ProblemContent.declare(operation, status, description));
		if (operation.getRequestBody() != null) {
			ProblemContent.declare(operation, "413", "The body is larger than is taken");
		}
		return operation;
	}

}
