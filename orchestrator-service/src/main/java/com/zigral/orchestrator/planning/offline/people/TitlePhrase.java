package com.zigral.orchestrator.planning.offline.people;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Job titles that were read.
 *
 * @param titles each of them once
 * @param isHigh whether a market in front of them is the company's
 * @param beside how many letters of the title stand before its head
 * @param isPlural whether several people were said
 * @param tails what stands behind the head, one for each title, empty when nothing does
 */
record TitlePhrase(List<String> titles, boolean isHigh, int beside, boolean isPlural, List<String> tails) {

	private static final Pattern OPEN = Pattern.compile("(?i)(?:[SE]?VP|vice president|director|manager)");

	TitlePhrase {
		titles = titles.stream().distinct().toList();
		tails = List.copyOf(tails);
	}

	/**
	 * Whether a function said behind the next title belongs to this one, too.
	 * @return whether it does
	 */
	boolean isOpen() {
		return this.titles.size() == 1 && OPEN.matcher(this.titles.getFirst()).matches();
	}

	boolean hasTail() {
		return this.tails.stream().anyMatch((tail) -> tail.startsWith(" of "));
	}

	TitlePhrase with(List<String> others) {
		return new TitlePhrase(others.stream().map((tail) -> this.titles.getFirst() + tail).toList(), this.isHigh, 0,
				this.isPlural, others);
	}

	TitlePhrase and(TitlePhrase other) {
		return new TitlePhrase(Stream.concat(this.titles.stream(), other.titles.stream()).toList(),
				this.isHigh && other.isHigh, 0, this.isPlural || other.isPlural, List.of(""));
	}

}
