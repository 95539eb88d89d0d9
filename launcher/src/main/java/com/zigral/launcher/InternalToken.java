package com.zigral.launcher;

import java.util.Map;
import java.util.Set;

import com.zigral.launcher.secret.Secret;
import com.zigral.launcher.setting.Variables;

/**
 * What the orchestrator shows the context manager where a stack has tokens: a random one
 * that nobody needs to know, unless a person set one. Where no token is set at all, both
 * answer this machine without any.
 */
final class InternalToken {

	private static final String VARIABLE = "CONTEXT_MANAGER_TOKEN";

	private InternalToken() {
	}

	/**
	 * Make a token for a stack.
	 * @param settings what the stack is made of
	 * @return the variable that holds the token; nothing where none is needed, or where
	 * one of the services runs elsewhere
	 */
	static Map<String, String> of(StackSettings settings) {
		Variables variables = new Variables(settings.environment());
		boolean guarded = variables.has("ZIGRAL_API_TOKEN") || variables.has("ZIGRAL_API_TOKENS");
		boolean whole = settings.services().containsAll(Set.of(Service.values()));
		return (guarded && whole && !variables.has(VARIABLE)) ? Map.of(VARIABLE, Secret.random()) : Map.of();
	}

}
