package com.zigral.service.problem;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * Says why a body could not be read: too large, no JSON (400), or JSON of another shape
 * than asked for (422).
 */
final class UnreadableBody {

	private UnreadableBody() {
	}

	static ProblemDetail problem(Exception failure, Limits limits) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof BodyTooLargeException) {
				return ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE,
						BodyTooLargeException.sentence(limits.body()));
			}
			if (cause instanceof JacksonException json) {
				return problem(json, limits);
			}
		}
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"The body is missing or could not be read to its end: send a JSON document.");
	}

	static ProblemDetail problem(JacksonException failure, Limits limits) {
		return switch (failure) {
			case StreamConstraintsException tooMuch ->
				InvalidInputException.problem(List.of(new FieldProblem("body", constraint(tooMuch, limits))));
			case UnrecognizedPropertyException unknown -> InvalidInputException
				.problem(List.of(new FieldProblem(path(unknown), UnknownProperty.message(unknown))));
			case DatabindException mismatch ->
				InvalidInputException.problem(List.of(new FieldProblem(path(mismatch), shape(mismatch))));
			case InputCoercionException range -> InvalidInputException.problem(List.of(new FieldProblem(path(range),
					"must be " + FieldProblems.expected(range.getTargetType()) + " that is not so big")));
			default -> ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
					"The body is not valid JSON%s: %s".formatted(place(failure.getLocation()), firstLine(failure)));
		};
	}

	private static String constraint(StreamConstraintsException failure, Limits limits) {
		String message = firstLine(failure);
		return message.toLowerCase(Locale.ROOT).contains("nesting")
				? "is nested deeper than the " + limits.nesting() + " levels allowed here (zigral.limits.nesting)"
				: "is beyond a limit" + place(failure.getLocation()) + ": " + message;
	}

	private static String shape(DatabindException failure) {
		return (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null)
				? "must be " + FieldProblems.expected(mismatch.getTargetType()) : "is not what was expected here";
	}

	private static String path(JacksonException failure) {
		StringBuilder path = new StringBuilder();
		for (JacksonException.Reference reference : failure.getPath()) {
			String name = reference.getPropertyName();
			path.append((name != null) ? (path.isEmpty() ? "" : ".") + name : "[" + reference.getIndex() + "]");
		}
		return path.isEmpty() ? "body" : path.toString();
	}

	private static String place(@Nullable TokenStreamLocation location) {
		return (location != null && location.getLineNr() > 0)
				? " at line " + location.getLineNr() + ", column " + location.getColumnNr() : "";
	}

	private static String firstLine(JacksonException failure) {
		return String.valueOf(failure.getOriginalMessage()).lines().findFirst().orElse("");
	}

}
