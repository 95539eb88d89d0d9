package com.zigral.orchestrator.list.file;

/**
 * A file that is no table, or a larger one than can be taken. Its message is the end of a
 * sentence that begins with the file, for the person who sent it.
 */
public class UnreadableFileException extends Exception {

	private static final long serialVersionUID = 1L;

	/**
	 * Refuse a file.
	 * @param message what is wrong with it and what to do
	 */
	public UnreadableFileException(String message) {
		super(message);
	}

	/**
	 * What is wrong.
	 * @return the end of a sentence that begins with the file
	 */
	public String reason() {
		return String.valueOf(getMessage());
	}

}
