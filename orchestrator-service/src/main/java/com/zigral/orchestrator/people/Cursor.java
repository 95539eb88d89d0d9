package com.zigral.orchestrator.people;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.zigral.service.problem.InvalidInputException;

/**
 * The place in a list after which it continues.
 *
 * @param order the order of the list
 * @param key by what the last one shown is ordered
 * @param profile who that was
 */
record Cursor(PeopleOrder order, String key, String profile) {

	private static final String SEPARATOR = "\n";

	static Cursor parse(String text, PeopleOrder order) {
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR,
					-1);
			if (parts.length == 3 && parts[0].equals(order.name()) && text.indexOf('\0') < 0 && isFit(parts[1], order)
					&& parts[2].indexOf('\0') < 0) {
				return new Cursor(order, parts[1], parts[2]);
			}
		}
		catch (IllegalArgumentException ex) {
			// Said below.
		}
		throw new InvalidInputException("after", "must be taken from the Link of the page before, in the same order");
	}

	private static boolean isFit(String key, PeopleOrder order) {
		return (order == PeopleOrder.NEWEST) ? key.matches("[0-9]{4}-[0-9T:+. -]{8,40}Z?") : key.indexOf('\0') < 0;
	}

	String text() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(
					String.join(SEPARATOR, this.order.name(), this.key, this.profile).getBytes(StandardCharsets.UTF_8));
	}

}
