package com.zigral.standin.sheets;

import java.time.Duration;
import java.util.Optional;

/**
 * Something that goes wrong with a call.
 */
public sealed interface Fault {

	/**
	 * The call is answered with an error.
	 *
	 * @param code the HTTP status
	 * @param applied whether the call does its work all the same
	 * @param retryAfter what the header {@code Retry-After} says, in whole seconds
	 */
	record Status(int code, boolean applied, Optional<Duration> retryAfter) implements Fault {

		/**
		 * An error before anything is done.
		 * @param code the HTTP status
		 * @return the fault
		 */
		public static Status of(int code) {
			return new Status(code, false, Optional.empty());
		}

	}

	/**
	 * The connection ends without an answer.
	 *
	 * @param applied whether the call does its work all the same
	 */
	record Drop(boolean applied) implements Fault {
	}

	/**
	 * The call does its work late.
	 *
	 * @param duration how late
	 */
	record Delay(Duration duration) implements Fault {
	}

	/**
	 * A person does something just before the call is carried out.
	 *
	 * @param work what they do
	 */
	record Meanwhile(Runnable work) implements Fault {
	}

}
