package com.zigral.service.access;

import java.io.IOException;
import java.util.Optional;

import com.zigral.service.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses the calls its guard refuses, before anything of them is read.
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
		Optional<Refusal> refusal = this.guard.refusal(request);
		if (refusal.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		refusal.get().challenge().ifPresent((challenge) -> response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge));
		this.problems.write(response, refusal.get().status(), refusal.get().detail());
	}

}
