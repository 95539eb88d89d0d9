package com.zigral.orchestrator.job;

import com.zigral.orchestrator.memory.ContextEntry;
import org.jspecify.annotations.Nullable;

/**
 * What people have written on a job. It is kept in the job's context entry and not in its
 * checkpoint, so that a change never gets in the way of a run.
 *
 * @param name what they call it, absent when they have given it no name
 * @param archived whether it is out of sight
 */
public record JobLabel(@Nullable String name, boolean archived) {

	/** Nobody has written anything on it. */
	public static final JobLabel NONE = new JobLabel(null, false);

	/**
	 * Read what is written on a job.
	 * @param entry the job's context entry
	 * @return its label
	 */
	public static JobLabel from(ContextEntry entry) {
		return new JobLabel((entry.contextData().get(LabelChange.NAME) instanceof String name) ? name : null,
				Boolean.TRUE.equals(entry.contextData().get(LabelChange.ARCHIVED)));
	}

}
