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

	private final String key = name().toLowerCase(Locale.ROOT);

	private final String authority = "SCOPE_" + this.key;

	/**
	 * The name of this scope in settings and answers.
	 * @return the name in lower case
	 */
	public String key() {
		return this.key;
	}

	/**
	 * Refuse the call that is being answered, unless its caller has this scope.
	 * @throws MissingScopeException if they do not have it, or nobody is known to call
	 */
	public void require() {
		if (!isOfCaller()) {
			throw new MissingScopeException(this);
		}
	}

	/**
	 * The scopes of whoever makes the call that is being answered.
	 * @return the scopes: all where no token is set, none outside a call
	 */
	public static Set<Scope> ofCaller() {
		return Arrays.stream(values())
			.filter(Scope::isOfCaller)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
	}

	private boolean isOfCaller() {
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		return caller != null && caller.getAuthorities()
			.stream()
			.anyMatch((granted) -> this.authority.equals(granted.getAuthority()));
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
		return this.authority;
	}

	static Optional<Scope> of(String key) {
		return Arrays.stream(values()).filter((scope) -> scope.key().equals(key)).findFirst();
	}

}
