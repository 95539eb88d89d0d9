package com.zigral.orchestrator.memory;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint and what changes with it, all written at once or not at all.
 *
 * @param state where the job stands
 * @param context what changes in the job's entry, a merge patch (RFC 7396)
 * @param jobType the type of the entry, which is made with the first checkpoint of a job
 * that has none
 * @param forget the steps whose items are removed
 * @param items the items that are appended
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CheckpointWrite(Object state, @Nullable Object context, @Nullable String jobType, List<String> forget,
		List<NewItem> items) {

	public CheckpointWrite {
		forget = List.copyOf(forget);
		items = List.copyOf(items);
	}

	/**
	 * The request's body: a state that comes alone is the body itself.
	 * @return the body
	 */
	Object body() {
		return (this.context == null && this.forget.isEmpty() && this.items.isEmpty()) ? this.state : this;
	}

	/**
	 * Something a step has finished.
	 *
	 * @param step the step
	 * @param key tells it from the others of the step
	 * @param item what it is, JSON data
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	public record NewItem(String step, String key, Object item) {
	}

}
