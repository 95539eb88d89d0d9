package com.zigral.orchestrator.planning.offline.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Language;
import com.zigral.orchestrator.planning.offline.word.Tokenizer;

/**
 * A place as it was named.
 *
 * @param said the name
 * @param places what it may mean, the likeliest first
 */
record PlaceName(String said, List<Place> places) {

	/** Names that mean two places of about the same weight. */
	private static final Set<String> EVEN = Set.of("georgia", "washington", "baden");

	boolean isIn(PlaceName other) {
		return within(other).isPresent();
	}

	/**
	 * Whether the likeliest of what it may mean is in another place.
	 * @param other the other place
	 * @return whether it is
	 */
	boolean isLikelyIn(PlaceName other) {
		return other.places.stream().anyMatch(this.places.getFirst()::isIn);
	}

	/**
	 * Whether it is a nickname, a short form or a group, which may stand in front of
	 * people like an adjective.
	 * @return whether it is
	 */
	boolean isShort() {
		return this.places.getFirst().kind() == Place.Kind.GROUP;
	}

	/**
	 * Whether it is more than a small town, whose name may be a word or a person's.
	 * @return whether it is
	 */
	boolean isLarge() {
		return this.places.getFirst().isLarge();
	}

	/**
	 * What LinkedIn lists it as.
	 * @param language the language of the sentence
	 * @return the names; several for a group
	 * @throws DeclinedException if it means two places
	 */
	List<String> values(Language language) {
		Place likeliest = this.places.getFirst();
		if (EVEN.contains(Tokenizer.folded(this.said)) || likeliest.kind() == Place.Kind.STATE_CODE) {
			throw new DeclinedException(DeclineReason.AMBIGUOUS, this.said);
		}
		boolean asSaid = Character.isUpperCase(this.said.charAt(0)) && likeliest.kind() == Place.Kind.REGION
				&& Tokenizer.folded(this.said).equals(Tokenizer.folded(likeliest.values().getFirst()));
		return asSaid ? List.of(this.said) : likeliest.values(language);
	}

	/**
	 * What LinkedIn lists it as, with the place around it.
	 * @param around the region or country it is in
	 * @param language the language of the sentence
	 * @return the names; several for a group, which need nothing around them
	 */
	List<String> valuesIn(PlaceName around, Language language) {
		Place place = within(around).orElseThrow();
		List<String> values = place.values(language);
		if (values.size() > 1) {
			return values;
		}
		String outer = around.places.stream().filter(place::isIn).findFirst().orElseThrow().values().getFirst();
		return values.getFirst().endsWith(", " + outer) ? values : List.of(values.getFirst() + ", " + outer);
	}

	private Optional<Place> within(PlaceName other) {
		return this.places.stream().filter((place) -> other.places.stream().anyMatch(place::isIn)).findFirst();
	}

}
