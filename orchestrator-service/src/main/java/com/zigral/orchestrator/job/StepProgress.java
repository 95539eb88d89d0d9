package com.zigral.orchestrator.job;

import com.zigral.agent.Progress;
import org.jspecify.annotations.Nullable;

/**
 * How far a step has come, for people.
 *
 * @param done how many items are done
 * @param total how many there are, absent while nobody knows
 * @param message what is happening
 */
record StepProgress(int done, @Nullable Integer total, String message) {

	static StepProgress from(Progress progress) {
		return new StepProgress(progress.done(), progress.total().isPresent() ? progress.total().getAsInt() : null,
				progress.message());
	}

}
