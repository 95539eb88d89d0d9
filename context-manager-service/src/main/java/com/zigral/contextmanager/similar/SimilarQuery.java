package com.zigral.contextmanager.similar;

import java.util.Optional;

import com.zigral.contextmanager.document.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.BindParam;

/**
 * The query parameters of a search.
 *
 * @param text what to look for
 * @param jobType only jobs of this type
 * @param limit how many to give at most, 5 when not given
 */
record SimilarQuery(@NotNull(message = "is missing") @Text(max = 5000) String text,
		@Text(max = 100, optional = true) @BindParam("job_type") @Nullable String jobType,
		@Min(value = 1, message = LIMIT) @Max(value = 50, message = LIMIT) @Nullable Integer limit) {

	private static final String LIMIT = "must be between 1 and 50";

	private static final int FEW = 5;

	Optional<String> type() {
		return Optional.ofNullable(this.jobType).map(String::strip).filter((type) -> !type.isEmpty());
	}

	int count() {
		return (this.limit != null) ? this.limit : FEW;
	}

}
