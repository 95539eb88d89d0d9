package com.zigral.service.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Reads the bad fields out of Spring's exceptions. Java's names become the names of the
 * JSON and the query: {@code jobType} is {@code job_type}.
 */
final class FieldProblems {

	private static final String DEFAULT_SIZE = "{jakarta.validation.constraints.Size.message}";

	private FieldProblems() {
	}

	static List<FieldProblem> of(List<? extends MessageSourceResolvable> errors) {
		return errors.stream().map((error) -> of(error)).toList();
	}

	static List<FieldProblem> of(HandlerMethodValidationException failure) {
		Collector collector = new Collector();
		failure.visitResults(collector);
		return List.copyOf(collector.problems);
	}

	static FieldProblem of(TypeMismatchException failure) {
		String name = (failure instanceof MethodArgumentTypeMismatchException argument) ? argument.getName()
				: failure.getPropertyName();
		return new FieldProblem((name != null) ? snakeCase(name) : "request",
				"must be " + expected(failure.getRequiredType()));
	}

	private static FieldProblem of(MessageSourceResolvable error) {
		String field = (error instanceof FieldError given) ? snakeCase(given.getField()) : "body";
		if (error instanceof FieldError given && given.contains(TypeMismatchException.class)) {
			return new FieldProblem(field,
					"must be " + expected(given.unwrap(TypeMismatchException.class).getRequiredType()));
		}
		if (error instanceof FieldError given && given.contains(ConstraintViolation.class)) {
			return new FieldProblem(field, words(given.unwrap(ConstraintViolation.class)));
		}
		return new FieldProblem(field, String.valueOf(error.getDefaultMessage()));
	}

	// A size is told with its unit and what was given; all else has a message that says
	// enough.
	private static String words(ConstraintViolation<?> violation) {
		return (violation.getConstraintDescriptor().getAnnotation() instanceof Size size
				&& DEFAULT_SIZE.equals(size.message())) ? words(size, violation.getInvalidValue())
						: violation.getMessage();
	}

	private static String words(Size size, Object given) {
		int length = switch (given) {
			case CharSequence text -> text.length();
			case Map<?, ?> map -> map.size();
			default -> ((Collection<?>) given).size();
		};
		return "must have %s %s, not %d".formatted(
				(size.min() > 0) ? size.min() + " to " + size.max() : "at most " + size.max(),
				(given instanceof CharSequence) ? "characters" : "entries", length);
	}

	static String expected(@Nullable Class<?> type) {
		if (type == null) {
			return "of another type";
		}
		return switch (type.getSimpleName()) {
			case "int", "Integer", "long", "Long" -> "a whole number";
			case "double", "Double", "BigDecimal" -> "a number";
			case "boolean", "Boolean" -> "true or false";
			case "String" -> "a text";
			case "Instant", "OffsetDateTime" -> "a time such as 2026-01-31T12:00:00Z";
			case "List", "Set", "Collection" -> "a list";
			default -> type.isEnum() ? "one of " + Arrays.toString(type.getEnumConstants()) : "an object";
		};
	}

	static String snakeCase(String path) {
		return path.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
	}

	private static final class Collector implements HandlerMethodValidationException.Visitor {

		private final List<FieldProblem> problems = new ArrayList<>();

		private void add(String name, ParameterValidationResult result) {
			String field = !name.isEmpty() ? name
					: snakeCase(String.valueOf(result.getMethodParameter().getParameterName()));
			result.getResolvableErrors()
				.forEach((error) -> this.problems
					.add(new FieldProblem(field, words(result.unwrap(error, ConstraintViolation.class)))));
		}

		@Override
		public void cookieValue(CookieValue annotation, ParameterValidationResult result) {
			add(annotation.name(), result);
		}

		@Override
		public void matrixVariable(MatrixVariable annotation, ParameterValidationResult result) {
			add(annotation.name(), result);
		}

		@Override
		public void modelAttribute(@Nullable ModelAttribute annotation, ParameterErrors errors) {
			this.problems.addAll(of(errors.getAllErrors()));
		}

		@Override
		public void pathVariable(PathVariable annotation, ParameterValidationResult result) {
			add(annotation.name(), result);
		}

		@Override
		public void requestBody(RequestBody annotation, ParameterErrors errors) {
			this.problems.addAll(of(errors.getAllErrors()));
		}

		@Override
		public void requestHeader(RequestHeader annotation, ParameterValidationResult result) {
			add(annotation.name(), result);
		}

		@Override
		public void requestParam(@Nullable RequestParam annotation, ParameterValidationResult result) {
			add((annotation != null) ? annotation.name() : "", result);
		}

		@Override
		public void requestPart(RequestPart annotation, ParameterErrors errors) {
			this.problems.addAll(of(errors.getAllErrors()));
		}

		@Override
		public void other(ParameterValidationResult result) {
			add("", result);
		}

	}

}
