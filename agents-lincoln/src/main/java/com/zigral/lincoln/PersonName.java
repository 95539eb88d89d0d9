package com.zigral.lincoln;

import java.util.Map;
import java.util.regex.Pattern;

import com.zigral.agent.Prospect.Field;

/**
 * Splits a name as shown into first and last name. Pages do not say which is which, so
 * this is a guess by the order that the site itself asks for; what follows a comma, and
 * symbols such as emoji, belong to neither.
 */
final class PersonName {

	private static final Pattern NOT_OF_NAMES = Pattern.compile("[\\p{So}\\p{Sk}\\p{Cf}\\uFE0F]");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private PersonName() {
	}

	static Map<Field, String> parts(String fullName) {
		String plain = NOT_OF_NAMES.matcher(fullName.split(",", 2)[0]).replaceAll(" ").strip();
		String[] parts = SPACES.split(plain, 2);
		if (plain.isEmpty()) {
			return Map.of();
		}
		return (parts.length == 2) ? Map.of(Field.FIRST_NAME, parts[0], Field.LAST_NAME, parts[1])
				: Map.of(Field.FIRST_NAME, parts[0]);
	}

}
