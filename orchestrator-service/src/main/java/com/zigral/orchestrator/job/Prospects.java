package com.zigral.orchestrator.job;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.zigral.agent.Prospect;

/**
 * The people a job has found.
 *
 * @param people their data, as the step that knows most of them has put it out
 */
record Prospects(List<Map<String, Object>> people) {

	private static final List<String> COLUMNS = List.of("full_name", "title", "company", "location", "headline",
			"industry", "connection_degree", "email", "phone", "websites", "profile_url", "collected_at",
			StepOutcomes.OUTCOME, StepOutcomes.REASON);

	private static final Csv CSV = new Csv(COLUMNS);

	Prospects {
		people = List.copyOf(people);
	}

	/**
	 * The people of a job: of all steps that have put some out, those of the one with the
	 * most, and of several such the last.
	 * @param job the job
	 * @return the people, nobody when no step has found any
	 */
	static Prospects of(Job job) {
		return new Prospects(job.steps()
			.reversed()
			.stream()
			.filter((step) -> step.status() == StepStatus.DONE)
			.map(Prospects::of)
			.max(Comparator.comparingInt(List::size))
			.orElse(List.of()));
	}

	/**
	 * The people of a job with what became of them, and everybody else to whom its steps
	 * sent something or of whom they wrote something.
	 * @param job the job
	 * @return the people
	 */
	static Prospects withOutcomes(Job job) {
		return new Prospects(new StepOutcomes(job.steps()).addedTo(of(job).people()));
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> of(Step step) {
		return (List<Map<String, Object>>) step.output().getOrDefault(Prospect.KIND, List.of());
	}

	/**
	 * One line a person, with a header.
	 * @return CSV (RFC 4180) in which no cell is a formula
	 */
	String toCsv() {
		return CSV.header() + CSV.lines(this.people);
	}

	/**
	 * One row a person, with a header.
	 * @param out where the workbook goes
	 * @throws IOException if it cannot be written
	 */
	void writeXlsx(OutputStream out) throws IOException {
		try (Xlsx xlsx = new Xlsx(out, "Prospects", COLUMNS)) {
			xlsx.add(this.people);
		}
	}

}
