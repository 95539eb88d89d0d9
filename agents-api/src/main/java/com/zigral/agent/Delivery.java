package com.zigral.agent;

import java.time.Instant;

/**
 * What became of one {@link Outreach}.
 */
public sealed interface Delivery {

	/**
	 * It was sent, now or by an earlier attempt.
	 *
	 * @param evidence what proves it
	 */
	record Sent(String evidence) implements Delivery {
	}

	/**
	 * It was not sent and will not be.
	 *
	 * @param code why not, for programs, such as {@code already_connected}; empty when no
	 * code says it
	 * @param reason why not, for people
	 */
	record Skipped(String code, String reason) implements Delivery {

		/**
		 * It was not sent, for a reason that has no code.
		 * @param reason why not
		 */
		public Skipped(String reason) {
			this("", reason);
		}

	}

	/**
	 * It must wait. The agent ends the step with {@link Outcome.NotBefore}.
	 *
	 * @param instant the earliest moment
	 * @param reason what it waits for
	 */
	record Postponed(Instant instant, String reason) implements Delivery {
	}

	/**
	 * Nobody can tell whether it was sent; a person must look. It is not sent again.
	 *
	 * @param reason what is not known
	 */
	record Unclear(String reason) implements Delivery {
	}

}
