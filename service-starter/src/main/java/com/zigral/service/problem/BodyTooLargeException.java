package com.zigral.service.problem;

import java.io.IOException;

import org.springframework.util.unit.DataSize;

/**
 * A body that turned out to be larger than allowed while it was being read.
 */
class BodyTooLargeException extends IOException {

	private static final long serialVersionUID = 1L;

	BodyTooLargeException(DataSize limit) {
		super(sentence(limit));
	}

	static String sentence(DataSize limit) {
		return "The body is larger than the " + limit.toBytes()
				+ " bytes allowed here: send less, or raise the setting zigral.limits.body.";
	}

}
