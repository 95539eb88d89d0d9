package com.zigral.orchestrator.planning.offline;

import com.zigral.orchestrator.job.TokenUsage;
import com.zigral.orchestrator.planning.PlanRequest;
import com.zigral.orchestrator.planning.PlanValidator;
import com.zigral.orchestrator.planning.Planner;
import com.zigral.orchestrator.planning.Planning;
import com.zigral.orchestrator.planning.PlanningOutcome;
import com.zigral.orchestrator.planning.offline.word.DeclinedException;

import org.springframework.stereotype.Component;

/**
 * Plans English and German sentences without a language model. Every word of a sentence
 * must belong to a slot; one that does not means that the sentence is declined, with what
 * was understood and with sentences that would be planned. It never guesses.
 */
@Component("offlinePlanner")
public final class OfflinePlanner implements Planner {

	private final SentencePlanner sentences;

	OfflinePlanner(PlanValidator validator) {
		this.sentences = new SentencePlanner(validator);
	}

	@Override
	public String name() {
		return OFFLINE;
	}

	@Override
	public boolean usesPastJobs() {
		return false;
	}

	@Override
	public Planning plan(PlanRequest request) {
		return new Planning(outcome(request), TokenUsage.NONE);
	}

	private PlanningOutcome outcome(PlanRequest request) {
		ParsedSentence parsed = new ParsedSentence(request.job());
		try {
			return new PlanningOutcome.Planned(this.sentences.plan(request.command(), request.context(), parsed));
		}
		catch (DeclinedException ex) {
			return new DeclineExplanation(request.command(), ex, this.sentences).outcome(parsed);
		}
	}

}
