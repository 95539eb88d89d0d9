package com.zigral.service.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.text.similarity.LevenshteinDistance;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Says which property was probably meant by one that nobody knows.
 */
final class UnknownProperty {

	/** So many letters may be wrong, missing or too many. */
	private static final int MOST_WRONG_LETTERS = 2;

	private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(MOST_WRONG_LETTERS);

	private UnknownProperty() {
	}

	static String message(UnrecognizedPropertyException failure) {
		Collection<Object> known = Optional.ofNullable(failure.getKnownPropertyIds()).orElseGet(List::of);
		return "is not known here" + nearest(failure.getPropertyName(), known).map("; did you mean %s?"::formatted)
			.orElseGet(() -> "; known are " + known);
	}

	private static Optional<String> nearest(String name, Collection<Object> known) {
		return known.stream()
			.map(String::valueOf)
			.map((property) -> Map.entry(property, DISTANCE.apply(letters(name), letters(property))))
			.filter((candidate) -> candidate.getValue() >= 0)
			.min(Comparator.comparing(Map.Entry::getValue))
			.map(Map.Entry::getKey);
	}

	private static String letters(String name) {
		return name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
	}

}
