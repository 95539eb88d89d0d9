package com.zigral.orchestrator.planning.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.zigral.orchestrator.planning.JobSoFar;

/**
 * What a sentence says, as far as it has been read.
 */
final class ParsedSentence {

	private final JobSoFar job;

	private final PeopleCriteria criteria = new PeopleCriteria();

	private final List<Intent> intents = new ArrayList<>();

	private boolean hasPeople;

	/**
	 * Nothing yet of a sentence.
	 * @param job what its job has done before
	 */
	ParsedSentence(JobSoFar job) {
		this.job = job;
	}

	JobSoFar job() {
		return this.job;
	}

	PeopleCriteria criteria() {
		return this.criteria;
	}

	List<Intent> intents() {
		return this.intents;
	}

	boolean hasPeople() {
		return this.hasPeople;
	}

	void foundPeople() {
		this.hasPeople = true;
	}

	/**
	 * Take the people of the job, when it has found some.
	 * @return whether it has
	 */
	boolean takeFromJob() {
		if (this.job.hasPeople()) {
			this.criteria.fromJob();
			this.hasPeople = true;
		}
		return this.job.hasPeople();
	}

	void add(Intent intent) {
		this.intents.add(intent);
	}

	/**
	 * Give the last invitation or message its words.
	 * @param text the words
	 * @return whether one was without
	 */
	boolean say(String text) {
		if (this.intents.isEmpty()) {
			return false;
		}
		Optional<Intent> told = switch (this.intents.getLast()) {
			case Intent.Invite invite when invite.note().isEmpty() -> Optional.of(new Intent.Invite(Optional.of(text)));
			case Intent.SendMessage tell when tell.text().isEmpty() ->
				Optional.of(new Intent.SendMessage(Optional.of(text)));
			default -> Optional.empty();
		};
		told.ifPresent((intent) -> this.intents.set(this.intents.size() - 1, intent));
		return told.isPresent();
	}

	boolean reachesOut() {
		return this.intents.stream()
			.anyMatch((intent) -> intent instanceof Intent.Invite || intent instanceof Intent.SendMessage);
	}

}
