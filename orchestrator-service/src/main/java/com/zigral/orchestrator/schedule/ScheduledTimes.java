package com.zigral.orchestrator.schedule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The times of schedules that have come. Each change is one conditional statement,
 * because replicas may work at the same time, and a schedule may be deleted meanwhile.
 */
interface ScheduledTimes extends Repository<ScheduledTime, String> {

	@Transactional(propagation = Propagation.MANDATORY)
	@Modifying
	@NativeQuery("""
			INSERT INTO schedule_time (job_id, schedule_id, due_at, taken_at, result, reason)
			VALUES (:jobId, :scheduleId, :dueAt, :takenAt, :result, cast(:reason AS text))
			ON CONFLICT DO NOTHING""")
	int add(String jobId, String scheduleId, Instant dueAt, Instant takenAt, String result, @Nullable String reason);

	@NativeQuery("SELECT * FROM schedule_time WHERE result = 'making' ORDER BY taken_at, job_id LIMIT 100")
	List<ScheduledTime> making();

	@NativeQuery("SELECT * FROM schedule_time WHERE result = 'made' AND job_status IS NULL ORDER BY taken_at, job_id")
	List<ScheduledTime> open();

	@Transactional
	@Modifying
	@NativeQuery("UPDATE schedule_time SET result = 'made' WHERE job_id = :jobId AND result = 'making'")
	int made(String jobId);

	@Transactional
	@Modifying
	@NativeQuery("""
			UPDATE schedule_time SET result = 'failed', reason = :reason
			WHERE job_id = :jobId AND result = 'making'""")
	int failed(String jobId, String reason);

	@Transactional
	@Modifying
	@NativeQuery("UPDATE schedule_time SET job_status = :status WHERE job_id = :jobId")
	int ended(String jobId, String status);

	/**
	 * Take over bringing the people of a time's job into the campaign that its schedule
	 * feeds; nobody else does until the transaction has ended, and nobody after it.
	 * @param jobId the job
	 * @param now the time
	 * @return 1 if it is the caller's to do, 0 if it was done or the schedule is gone
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	@Modifying
	@NativeQuery("""
			UPDATE schedule_time SET fed_at = :now, campaign_id = schedule.campaign_id
			FROM schedule WHERE schedule.id = schedule_time.schedule_id
				AND schedule_time.job_id = :jobId AND schedule_time.fed_at IS NULL""")
	int takeFeed(String jobId, Instant now);

	@Transactional(propagation = Propagation.MANDATORY)
	@NativeQuery("SELECT campaign_id FROM schedule_time WHERE job_id = :jobId AND campaign_id IS NOT NULL")
	Optional<String> fedCampaign(String jobId);

	@Transactional(propagation = Propagation.MANDATORY)
	@Modifying
	@NativeQuery("""
			UPDATE schedule_time SET enrolled = :enrolled, not_enrolled = nullif(:others, '') WHERE job_id = :jobId""")
	int fed(String jobId, int enrolled, String others);

	/**
	 * How many people a schedule has brought a campaign.
	 * @param scheduleId the schedule
	 * @param campaignId the campaign
	 * @return how many
	 */
	@NativeQuery("""
			SELECT coalesce(sum(enrolled), 0) FROM schedule_time
			WHERE schedule_id = :scheduleId AND campaign_id = :campaignId""")
	int enrolled(String scheduleId, String campaignId);

	/**
	 * The last time before another one for which a job was made or is being made.
	 * @param scheduleId the schedule
	 * @param dueAt the other one
	 * @return the time, empty when there was none yet
	 */
	@NativeQuery("""
			SELECT * FROM schedule_time
			WHERE schedule_id = :scheduleId AND due_at < :dueAt AND result IN ('making', 'made')
			ORDER BY due_at DESC LIMIT 1""")
	Optional<ScheduledTime> jobBefore(String scheduleId, Instant dueAt);

	@Transactional(propagation = Propagation.SUPPORTS)
	@NativeQuery("""
			SELECT DISTINCT ON (schedule_id) * FROM schedule_time WHERE schedule_id IN (:scheduleIds)
			ORDER BY schedule_id, due_at DESC""")
	List<ScheduledTime> last(Collection<String> scheduleIds);

	@Transactional(propagation = Propagation.SUPPORTS)
	@NativeQuery("""
			SELECT * FROM schedule_time WHERE schedule_id = :scheduleId
			ORDER BY due_at DESC OFFSET :skip LIMIT :limit""")
	List<ScheduledTime> page(String scheduleId, int skip, int limit);

	@NativeQuery("SELECT count(*) FROM schedule_time WHERE schedule_id = :scheduleId")
	int count(String scheduleId);

}
