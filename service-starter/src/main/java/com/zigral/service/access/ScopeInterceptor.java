package com.zigral.service.access;

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

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod method
				&& !isForEverybody(method)) {
			Scope.neededBy(method).map(RequiresScope::value).orElseGet(() -> foreign(request)).require();
		}
		return true;
	}

	private static boolean isForEverybody(HandlerMethod method) {
		return method.hasMethodAnnotation(PermitAll.class)
				|| AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PermitAll.class);
	}

	/** What a library answers, such as the API page, or one of ours that says nothing. */
	private static Scope foreign(HttpServletRequest request) {
		return SecurityConfiguration.READING.contains(request.getMethod()) ? Scope.READ : Scope.ADMINISTER;
	}

}
