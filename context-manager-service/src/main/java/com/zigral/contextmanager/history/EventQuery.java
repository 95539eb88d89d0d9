package com.zigral.contextmanager.history;

import java.util.ArrayList;
import java.util.List;

import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a history.
 *
 * @param after only events with a higher number, 0 when not given
 * @param limit how many to give at most, 100 when not given
 */
record EventQuery(@Nullable Long after, @Nullable Integer limit) {

	private static final int PAGE = 100;

	long first() {
		return (this.after != null) ? this.after : 0;
	}

	/**
	 * Check the parameters.
	 * @param most the most events a page may have
	 * @return how many to give at most
	 * @throws InvalidInputException with every bad parameter
	 */
	int count(int most) {
		List<FieldProblem> problems = new ArrayList<>();
		int count = (this.limit != null) ? this.limit : Math.min(PAGE, most);
		if (first() < 0) {
			problems.add(new FieldProblem("after", "must be at least 0"));
		}
		if (count < 1 || count > most) {
			problems.add(new FieldProblem("limit", "must be between 1 and " + most));
		}
		if (!problems.isEmpty()) {
			throw new InvalidInputException(problems);
		}
		return count;
	}

}
