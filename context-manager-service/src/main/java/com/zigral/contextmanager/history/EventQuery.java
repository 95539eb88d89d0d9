package com.zigral.contextmanager.history;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a history.
 *
 * @param after only events with a higher number, 0 when not given
 * @param limit how many to give at most, 100 when not given
 */
record EventQuery(@Min(value = 0, message = "must be at least 0") @Nullable Long after,
		@Min(value = 1, message = LIMIT) @Max(value = 1000, message = LIMIT) @Nullable Integer limit) {

	private static final String LIMIT = "must be between 1 and 1000";

	private static final int PAGE = 100;

	long first() {
		return (this.after != null) ? this.after : 0;
	}

	int count() {
		return (this.limit != null) ? this.limit : PAGE;
	}

}
