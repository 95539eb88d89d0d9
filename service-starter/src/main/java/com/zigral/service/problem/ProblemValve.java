package com.zigral.service.problem;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Replaces Tomcat's HTML pages for requests that never reach the application, such as
 * those with a broken address. Tomcat makes it by name and so needs it public.
 */
public class ProblemValve extends ErrorReportValve {

	private final ProblemWriter problems = new ProblemWriter();

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		int code = response.getStatus();
		if (code < HttpServletResponse.SC_BAD_REQUEST || response.getContentWritten() > 0
				|| !response.setErrorReported()) {
			return;
		}
		HttpStatus status = Optional.ofNullable(HttpStatus.resolve(code)).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
		try {
			this.problems.write(response, status, ProblemDetails.sentence(status));
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			this.container.getLogger().debug("The caller did not wait for the answer", ex);
		}
	}

}
