package com.zigral.orchestrator.job.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.JobId;
import com.zigral.orchestrator.job.JobRuns;
import com.zigral.orchestrator.job.Prospects;
import com.zigral.orchestrator.job.StepStatus;

import org.springframework.stereotype.Component;

/**
 * The people of jobs, to be worked with by others.
 */
@Component
public class JobPeople {

	private static final String SEARCH = "search_people";

	private final Jobs jobs;

	private final List<JobSeries> series;

	JobPeople(Jobs jobs, List<JobSeries> series) {
		this.jobs = jobs;
		this.series = List.copyOf(series);
	}

	/**
	 * The people of a job, as a step takes them.
	 * @param jobId the job whose people are meant
	 * @param running the job that asks
	 * @return their data, each person once; of the job that asks, those of the runs
	 * before this one and of the jobs before it in its series
	 */
	public List<Map<String, Object>> people(String jobId, Job running) {
		if (!running.jobId().equals(jobId)) {
			return this.jobs.find(jobId).map((stored) -> of(stored.job())).orElse(List.of());
		}
		List<Map<String, Object>> people = new ArrayList<>(of(Prospects.of(running.earlier())));
		people.addAll(before(jobId));
		return people;
	}

	private List<Map<String, Object>> before(String jobId) {
		return this.series.stream().flatMap((one) -> one.before(jobId).stream()).toList();
	}

	/**
	 * Why a plan cannot take its people from a job.
	 * @param jobId the job's id
	 * @return the reason, empty when it can
	 */
	public Optional<String> problem(String jobId) {
		if (!before(jobId).isEmpty()) {
			return Optional.empty();
		}
		Optional<StoredJob> found = JobId.from(jobId).flatMap(this.jobs::find);
		if (found.isEmpty()) {
			return Optional.of("there is no job '" + jobId + "'");
		}
		return (count(found.get().job()) == 0) ? Optional.of("the job '" + jobId + "' has found nobody")
				: Optional.empty();
	}

	/**
	 * How many people the runs of a job have found so far.
	 * @param job the job
	 * @return how many, each counted once
	 */
	public static int count(Job job) {
		return Prospects.of(job).people().size();
	}

	/**
	 * Whom the runs of a job have found so far, each person once.
	 * @param job the job
	 * @return their data as agents put it out, nobody when no step has found any
	 */
	public static List<Map<String, Object>> of(Job job) {
		return of(Prospects.of(job));
	}

	/**
	 * What a job was looking for last.
	 * @param job the job
	 * @return the parameters of its last search that was carried out, empty when there
	 * was none
	 */
	public static Map<String, Object> lastSearch(Job job) {
		return new JobRuns(job).steps()
			.stream()
			.filter((step) -> step.planned().action().equals(SEARCH) && step.status() == StepStatus.DONE)
			.reduce((first, second) -> second)
			.map((step) -> step.planned().parameters())
			.orElse(Map.of());
	}

	private static List<Map<String, Object>> of(Prospects prospects) {
		return prospects.people().stream().map(JobPeople::withoutRun).toList();
	}

	private static Map<String, Object> withoutRun(Map<String, Object> person) {
		Map<String, Object> data = new LinkedHashMap<>(person);
		data.remove(Prospects.RUN);
		return data;
	}

}
