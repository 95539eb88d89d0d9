package com.zigral.service.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Turns what goes wrong in a controller into a problem whose detail a person can act on.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	/** Long enough for a database to come back from a restart, in seconds. */
	private static final String RETRY_AFTER = "2";

	/**
	 * Connection exception, operator intervention: classes of SQL states, of PostgreSQL.
	 */
	private static final Set<String> CONNECTION_GONE = Set.of("08", "57");

	private final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	private final Limits limits;

	ProblemAdvice(Limits limits) {
		this.limits = limits;
	}

	@ExceptionHandler({ DataAccessResourceFailureException.class, TransientDataAccessResourceException.class,
			CannotCreateTransactionException.class, TransactionSystemException.class, QueryTimeoutException.class })
	ResponseEntity<Object> handleDatabaseGone(Exception failure, WebRequest request) {
		this.log.warn("The database cannot be used: {}", rootMessage(failure));
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
		return answer(HttpStatus.SERVICE_UNAVAILABLE,
				"The database cannot be reached right now, or all connections to it are in use: try again in "
						+ RETRY_AFTER + " seconds.",
				headers, request);
	}

	// Hibernate tells of a rollback that fails, too, and hides by it what failed before.
	@ExceptionHandler(UncategorizedDataAccessException.class)
	ResponseEntity<Object> handleDatabaseFailure(UncategorizedDataAccessException failure, HttpServletRequest call,
			WebRequest request) {
		return isConnectionGone(failure) ? handleDatabaseGone(failure, request)
				: handleAnythingElse(failure, call, request);
	}

	// A connection that the pool has closed gives no state.
	private static boolean isConnectionGone(UncategorizedDataAccessException failure) {
		return failure.getMostSpecificCause() instanceof SQLException cause
				&& (cause.getSQLState() == null || CONNECTION_GONE.contains(cause.getSQLState().substring(0, 2)));
	}

	@ExceptionHandler(InvalidParameterException.class)
	ResponseEntity<Object> handleUndecodable(Exception failure, WebRequest request) {
		return answer(HttpStatus.BAD_REQUEST, ProblemDetails.sentence(HttpStatus.BAD_REQUEST), new HttpHeaders(),
				request);
	}

	@ExceptionHandler(MultipartException.class)
	ResponseEntity<Object> handleBrokenUpload(MultipartException failure, WebRequest request) {
		return answer(HttpStatus.BAD_REQUEST,
				"The upload cannot be read to its end: send multipart/form-data with a boundary and a part 'file'.",
				new HttpHeaders(), request);
	}

	@ExceptionHandler(Exception.class)
	ResponseEntity<Object> handleAnythingElse(Exception failure, HttpServletRequest call, WebRequest request) {
		this.log.error("{} {} failed", call.getMethod(), call.getRequestURI(), failure);
		return answer(HttpStatus.INTERNAL_SERVER_ERROR, ProblemDetails.sentence(HttpStatus.INTERNAL_SERVER_ERROR),
				new HttpHeaders(), request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return invalid(ex, FieldProblems.of(ex.getBindingResult().getAllErrors()), request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
			HandlerMethodValidationException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return invalid(ex, FieldProblems.of(ex), request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		return invalid(ex, List.of(FieldProblems.of(ex)), request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
			MissingServletRequestParameterException ex, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		return invalid(ex, List.of(new FieldProblem(ex.getParameterName(), "is missing")), request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(MissingServletRequestPartException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return invalid(ex, List.of(new FieldProblem(ex.getRequestPartName(), "is missing")), request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(MaxUploadSizeExceededException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(HttpStatus.CONTENT_TOO_LARGE, "The file is larger than 20 MB: split it, or leave out columns.",
				headers, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ProblemDetail problem = UnreadableBody.problem(ex, this.limits);
		return handleExceptionInternal(ex, problem, headers, HttpStatus.valueOf(problem.getStatus()), request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(HttpStatus.NOT_FOUND, ProblemDetails.sentence(HttpStatus.NOT_FOUND), headers, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
			HttpRequestMethodNotSupportedException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		Set<?> supported = (ex.getSupportedHttpMethods() != null) ? new TreeSet<>(ex.getSupportedHttpMethods())
				: Set.of();
		return answer(HttpStatus.METHOD_NOT_ALLOWED,
				"This address does not take " + ex.getMethod() + "; it takes " + supported + ".", headers, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(HttpMediaTypeNotSupportedException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "A body of this Content-Type cannot be read here; send "
				+ types(ex.getSupportedMediaTypes(), "application/json") + ".", headers, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(HttpMediaTypeNotAcceptableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(HttpStatus.NOT_ACCEPTABLE, "The answer cannot be given in a type the Accept header names; "
				+ "accept " + types(ex.getSupportedMediaTypes(), "application/json") + ".", headers, request);
	}

	@Override
	protected ResponseEntity<Object> createResponseEntity(@Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		HttpHeaders withType = new HttpHeaders(headers);
		withType.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		return new ResponseEntity<>(body, withType, status);
	}

	private @Nullable ResponseEntity<Object> invalid(Exception failure, List<FieldProblem> errors, WebRequest request) {
		return handleExceptionInternal(failure, InvalidInputException.problem(errors), new HttpHeaders(),
				HttpStatus.UNPROCESSABLE_CONTENT, request);
	}

	private ResponseEntity<Object> answer(HttpStatus status, String detail, HttpHeaders headers, WebRequest request) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		return createResponseEntity(problem, headers, status, request);
	}

	private static String types(List<MediaType> types, String fallback) {
		return types.isEmpty() ? fallback : MediaType.toString(types);
	}

	private static String rootMessage(Throwable failure) {
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return String.valueOf(root.getMessage());
	}

}
