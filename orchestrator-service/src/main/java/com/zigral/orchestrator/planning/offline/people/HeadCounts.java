package com.zigral.orchestrator.planning.offline.people;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Numbers;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Reads how many people work where people work. Only what LinkedIn counts can be asked
 * for.
 */
final class HeadCounts {

	private static final List<String> VALUES = List.of("1-10", "11-50", "51-200", "201-500", "501-1000", "1001-5000",
			"5001-10000", "10001+");

	private static final int[] FIRST = { 1, 11, 51, 201, 501, 1001, 5001, 10_001, Integer.MAX_VALUE };

	private static final Lexicon<Boolean> HAVE = Phrases.of("head-counts.have");

	private static final Lexicon<Boolean> WITH = Phrases.of("head-counts.with");

	/**
	 * Words that say that the number of employees follows, as in "company size 51-200".
	 */
	private static final Lexicon<Boolean> SIZE = Phrases.of("head-counts.size");

	private static final Lexicon<Boolean> OVER = Phrases.of("head-counts.over");

	private static final Lexicon<Boolean> UNDER = Phrases.of("head-counts.under");

	private static final Lexicon<Boolean> BETWEEN = Phrases.of("head-counts.between");

	private static final Lexicon<Boolean> TO = Phrases.of("head-counts.to");

	/** Words for those who work somewhere. */
	static final Lexicon<Boolean> EMPLOYEES = Phrases.of("head-counts.employees");

	private HeadCounts() {
	}

	/**
	 * Read a head count.
	 * @param words the sentence
	 * @return the values of the filter, empty when none stands here
	 * @throws DeclinedException if LinkedIn does not count so
	 */
	static Optional<List<String>> read(Words words) {
		int mark = words.mark();
		words.skipMark("(");
		words.skip(WITH);
		boolean size = words.skip(SIZE);
		if (size) {
			words.skipMark(":");
		}
		words.skip(BETWEEN);
		boolean over = words.skip(OVER);
		boolean under = !over && words.skip(UNDER);
		boolean plus = words.peek().key().endsWith("+");
		Optional<Integer> first = Numbers.value(words);
		Optional<Integer> second = first.flatMap((_) -> upper(words));
		boolean employees = words.skip(EMPLOYEES);
		if (first.isEmpty() || (!size && !employees)) {
			words.reset(mark);
			return Optional.empty();
		}
		words.skipMark(")");
		words.skip(HAVE);
		String said = words.written(mark, words.mark());
		boolean more = said.contains("or more");
		int low = under ? 1 : first.get();
		int high = second.orElse((over || plus || more) ? Integer.MAX_VALUE : first.get());
		return Optional.of(values(low, high, said));
	}

	private static Optional<Integer> upper(Words words) {
		int mark = words.mark();
		if (words.peek().glued() || words.skip(TO)) {
			Optional<Integer> value = Numbers.value(words);
			if (value.isPresent()) {
				return value;
			}
		}
		words.reset(mark);
		return Optional.empty();
	}

	// 50-200 is as good as 51-200: what people round is meant.
	private static List<String> values(int low, int high, String said) {
		OptionalInt from = IntStream.range(0, VALUES.size()).filter((i) -> Math.abs(FIRST[i] - low) <= 1).findFirst();
		OptionalInt to = IntStream.range(0, VALUES.size())
			.filter((i) -> (high == Integer.MAX_VALUE) ? i == VALUES.size() - 1
					: Math.abs(FIRST[i + 1] - 1 - high) <= 1)
			.findFirst();
		if (from.isEmpty() || to.isEmpty() || from.getAsInt() > to.getAsInt()) {
			throw new DeclinedException(DeclineReason.HEAD_COUNT, said);
		}
		return VALUES.subList(from.getAsInt(), to.getAsInt() + 1);
	}

}
