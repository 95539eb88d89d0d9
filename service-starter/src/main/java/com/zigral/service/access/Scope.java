package com.zigral.service.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;

/**
 * What a token may be used for. No scope includes another one: a token that may approve
 * but not read sees nothing of what it approves.
 */
public enum Scope {

	/** See jobs, people, lists and settings. */
	READ,

	/** Plan commands and prepare lists, without anything being carried out. */
	PLAN,

	/** Have jobs carried out, ended and repeated, and answer their questions. */
	RUN,

	/** Decide what is sent to other people. */
	APPROVE,

	/** Delete, erase, and change the memory of the services directly. */
	ADMINISTER;

	/**
	 * The name of this scope in settings and answers.
	 * @return the name in lower case
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Refuse the call that is being answered, unless its caller has this scope.
	 * @throws MissingScopeException if they do not have it, or nobody is known to call
	 */
	public void require() {
		if (!ofCaller().contains(this)) {
			throw new MissingScopeException(this);
		}
	}

	/**
	 * The scopes of whoever makes the call that is being answered.
	 * @return the scopes: all where no token is set, none outside a call
	 */
	public static Set<Scope> ofCaller() {
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		Set<String> granted = (caller == null) ? Set.of()
				: caller.getAuthorities()
					.stream()
					.map((authority) -> String.valueOf(authority.getAuthority()))
					.collect(Collectors.toSet());
		return Arrays.stream(values())
			.filter((scope) -> granted.contains(scope.authority()))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
	}

	/**
	 * What a controller's method asks of its callers.
	 * @param method the method
	 * @return what it says itself, or else what its controller says; empty when neither
	 * says anything
	 */
	public static Optional<RequiresScope> neededBy(HandlerMethod method) {
		return Optional.ofNullable(method.getMethodAnnotation(RequiresScope.class))
			.or(() -> Optional
				.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RequiresScope.class)));
	}

	/**
	 * The name of this scope among the authorities of Spring Security.
	 * @return the name
	 */
	String authority() {
		return "SCOPE_" + key();
	}

	static Optional<Scope> of(String key) {
		return Arrays.stream(values()).filter((scope) -> scope.key().equals(key)).findFirst();
	}

}
