package com.zigral.orchestrator.job.store;

import java.util.Map;

import com.zigral.orchestrator.memory.ContextEntry;
import com.zigral.orchestrator.memory.ContextManagerClient;
import com.zigral.orchestrator.memory.StaleWriteException;

import org.springframework.stereotype.Component;

/**
 * Adds to what is remembered of jobs what came of their people since.
 */
@Component
public class JobOutcomes {

	private static final String OUTCOME = "outcome";

	private final ContextManagerClient memory;

	/**
	 * Create it.
	 * @param memory the context manager
	 */
	public JobOutcomes(ContextManagerClient memory) {
		this.memory = memory;
	}

	/**
	 * Say what came of a job's people in its outcome. Nothing is written when that says
	 * so already, when the job has no outcome yet, which will say so itself, or when
	 * there is no such job any more.
	 * @param jobId the job
	 * @param figures what came of them
	 * @throws StaleWriteException if somebody else has changed the entry just now, whose
	 * change stays
	 */
	public void tell(String jobId, OutreachFigures figures) {
		this.memory.versioned(jobId).ifPresent((entry) -> {
			String before = outcome(entry.value());
			String now = figures.addedTo(before);
			if (!now.equals(before)) {
				this.memory.patchEntry(jobId, Map.of(OUTCOME, now), entry.etag());
			}
		});
	}

	// Whoever wrote something else there keeps it.
	private static String outcome(ContextEntry entry) {
		return (entry.contextData().get(OUTCOME) instanceof String text) ? text : "";
	}

}
