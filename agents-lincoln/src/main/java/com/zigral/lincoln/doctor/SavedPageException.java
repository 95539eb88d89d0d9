package com.zigral.lincoln.doctor;

/**
 * Thrown when a file holds no page that could be read, or a place is no place for it. Its
 * message is one sentence for whoever named the file.
 */
public final class SavedPageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param message what is wrong with the file, in one sentence that names it
	 */
	public SavedPageException(String message) {
		super(message);
	}

	/**
	 * Create the exception for a file that cannot be read or written.
	 * @param message what is wrong with the file, in one sentence that names it
	 * @param cause why it could not be read or written
	 */
	public SavedPageException(String message, Throwable cause) {
		super(message, cause);
	}

}
