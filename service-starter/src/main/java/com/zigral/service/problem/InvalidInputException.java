package com.zigral.service.problem;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A request that can be read but has bad fields. It is answered with 422 and lists them
 * all under {@code errors}.
 */
public class InvalidInputException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	/**
	 * Refuse a request for some of its fields.
	 * @param errors every bad field
	 */
	public InvalidInputException(List<FieldProblem> errors) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, problem(errors), null);
	}

	/**
	 * Refuse a request for one of its fields.
	 * @param field where it is, as in {@link FieldProblem}
	 * @param message what is wrong with it and what was expected
	 */
	public InvalidInputException(String field, String message) {
		this(List.of(new FieldProblem(field, message)));
	}

	static ProblemDetail problem(List<FieldProblem> errors) {
		String detail = errors.stream()
			.map((error) -> error.field() + " " + error.message())
			.collect(Collectors.joining("; "));
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, detail);
		problem.setProperty("errors", List.copyOf(errors));
		return problem;
	}

}
