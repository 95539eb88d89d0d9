package com.zigral.contextmanager.checkpoint;

import java.util.Optional;

import com.zigral.contextmanager.document.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a list of items.
 *
 * @param step only items of this step
 * @param after only items with a higher number, 0 when not given
 * @param limit how many to give at most, 100 when not given
 */
record CheckpointItemQuery(@Text(max = CheckpointItem.LONGEST_STEP, optional = true) @Nullable String step,
		@Min(value = 0, message = "must be at least 0") @Nullable Long after,
		@Min(value = 1, message = LIMIT) @Max(value = 1000, message = LIMIT) @Nullable Integer limit) {

	private static final String LIMIT = "must be between 1 and 1000";

	private static final int PAGE = 100;

	String stepName() {
		return Optional.ofNullable(this.step).map(String::strip).orElse("");
	}

	long first() {
		return (this.after != null) ? this.after : 0;
	}

	int count() {
		return (this.limit != null) ? this.limit : PAGE;
	}

}
