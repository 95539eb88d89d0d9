package com.zigral.service.problem;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Reads a word that must be one of some.
 */
public final class Choice {

	private Choice() {
	}

	/**
	 * Read a word.
	 * @param <E> what it may stand for
	 * @param type what it may stand for
	 * @param key the word for each
	 * @param field where it stands
	 * @param word the word
	 * @return what it stands for
	 * @throws InvalidInputException if it stands for nothing; over HTTP a 422
	 */
	public static <E extends Enum<E>> E of(Class<E> type, Function<E, String> key, String field, String word) {
		return Arrays.stream(type.getEnumConstants())
			.filter((one) -> key.apply(one).equals(word.strip()))
			.findFirst()
			.orElseThrow(() -> new InvalidInputException(field,
					"must be one of " + Arrays.stream(type.getEnumConstants()).map(key).toList()));
	}

	/**
	 * Read a time zone.
	 * @param field where it stands
	 * @param word its name
	 * @return the zone
	 * @throws InvalidInputException if there is none of that name; over HTTP a 422
	 */
	public static ZoneId zone(String field, String word) {
		try {
			return ZoneId.of(word.strip());
		}
		catch (DateTimeException ex) {
			throw new InvalidInputException(field, "must be a time zone such as Europe/Berlin");
		}
	}

}
