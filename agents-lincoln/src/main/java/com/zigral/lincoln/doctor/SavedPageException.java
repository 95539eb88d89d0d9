package com.zigral.lincoln.doctor;

/**
 * Thrown when a file holds no page that could be read, or a place is no place for it. Its
 * message is one sentence for whoever named the file.
 */
public final class SavedPageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public SavedPageException(String message) {
		super(message);
	}

	public SavedPageException(String message, Throwable cause) {
		super(message, cause);
	}

}
