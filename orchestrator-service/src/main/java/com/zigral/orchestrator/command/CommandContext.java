package com.zigral.orchestrator.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.orchestrator.job.JobId;
import com.zigral.service.problem.FieldProblem;
import com.zigral.service.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * What is said beside a command. Its names are the caller's own, so no constraint can
 * stand at them.
 *
 * @param jobId the job to begin or to go on with, empty for a new one
 * @param facts texts, numbers, booleans and lists of texts by name
 */
record CommandContext(Optional<String> jobId, Map<String, Object> facts) {

	private static final String JOB_ID = "job_id";

	private static final int MAX_ENTRIES = 100;

	private static final int MAX_TEXT = 2000;

	private static final String FACT = "must be a non-blank text of at most " + MAX_TEXT
			+ " characters, a number, a boolean, or a non-empty list of such texts";

	/**
	 * Check what a caller said.
	 * @param entries the entries by name
	 * @return the context
	 * @throws InvalidInputException with every entry that is wrong
	 */
	static CommandContext of(Map<String, ? extends @Nullable Object> entries) {
		if (entries.size() > MAX_ENTRIES) {
			throw new InvalidInputException("context", "must have at most " + MAX_ENTRIES + " entries");
		}
		Map<String, Object> facts = new LinkedHashMap<>();
		List<FieldProblem> problems = new ArrayList<>();
		entries.forEach((name, value) -> {
			boolean id = JOB_ID.equals(name);
			if (value != null && isText(name) && (id ? isJobId(value) : isFact(value))) {
				facts.put(name, value);
			}
			else {
				problems.add(new FieldProblem("context." + name, id ? JobId.RULE : FACT));
			}
		});
		if (!problems.isEmpty()) {
			throw new InvalidInputException(problems);
		}
		Optional<String> jobId = Optional.ofNullable(facts.remove(JOB_ID))
			.flatMap((value) -> JobId.from((String) value));
		return new CommandContext(jobId, facts);
	}

	private static boolean isJobId(Object value) {
		return value instanceof String text && JobId.from(text).isPresent();
	}

	private static boolean isFact(Object value) {
		return switch (value) {
			case String _ -> isText(value);
			case Number _, Boolean _ -> true;
			case List<?> list ->
				!list.isEmpty() && list.size() <= MAX_ENTRIES && list.stream().allMatch(CommandContext::isText);
			default -> false;
		};
	}

	private static boolean isText(@Nullable Object value) {
		return value instanceof String text && !text.isBlank() && text.length() <= MAX_TEXT && text.indexOf('\0') < 0;
	}

}
