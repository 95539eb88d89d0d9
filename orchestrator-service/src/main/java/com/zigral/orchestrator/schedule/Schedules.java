package com.zigral.orchestrator.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All schedules.
 */
interface Schedules extends Repository<Schedule, String> {

	Schedule save(Schedule schedule);

	@Transactional(propagation = Propagation.SUPPORTS)
	Optional<Schedule> findById(String id);

	@Transactional
	@Modifying
	@NativeQuery("DELETE FROM schedule WHERE id = :id")
	int remove(String id);

	@NativeQuery("SELECT * FROM schedule ORDER BY created_at DESC, id OFFSET :skip LIMIT :limit")
	List<Schedule> list(int skip, int limit);

	@NativeQuery("SELECT count(*) FROM schedule")
	int count();

	@NativeQuery("SELECT * FROM schedule WHERE next_at <= :now ORDER BY next_at, id LIMIT :limit")
	List<Schedule> due(Instant now, int limit);

	@NativeQuery("SELECT * FROM schedule WHERE campaign_id = :campaignId ORDER BY name, id")
	List<Schedule> feeding(String campaignId);

	/**
	 * Take a time that is due: one atomic statement, because several replicas may look at
	 * once, and somebody may change the schedule meanwhile.
	 * @param id the schedule
	 * @param revision how it was when it was looked at
	 * @param due its next time then
	 * @param next its next time from now on
	 * @return 1 if the time is the caller's, 0 if somebody was faster
	 */
	@Transactional
	@Modifying
	@NativeQuery("""
			UPDATE schedule SET next_at = cast(:next AS timestamptz)
			WHERE id = :id AND revision = :revision AND next_at = :due""")
	int take(String id, int revision, Instant due, @Nullable Instant next);

}
