package com.zigral.service.problem;

import java.io.IOException;
import java.util.Locale;

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

	private final Limits limits;

	private final ProblemWriter problems;

	BodyLimitFilter(Limits limits, ProblemWriter problems) {
		this.limits = limits;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		DataSize limit = limit(request);
		long declared = request.getContentLengthLong();
		if (declared > limit.toBytes()) {
			this.problems.write(response, HttpStatus.CONTENT_TOO_LARGE, BodyTooLargeException.sentence(limit));
			return;
		}
		boolean chunked = declared == -1 && request.getHeader("Transfer-Encoding") != null;
		chain.doFilter(chunked ? new LimitedRequest(request, limit) : request, response);
	}

	private DataSize limit(HttpServletRequest request) {
		String type = request.getContentType();
		boolean isUpload = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
		return isUpload ? this.limits.upload() : this.limits.body();
	}

}
