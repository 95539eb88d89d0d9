package com.zigral.orchestrator.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/**
 * Tells browsers to load nothing that does not come from this service, and to run no
 * script that stands in a page.
 */
@Component
class PageHeaders implements HeaderWriter {

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
			+ "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	@Override
	public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
		if (isOfThePage(request.getRequestURI())) {
			response.setHeader("Content-Security-Policy", POLICY);
			// Files change with each build and have no version in their names.
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		}
	}

	private static boolean isOfThePage(String path) {
		return path.equals("/") || path.equals("/index.html") || path.startsWith("/web/");
	}

}
