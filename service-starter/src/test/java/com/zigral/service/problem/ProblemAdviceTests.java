package com.zigral.service.problem;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.request.ServletWebRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemAdviceTests {

	private final ProblemAdvice advice = new ProblemAdvice(
			new Limits(DataSize.ofMegabytes(2), DataSize.ofMegabytes(21), 200));

	@ParameterizedTest
	@CsvSource({ "08003, 503", "57P01, 503", ", 503", "22P02, 500" })
	void aFailureIsTemporaryWhenTheConnectionIsGone(@Nullable String state, int status) {
		MockHttpServletRequest call = new MockHttpServletRequest("GET", "/jobs");
		UncategorizedSQLException failure = new UncategorizedSQLException("Roll back", null,
				new SQLException("This connection has been closed.", state));
		assertThat(
				this.advice.handleDatabaseFailure(failure, call, new ServletWebRequest(call)).getStatusCode().value())
			.isEqualTo(status);
	}

}
