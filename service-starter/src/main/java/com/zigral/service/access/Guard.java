package com.zigral.service.access;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Decides whether a call may go on.
 */
interface Guard {

	/**
	 * Look at a call.
	 * @param request the call
	 * @return why it is refused, empty when it may go on
	 */
	Optional<Refusal> refusal(HttpServletRequest request);

}
