package com.zigral.orchestrator.campaign.sequence;

import java.util.Arrays;
import java.util.function.Function;

import com.zigral.service.problem.InvalidInputException;

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
	 * @throws InvalidInputException if it stands for nothing
	 */
	public static <E extends Enum<E>> E of(Class<E> type, Function<E, String> key, String field, String word) {
		return Arrays.stream(type.getEnumConstants())
			.filter((one) -> key.apply(one).equals(word.strip()))
			.findFirst()
			.orElseThrow(() -> new InvalidInputException(field,
					"must be one of " + Arrays.stream(type.getEnumConstants()).map(key).toList()));
	}

}
