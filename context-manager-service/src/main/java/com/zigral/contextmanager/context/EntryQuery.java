package com.zigral.contextmanager.context;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.zigral.contextmanager.document.Name;
import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.BindParam;

/**
 * The query parameters of a list, as they were given.
 *
 * @param skip how many of the newest entries to leave out, 0 when not given
 * @param limit how many to give at most, 10 when not given
 * @param jobType only entries of this type
 * @param status only entries with this {@code status} in their data
 * @param createdFrom only entries made at this moment or later
 * @param createdBefore only entries made before this moment
 * @param after the cursor that the page before gave for the next
 */
record EntryQuery(@Nullable Integer skip, @Nullable Integer limit, @BindParam("job_type") @Nullable String jobType,
		@Nullable String status, @BindParam("created_from") @Nullable Instant createdFrom,
		@BindParam("created_before") @Nullable Instant createdBefore, @Nullable String after) {

	private static final int PAGE = 10;

	/** The status in the index is cut to this length. */
	private static final int LONGEST_STATUS = 255;

	/**
	 * Check the parameters.
	 * @param most the most entries a page may have
	 * @return what they ask for
	 * @throws InvalidInputException with every bad parameter
	 */
	PageRequest page(int most) {
		List<FieldProblem> problems = new ArrayList<>();
		int first = number("skip", this.skip, 0, 0, Integer.MAX_VALUE, problems);
		int count = number("limit", this.limit, Math.min(PAGE, most), 1, most, problems);
		Optional<String> type = text("job_type", this.jobType, EntryBody.LONGEST_TYPE, problems);
		Optional<String> state = text("status", this.status, LONGEST_STATUS, problems);
		Optional<Instant> from = time("created_from", this.createdFrom, problems);
		Optional<Instant> before = time("created_before", this.createdBefore, problems);
		if (!problems.isEmpty()) {
			throw new InvalidInputException(problems);
		}
		EntryFilter filter = new EntryFilter(type, state, from, before);
		return new PageRequest(filter, first, count, Optional.ofNullable(this.after).map(Cursor::parse));
	}

	private static int number(String name, @Nullable Integer given, int fallback, int least, int most,
			List<FieldProblem> problems) {
		int number = (given != null) ? given : fallback;
		if (number < least || number > most) {
			problems.add(new FieldProblem(name, (most == Integer.MAX_VALUE) ? "must be at least " + least
					: "must be between " + least + " and " + most));
		}
		return number;
	}

	private static Optional<Instant> time(String name, @Nullable Instant given, List<FieldProblem> problems) {
		if (given != null && (given.isBefore(Instant.EPOCH) || given.isAfter(EntryFilter.LATEST))) {
			problems.add(new FieldProblem(name, "must be between the years 1970 and 9999"));
		}
		return Optional.ofNullable(given);
	}

	private static Optional<String> text(String name, @Nullable String given, int most, List<FieldProblem> problems) {
		Optional<String> text = Optional.ofNullable(given).map(String::strip).filter((value) -> !value.isEmpty());
		text.map((value) -> Name.problem(value, most))
			.filter((problem) -> !problem.isEmpty())
			.ifPresent((problem) -> problems.add(new FieldProblem(name, problem)));
		return text;
	}

}
