package com.zigral.service.access;

import java.io.IOException;
import java.util.Optional;

import com.zigral.service.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses the calls its guard refuses, before anything of them is read, and tells
 * browsers to take each answer for what it says it is.
 */
class AccessFilter extends OncePerRequestFilter {

	private final Guard guard;

	private final ProblemWriter problems;

	AccessFilter(Guard guard, ProblemWriter problems) {
		this.guard = guard;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("X-Frame-Options", "DENY");
		response.setHeader("Referrer-Policy", "no-referrer");
		Optional<Refusal> refusal = this.guard.refusal(request);
		if (refusal.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		refusal.get().headers().forEach(response::setHeader);
		this.problems.write(response, refusal.get().status(), refusal.get().detail());
	}

}
