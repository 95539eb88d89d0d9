package com.zigral.orchestrator.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.job.Job;
import com.zigral.orchestrator.job.store.JobPeople;
import com.zigral.orchestrator.job.store.JobSeries;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whom the jobs of schedules have found. They are kept beside the jobs, so that a job can
 * be deleted and its people are still no new ones.
 */
@Component
public class ScheduledPeople implements JobSeries {

	private final Schedules schedules;

	private final ScheduledPersons rows;

	private final TransactionOperations transactions;

	private final Clock clock;

	ScheduledPeople(Schedules schedules, ScheduledPersons rows, TransactionOperations transactions, Clock clock) {
		this.schedules = schedules;
		this.rows = rows;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public List<Map<String, Object>> before(String jobId) {
		return this.rows.before(jobId).stream().map(ScheduledPerson::data).toList();
	}

	/**
	 * Remember whom a job of a schedule has found; doing it again changes nothing.
	 * @param scheduleId the schedule
	 * @param job the job
	 */
	void remember(String scheduleId, Job job) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		this.transactions.executeWithoutResult((_) -> JobPeople.of(job)
			.forEach((person) -> profile(person).ifPresent((profile) -> this.rows.add(scheduleId, profile.toString(),
					String.valueOf(person.getOrDefault("full_name", "")), now))));
	}

	private static Optional<ProfileUrl> profile(Map<String, Object> person) {
		return (person.get("profile_url") instanceof String address) ? ProfileUrl.from(address) : Optional.empty();
	}

	int count(String scheduleId) {
		return this.rows.count(scheduleId);
	}

	/**
	 * The schedules whose name or sentence says something.
	 * @param isSaid whether a text says it
	 * @return their ids
	 */
	public List<String> saying(Predicate<String> isSaid) {
		return this.schedules.list(0, Integer.MAX_VALUE)
			.stream()
			.filter((schedule) -> isSaid.test(schedule.name()) || isSaid.test(schedule.command()))
			.map(Schedule::id)
			.toList();
	}

	/**
	 * Forget that somebody was found.
	 * @param profile who is erased
	 * @return in how many schedules they stood
	 */
	public int erase(ProfileUrl profile) {
		return this.rows.erase(profile.toString());
	}

}
