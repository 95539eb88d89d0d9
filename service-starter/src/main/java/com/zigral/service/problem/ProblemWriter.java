package com.zigral.service.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;

/**
 * Writes a problem where no controller can: in filters, and below them in Tomcat.
 */
public final class ProblemWriter {

	private final JsonMapper json = JsonMapper.builder()
		.addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
		.build();

	/**
	 * Answer with a problem.
	 * @param response the answer, not yet committed; its headers are kept
	 * @param status its status
	 * @param detail what is wrong and what the caller can do about it
	 * @throws IOException if the caller is gone
	 */
	public void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
		byte[] body = this.json.writeValueAsString(ProblemDetail.forStatusAndDetail(status, detail))
			.getBytes(StandardCharsets.UTF_8);
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
