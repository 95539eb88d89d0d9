package com.zigral.orchestrator.api;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zigral.service.access.RequiresScope;
import com.zigral.service.access.Scope;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.springdoc.core.customizers.GlobalOperationCustomizer;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Names the scope that each call needs, from the same annotation by which it is refused.
 */
@Component
class NeededScopes implements GlobalOperationCustomizer {

	/** The name of the security scheme in the document. */
	static final String SCHEME = "token";

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		Optional<RequiresScope> needed = Scope.neededBy(method);
		if (needed.isEmpty()) {
			return operation.description(joined(operation.getDescription(), "Needs no scope."));
		}
		String scope = needed.get().value().key();
		ProblemContent.declare(operation, "401", "The token is missing or wrong");
		ProblemContent.declare(operation, "403",
				"The token lacks the scope; detail names it. Or no token is set, and the "
						+ "call comes by a foreign name or from a page of another origin");
		ProblemContent.declare(operation, "429",
				"The token is wrong, like ten others in a minute from the same address");
		return operation.addSecurityItem(new SecurityRequirement().addList(SCHEME, scope))
			.description(joined(operation.getDescription(), "Needs the scope `" + scope + "`.", needed.get().also()));
	}

	private static String joined(String... sentences) {
		return Stream.of(sentences)
			.filter((sentence) -> sentence != null && !sentence.isEmpty())
			.collect(Collectors.joining(" "));
	}

}
