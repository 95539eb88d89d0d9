package com.zigral.service;

/**
 * A start that cannot go on. The message is one sentence that names the setting and says
 * what to do; it never holds a secret. Nothing else is printed.
 */
public class InvalidConfigurationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Refuse the start.
	 * @param sentence what is wrong and what to do about it, without secrets
	 */
	public InvalidConfigurationException(String sentence) {
		super(sentence);
	}

}
