package com.zigral.agent;

/**
 * What an agent saw when it looked whether something was sent.
 */
public sealed interface DeliveryCheck {

	/**
	 * It is there.
	 *
	 * @param evidence what proves it, such as a message's id
	 */
	record Seen(String evidence) implements DeliveryCheck {
	}

	/**
	 * It is certainly not there.
	 *
	 * @param reason how that is known
	 */
	record NotSeen(String reason) implements DeliveryCheck {
	}

	/**
	 * Nobody can tell.
	 *
	 * @param reason why not
	 */
	record Unclear(String reason) implements DeliveryCheck {
	}

}
