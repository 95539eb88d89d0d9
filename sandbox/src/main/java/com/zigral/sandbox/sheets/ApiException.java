package com.zigral.sandbox.sheets;

/**
 * A request that is answered with one of Google's errors.
 */
class ApiException extends RuntimeException {

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
	ApiException(int code, String status, String reason, String message) {
		super(message);
		this.code = code;
		this.status = status;
		this.reason = reason;
	}

	static ApiException invalid(String message) {
		return new ApiException(400, "INVALID_ARGUMENT", "", message);
	}

	static ApiException notFound() {
		return new ApiException(404, "NOT_FOUND", "", "Requested entity was not found.");
	}

	static ApiException denied() {
		return new ApiException(403, "PERMISSION_DENIED", "", "The caller does not have permission");
	}

	int code() {
		return this.code;
	}

	String status() {
		return this.status;
	}

	String reason() {
		return this.reason;
	}

}
