package com.zigral.orchestrator.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.zigral.agent.ProfileUrl;
import com.zigral.agent.Prospect;

import org.springframework.stereotype.Component;

/**
 * The people that jobs have found.
 */
@Component
public class JobPeople {

	private static final String SEARCH = "search_people";

	private final Jobs jobs;

	JobPeople(Jobs jobs) {
		this.jobs = jobs;
	}

	/**
	 * The people of a job, as a step of another run takes them.
	 * @param jobId the job whose people are meant
	 * @param running the job that asks
	 * @return their data, each person once; of the job that asks, those of the runs
	 * before this one
	 */
	public List<Map<String, Object>> people(String jobId, Job running) {
		return running.jobId().equals(jobId) ? before(running)
				: this.jobs.find(jobId).map((stored) -> of(stored.job())).orElse(List.of());
	}

	/**
	 * Why a plan cannot take its people from a job.
	 * @param jobId the job's id
	 * @return the reason, empty when it can
	 */
	public Optional<String> problem(String jobId) {
		Optional<StoredJob> found = JobId.from(jobId).flatMap(this.jobs::find);
		if (found.isEmpty()) {
			return Optional.of("there is no job '" + jobId + "'");
		}
		return of(found.get().job()).isEmpty() ? Optional.of("the job '" + jobId + "' has found nobody")
				: Optional.empty();
	}

	/**
	 * The people that all steps of a job have put out. Of several texts about one person
	 * the last counts.
	 * @param job the job
	 * @return their data, each person once, in the order they were found
	 */
	public static List<Map<String, Object>> of(Job job) {
		return merged(job.steps().stream());
	}

	private static List<Map<String, Object>> before(Job job) {
		return List.of();
	}

	private static List<Map<String, Object>> merged(Stream<Step> steps) {
		Map<ProfileUrl, Map<String, Object>> people = new LinkedHashMap<>();
		steps.filter((step) -> step.status() == StepStatus.DONE)
			.flatMap((step) -> of(step).stream())
			.forEach((person) -> ProfileUrl.from(String.valueOf(person.get("profile_url")))
				.ifPresent((profile) -> people.put(profile, person)));
		return List.copyOf(people.values());
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> of(Step step) {
		return (List<Map<String, Object>>) step.output().getOrDefault(Prospect.KIND, List.of());
	}

	/**
	 * What a job was looking for last.
	 * @param job the job
	 * @return the parameters of its last search that was carried out, empty when there
	 * was none
	 */
	public static Map<String, Object> lastSearch(Job job) {
		return job.steps()
			.stream()
			.filter((step) -> step.planned().action().equals(SEARCH) && step.status() == StepStatus.DONE)
			.reduce((first, second) -> second)
			.map((step) -> step.planned().parameters())
			.orElse(Map.of());
	}

}
