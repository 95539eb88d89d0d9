package com.zigral.service.problem;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies over the limit: by their declared length before reading them, or, when
 * none is declared, as soon as the limit is passed.
 */
class BodyLimitFilter extends OncePerRequestFilter {

	private final DataSize limit;

	private final ProblemWriter problems;

	BodyLimitFilter(DataSize limit, ProblemWriter problems) {
		this.limit = limit;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long declared = request.getContentLengthLong();
		if (declared > this.limit.toBytes()) {
			this.problems.write(response, HttpStatus.CONTENT_TOO_LARGE, BodyTooLargeException.sentence(this.limit));
			return;
		}
		boolean chunked = declared == -1 && request.getHeader("Transfer-Encoding") != null;
		chain.doFilter(chunked ? new LimitedRequest(request, this.limit) : request, response);
	}

}
