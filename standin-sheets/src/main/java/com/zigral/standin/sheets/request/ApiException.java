package com.zigral.standin.sheets.request;

/**
 * A request that is answered with one of Google's errors.
 */
public class ApiException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int code;

	private final String status;

	private final String reason;

	/**
	 * Create the exception.
	 * @param code the HTTP status
	 * @param status Google's name of the kind of error, such as {@code NOT_FOUND}
	 * @param reason the machine-readable reason, empty when Google gives none
	 * @param message what Google says
	 */
	public ApiException(int code, String status, String reason, String message) {
		super(message);
		this.code = code;
		this.status = status;
		this.reason = reason;
	}

	/**
	 * An argument that is not allowed.
	 * @param message what is wrong with it
	 * @return the error
	 */
	public static ApiException invalid(String message) {
		return new ApiException(400, "INVALID_ARGUMENT", "", message);
	}

	/**
	 * Something that does not exist, or that the account must not see.
	 * @return the error
	 */
	public static ApiException notFound() {
		return new ApiException(404, "NOT_FOUND", "", "Requested entity was not found.");
	}

	/**
	 * Something that the account must not do.
	 * @return the error
	 */
	public static ApiException denied() {
		return new ApiException(403, "PERMISSION_DENIED", "", "The caller does not have permission");
	}

	/**
	 * The HTTP status.
	 * @return the number
	 */
	public int code() {
		return this.code;
	}

	/**
	 * Google's name of the kind of error.
	 * @return the name
	 */
	public String status() {
		return this.status;
	}

	/**
	 * The machine-readable reason, or the service that writes its errors in another form.
	 * @return the reason, empty when Google gives none
	 */
	public String reason() {
		return this.reason;
	}

}
