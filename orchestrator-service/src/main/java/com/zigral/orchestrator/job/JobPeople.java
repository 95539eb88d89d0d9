package com.zigral.orchestrator.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * The people of jobs, to be worked with by others.
 */
@Component
public class JobPeople {

	private final Jobs jobs;

	JobPeople(Jobs jobs) {
		this.jobs = jobs;
	}

	/**
	 * Whom the runs of a job have found, each person once.
	 * @param jobId the job's id
	 * @return their data as agents put it out, nobody when no step has found any
	 * @throws JobNotFoundException if there is no such job
	 */
	public List<Map<String, Object>> find(String jobId) {
		return of(this.jobs.get(jobId).job());
	}

	/**
	 * Whom the runs of a job have found so far, each person once.
	 * @param job the job
	 * @return their data as agents put it out, nobody when no step has found any
	 */
	public static List<Map<String, Object>> of(Job job) {
		return Prospects.of(job).people().stream().map(JobPeople::withoutRun).toList();
	}

	private static Map<String, Object> withoutRun(Map<String, Object> person) {
		Map<String, Object> data = new LinkedHashMap<>(person);
		data.remove(Prospects.RUN);
		return data;
	}

}
