package com.zigral.contextmanager.context;

import java.time.Instant;
import java.util.Optional;

import com.zigral.contextmanager.document.Text;
import com.zigral.service.problem.InvalidInputException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.BindParam;

/**
 * The query parameters of a list.
 *
 * @param skip how many of the newest entries to leave out, 0 when not given
 * @param limit how many to give at most, 10 when not given
 * @param jobType only entries of this type
 * @param status only entries with this {@code status} in their data; the one in the index
 * is cut to 255 characters
 * @param archived only entries whose {@code archived} in their data is true, or only the
 * others
 * @param createdFrom only entries made at this moment or later
 * @param createdBefore only entries made before this moment
 * @param after the cursor that the page before gave for the next
 */
record EntryQuery(@Min(value = 0, message = "must be at least 0") @Nullable Integer skip,
		@Min(value = 1, message = LIMIT) @Max(value = 100, message = LIMIT) @Nullable Integer limit,
		@Text(max = EntryBody.LONGEST_TYPE, optional = true) @BindParam("job_type") @Nullable String jobType,
		@Text(max = 255, optional = true) @Nullable String status, @Nullable Boolean archived,
		@StorableTime @BindParam("created_from") @Nullable Instant createdFrom,
		@StorableTime @BindParam("created_before") @Nullable Instant createdBefore, @Nullable String after) {

	private static final String LIMIT = "must be between 1 and 100";

	private static final int PAGE = 10;

	/**
	 * The page that is asked for.
	 * @return the page
	 * @throws InvalidInputException if the cursor is none
	 */
	PageRequest page() {
		EntryFilter filter = new EntryFilter(given(this.jobType), given(this.status),
				Optional.ofNullable(this.archived), Optional.ofNullable(this.createdFrom),
				Optional.ofNullable(this.createdBefore));
		return new PageRequest(filter, Optional.ofNullable(this.skip).orElse(0),
				Optional.ofNullable(this.limit).orElse(PAGE), Optional.ofNullable(this.after).map(Cursor::parse));
	}

	private static Optional<String> given(@Nullable String text) {
		return Optional.ofNullable(text).map(String::strip).filter((value) -> !value.isEmpty());
	}

}
