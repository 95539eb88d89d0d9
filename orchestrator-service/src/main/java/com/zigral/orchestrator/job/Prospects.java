package com.zigral.orchestrator.job;

import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;
import com.zigral.orchestrator.export.Csv;
import com.zigral.orchestrator.export.Xlsx;
import org.jspecify.annotations.Nullable;

/**
 * The people that all runs of a job have found.
 *
 * @param people their data, each with the number of the first run that has found them
 */
public record Prospects(List<Map<String, Object>> people) {

	/** Where the number of the run stands among the data of a person. */
	public static final String RUN = "run";

	private static final List<String> COLUMNS = List.of("full_name", "title", "company", "location", "headline",
			"industry", "connection_degree", "email", "phone", "websites", "profile_url", "collected_at", RUN,
			StepOutcomes.OUTCOME, StepOutcomes.REASON);

	private static final Csv CSV = new Csv(COLUMNS);

	public Prospects {
		people = List.copyOf(people);
	}

	/**
	 * The people of a job. Of all steps of a run that have put some out, those of the one
	 * with the most count, and of several such the last; what a cancelled step has read
	 * of them is added. Whom several runs have found stands there once: what was
	 * collected later wins, and what it lacks stays.
	 * @param job the job
	 * @return the people in the order in which they were found, nobody when no step has
	 * found any
	 */
	public static Prospects of(Job job) {
		return of(new JobRuns(job).all());
	}

	/**
	 * The people of some runs of a job, as {@link #of(Job)}.
	 * @param runs the runs, the latest last
	 * @return the people, nobody when no step has found any
	 */
	public static Prospects of(List<Run> runs) {
		Map<Object, Map<String, Object>> people = new LinkedHashMap<>();
		runs.forEach(
				(run) -> of(run).forEach((person) -> people.merge(key(person), found(person, run), Prospects::merged)));
		return new Prospects(List.copyOf(people.values()));
	}

	private static List<Map<String, Object>> of(Run run) {
		List<Map<String, Object>> found = run.steps()
			.reversed()
			.stream()
			.filter((step) -> step.status() == StepStatus.DONE)
			.map(Prospects::of)
			.max(Comparator.comparingInt(List::size))
			.orElse(List.of());
		return Stream
			.concat(found.stream(),
					run.steps()
						.stream()
						.filter((step) -> step.status() == StepStatus.CANCELLED)
						.flatMap((step) -> of(step).stream()))
			.toList();
	}

	/**
	 * The people of a job with what became of them, and everybody else to whom its steps
	 * sent something or of whom they wrote something.
	 * @param job the job
	 * @return the people
	 */
	public static Prospects withOutcomes(Job job) {
		return new Prospects(new StepOutcomes(new JobRuns(job).steps()).addedTo(of(job).people()));
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> of(Step step) {
		return (List<Map<String, Object>>) step.output().getOrDefault(Prospect.KIND, List.of());
	}

	// Whoever has no address is nobody else.
	private static Object key(Map<String, Object> person) {
		return (person.get("profile_url") instanceof String address && !address.isBlank())
				? ProfileUrl.from(address).map(Object.class::cast).orElse(address) : new Object();
	}

	private static Map<String, Object> found(Map<String, Object> person, Run run) {
		Map<String, Object> found = new LinkedHashMap<>(person);
		found.put(RUN, run.number());
		return found;
	}

	private static Map<String, Object> merged(Map<String, Object> known, Map<String, Object> later) {
		boolean isOlder = collectedAt(later).flatMap((moment) -> collectedAt(known).map(moment::isBefore))
			.orElse(false);
		Map<String, Object> merged = new LinkedHashMap<>(isOlder ? later : known);
		(isOlder ? known : later).forEach((name, value) -> {
			if (!isEmpty(value)) {
				merged.put(name, value);
			}
		});
		merged.put(RUN, known.getOrDefault(RUN, 1));
		return merged;
	}

	private static boolean isEmpty(@Nullable Object value) {
		return value == null || (value instanceof String text && text.isBlank())
				|| (value instanceof Collection<?> list && list.isEmpty());
	}

	private static Optional<Instant> collectedAt(Map<String, Object> person) {
		try {
			return Optional.of(Instant.parse(String.valueOf(person.get("collected_at"))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * One line a person, with a header.
	 * @return CSV (RFC 4180) in which no cell is a formula
	 */
	public String toCsv() {
		return CSV.header() + CSV.lines(this.people);
	}

	/**
	 * One row a person, with a header.
	 * @param out where the workbook goes
	 * @throws IOException if it cannot be written
	 */
	public void writeXlsx(OutputStream out) throws IOException {
		try (Xlsx xlsx = new Xlsx(out, "Prospects", COLUMNS)) {
			xlsx.add(this.people);
		}
	}

}
