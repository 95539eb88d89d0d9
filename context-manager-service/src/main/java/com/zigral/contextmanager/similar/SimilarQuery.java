package com.zigral.contextmanager.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.zigral.contextmanager.document.Name;
import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.BindParam;

/**
 * The query parameters of a search, as they were given.
 *
 * @param text what to look for
 * @param jobType only jobs of this type
 * @param limit how many to give at most, 5 when not given
 */
record SimilarQuery(@Nullable String text, @BindParam("job_type") @Nullable String jobType, @Nullable Integer limit) {

	private static final int LONGEST_TEXT = 5000;

	private static final int LONGEST_TYPE = 100;

	private static final int FEW = 5;

	private static final int MOST = 50;

	/**
	 * Check the parameters.
	 * @throws InvalidInputException with every bad parameter
	 */
	void refuseIfBad() {
		List<FieldProblem> problems = new ArrayList<>();
		String words = (this.text != null) ? Name.problem(this.text, LONGEST_TEXT) : "is missing";
		if (!words.isEmpty()) {
			problems.add(new FieldProblem("text", words));
		}
		String type = type().map((given) -> Name.problem(given, LONGEST_TYPE)).orElse("");
		if (!type.isEmpty()) {
			problems.add(new FieldProblem("job_type", type));
		}
		if (count() < 1 || count() > MOST) {
			problems.add(new FieldProblem("limit", "must be between 1 and " + MOST));
		}
		if (!problems.isEmpty()) {
			throw new InvalidInputException(problems);
		}
	}

	String words() {
		return (this.text != null) ? this.text : "";
	}

	Optional<String> type() {
		return Optional.ofNullable(this.jobType).map(String::strip).filter((type) -> !type.isEmpty());
	}

	int count() {
		return (this.limit != null) ? this.limit : FEW;
	}

}
