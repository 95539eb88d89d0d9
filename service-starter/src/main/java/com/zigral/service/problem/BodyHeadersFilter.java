package com.zigral.service.problem;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at what the headers say of a body before anybody reads it. A compressed one is
 * refused, and a {@code Content-Type} with a wildcard, which is no type of a body (RFC
 * 9110, section 8.3), counts as none that can be read here.
 */
class BodyHeadersFilter extends OncePerRequestFilter {

	private static final Set<String> PLAIN = Set.of("", "identity");

	private final ProblemWriter problems;

	BodyHeadersFilter(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
		if (hasBody(request) && encoding != null && !PLAIN.contains(encoding.strip().toLowerCase(Locale.ROOT))) {
			response.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
			this.problems.write(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE,
					"A compressed body cannot be read here: send it as it is, without Content-Encoding.");
			return;
		}
		String type = request.getContentType();
		chain.doFilter((type != null && type.contains("*")) ? new UntypedRequest(request) : request, response);
	}

	private static boolean hasBody(HttpServletRequest request) {
		return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
	}

	private static final class UntypedRequest extends HttpServletRequestWrapper {

		private static final String TYPE = MediaType.APPLICATION_OCTET_STREAM_VALUE;

		UntypedRequest(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getContentType() {
			return TYPE;
		}

		@Override
		public @Nullable String getHeader(String name) {
			return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) ? TYPE : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) ? Collections.enumeration(Set.of(TYPE))
					: super.getHeaders(name);
		}

	}

}
