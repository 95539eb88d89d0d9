package com.zigral.orchestrator.planning.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.zigral.orchestrator.planning.offline.campaign.FollowUp;

/**
 * The later steps with which a sentence ends, if it does: what stands before them is a
 * sentence of its own, and everything behind it belongs to one of them.
 *
 * @param head what stands before them
 * @param steps the steps, the first of which says when
 * @param name what the campaign is called, empty when nothing says so
 * @param problem why they cannot be read to the end, empty when they can
 */
record FollowUps(List<Token> head, List<FollowUp> steps, Optional<String> name, Optional<DeclinedException> problem) {

	private static final Lexicon<Boolean> CAMPAIGN = Phrases.of("follow-up.campaign-first");

	/**
	 * Look for later steps.
	 * @param sentence the sentence
	 * @param tokens its words
	 * @return the steps, empty when it has none
	 */
	static Optional<FollowUps> find(String sentence, List<Token> tokens) {
		Words words = new Words(sentence, tokens);
		Optional<String> name = name(words);
		int begin = words.mark();
		Optional<FollowUps> furthest = Optional.empty();
		int reached = 0;
		for (int at = begin + 1; at < tokens.size(); at++) {
			words.reset(at);
			FollowUpReader reader = new FollowUpReader(words);
			List<FollowUp> steps = new ArrayList<>();
			Optional<DeclinedException> problem = problem(reader, steps);
			boolean timed = steps.isEmpty() ? reader.isTimed() || (reader.isAtTime() && isAboutTime(problem))
					: steps.getFirst().isTimed();
			FollowUps found = new FollowUps(tokens.subList(begin, at), List.copyOf(steps), name.or(reader::name),
					problem);
			if (timed && problem.isEmpty()) {
				return Optional.of(found);
			}
			if (timed && words.mark() > reached) {
				reached = words.mark();
				furthest = Optional.of(found);
			}
		}
		return furthest;
	}

	private static boolean isAboutTime(Optional<DeclinedException> problem) {
		return problem.map(DeclinedException::reason)
			.filter((reason) -> reason == DeclineReason.VAGUE || reason == DeclineReason.LONG_UNIT)
			.isPresent();
	}

	private static Optional<DeclinedException> problem(FollowUpReader reader, List<FollowUp> steps) {
		try {
			while (reader.hasMore() && (steps.isEmpty() || steps.getFirst().isTimed())) {
				steps.add(reader.read());
			}
			return Optional.empty();
		}
		catch (DeclinedException ex) {
			return Optional.of(ex);
		}
	}

	// Start a campaign "Fintech": find ...
	private static Optional<String> name(Words words) {
		if (words.skip(CAMPAIGN) && words.peek().isQuote()) {
			String name = words.next().text();
			while (words.skipMark(":,;.") || words.skip(FollowUpReader.THEN)) {
				// what stands between the name and the sentence
			}
			return Optional.of(name);
		}
		words.reset(0);
		return Optional.empty();
	}

}
