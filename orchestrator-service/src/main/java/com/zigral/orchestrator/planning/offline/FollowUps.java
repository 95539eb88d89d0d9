package com.zigral.orchestrator.planning.offline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.zigral.orchestrator.planning.offline.campaign.FollowUp;
import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Lexicon;
import com.zigral.orchestrator.planning.offline.word.Phrases;
import com.zigral.orchestrator.planning.offline.word.Token;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * The later steps with which a sentence ends, if it does: what stands before them is a
 * sentence of its own, and everything behind it belongs to one of them.
 *
 * @param head what stands before them
 * @param steps the steps, the first of which says when
 * @param name what the campaign is called, empty when nothing says so
 * @param problem why they cannot be read to the end, empty when they can
 * @param reached how far they can be read
 */
record FollowUps(List<Token> head, List<FollowUp> steps, Optional<String> name, Optional<DeclinedException> problem,
		int reached) {

	/** No sentence has as many places at which later steps may begin. */
	private static final int MAX_READINGS = 50;

	private static final Set<DeclineReason> ABOUT_TIME = EnumSet.of(DeclineReason.VAGUE, DeclineReason.LONG_UNIT,
			DeclineReason.IN_TIME);

	private static final Lexicon<Boolean> CAMPAIGN = Phrases.of("follow-up.campaign-first");

	/**
	 * Look for later steps wherever they may begin.
	 * @param sentence the sentence
	 * @param tokens its words
	 * @return all readings, those that begin first in front
	 */
	static List<FollowUps> readings(String sentence, List<Token> tokens) {
		Words words = new Words(sentence, tokens);
		Optional<String> name = name(words);
		int begin = words.mark();
		List<FollowUps> readings = new ArrayList<>();
		for (int at = begin + 1; at < tokens.size() && readings.size() < MAX_READINGS; at++) {
			if (tokens.get(at).glued()) {
				continue;
			}
			words.reset(at);
			FollowUpReader reader = new FollowUpReader(words);
			List<FollowUp> steps = new ArrayList<>();
			Optional<DeclinedException> problem = problem(reader, steps);
			if (steps.isEmpty() ? reader.isTimed() || isAboutTime(reader, problem) : steps.getFirst().isTimed()) {
				readings.add(new FollowUps(tokens.subList(begin, at), List.copyOf(steps), name.or(reader::name),
						problem, words.mark()));
			}
		}
		return readings;
	}

	private static boolean isAboutTime(FollowUpReader reader, Optional<DeclinedException> problem) {
		return reader.isAtTime() && problem.filter((declined) -> ABOUT_TIME.contains(declined.reason())).isPresent();
	}

	/**
	 * Whether everything behind the head belongs to a step.
	 * @return whether it does
	 */
	boolean isRead() {
		return this.problem.isEmpty();
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

	/**
	 * Whether a sentence says that it wants a campaign.
	 * @param words the sentence, from its beginning
	 * @return whether it does
	 */
	static boolean isAnnounced(Words words) {
		boolean announced = name(words).isPresent();
		words.reset(0);
		return announced;
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
