package com.zigral.orchestrator.planning.offline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.zigral.orchestrator.planning.JobSoFar;
import com.zigral.orchestrator.planning.offline.people.Vocabulary;
import com.zigral.orchestrator.planning.offline.word.DeclineReason;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;
import com.zigral.orchestrator.planning.offline.word.Language;
import com.zigral.orchestrator.planning.offline.word.Token;
import com.zigral.orchestrator.planning.offline.word.Words;

/**
 * Decides where the later steps of a sentence begin: where what stands before them can be
 * read, too.
 */
final class SentenceSplit {

	private final String sentence;

	private final List<Token> tokens;

	private final JobSoFar job;

	SentenceSplit(String sentence, List<Token> tokens, JobSoFar job) {
		this.sentence = sentence;
		this.tokens = tokens;
		this.job = job;
	}

	/**
	 * Find the later steps.
	 * @return the steps, empty when the sentence has none
	 * @throws DeclinedException if it has some that cannot be planned
	 */
	Optional<FollowUps> later() {
		List<FollowUps> readings = FollowUps.readings(this.sentence, this.tokens);
		Optional<FollowUps> first = readings.stream().filter(FollowUps::isRead).findFirst();
		Optional<FollowUps> whole = readings.stream()
			.filter((reading) -> reading.isRead() && isHeadRead(reading))
			.findFirst();
		if (whole.isPresent()) {
			return whole;
		}
		refuseUnread(readings.stream().takeWhile((reading) -> !reading.isRead()).toList());
		if (first.isEmpty() && FollowUps.isAnnounced(new Words(this.sentence, this.tokens))) {
			throw new DeclinedException(DeclineReason.NO_CAMPAIGN, "");
		}
		return first;
	}

	private boolean isHeadRead(FollowUps reading) {
		ParsedSentence head = new ParsedSentence(this.job);
		try {
			DeclinedPhrases.check(new Words(this.sentence, reading.head()), this.job.hasPeople());
			read(this.sentence, reading.head(), head);
			return head.canBeFollowed();
		}
		catch (DeclinedException ex) {
			return false;
		}
	}

	// What looks like later steps and is none may be something else, unless the sentence
	// begins like a campaign.
	private void refuseUnread(List<FollowUps> readings) {
		readings.stream()
			.filter((reading) -> readAsFarAsItGoes(this.sentence, reading.head(), this.job).canBeFollowed())
			.max(Comparator.comparingInt(FollowUps::reached).thenComparingInt((reading) -> -reading.head().size()))
			.flatMap(FollowUps::problem)
			.ifPresent((problem) -> {
				throw problem;
			});
	}

	static ParsedSentence readAsFarAsItGoes(String sentence, List<Token> tokens, JobSoFar job) {
		ParsedSentence parsed = new ParsedSentence(job);
		try {
			read(sentence, tokens, parsed);
		}
		catch (DeclinedException ex) {
			// as far as it went
		}
		return parsed;
	}

	static void read(String sentence, List<Token> tokens, ParsedSentence parsed) {
		new SentenceReader(new Words(sentence, tokens), Vocabulary.get(), Language.of(tokens), parsed).read();
	}

}
