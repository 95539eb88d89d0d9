package com.zigral.service.access;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses calls whose token lacks the scope of the controller's method that would answer
 * it. It asks the method that was found rather than the path, so that no spelling of a
 * path leads past it, and needs neither a proxy for each controller at start, as method
 * security would, nor a second search for the method.
 */
final class ScopeInterceptor implements HandlerInterceptor {

	/** Looked up once: annotations take longer to find than a scope to compare. */
	private final Map<Method, Need> needs = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod method) {
			Need need = this.needs.computeIfAbsent(method.getMethod(), (key) -> Need.of(method));
			if (!need.isNone()) {
				need.scope().orElseGet(() -> foreign(request)).require();
			}
		}
		return true;
	}

	// What a library answers, such as the API page, says nothing of scopes.
	private static Scope foreign(HttpServletRequest request) {
		return SecurityConfiguration.READING.contains(request.getMethod()) ? Scope.READ : Scope.ADMINISTER;
	}

	private record Need(boolean isNone, Optional<Scope> scope) {

		static Need of(HandlerMethod method) {
			boolean isForAll = method.hasMethodAnnotation(PermitAll.class)
					|| AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PermitAll.class);
			return new Need(isForAll, Scope.neededBy(method).map(RequiresScope::value));
		}

	}

}
