package com.zigral.orchestrator.schedule;

import java.time.Instant;
import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom the jobs of schedules have found. Adding is one atomic statement, because the same
 * job may be looked at more than once and its schedule be deleted meanwhile.
 */
interface ScheduledPersons extends Repository<ScheduledPerson, ScheduledPerson.Key> {

	@Transactional
	@Modifying
	@NativeQuery("""
			INSERT INTO schedule_person (schedule_id, profile, name, found_at)
			SELECT id, :profile, :name, :foundAt FROM schedule WHERE id = :scheduleId
			ON CONFLICT DO NOTHING""")
	int add(String scheduleId, String profile, String name, Instant foundAt);

	@NativeQuery("""
			SELECT person.* FROM schedule_person person JOIN schedule_time time USING (schedule_id)
			WHERE time.job_id = :jobId ORDER BY person.found_at, person.profile""")
	List<ScheduledPerson> before(String jobId);

	@NativeQuery("SELECT count(*) FROM schedule_person WHERE schedule_id = :scheduleId")
	int count(String scheduleId);

	@Transactional
	@Modifying
	@NativeQuery("DELETE FROM schedule_person WHERE profile = :profile")
	int erase(String profile);

}
