package com.zigral.orchestrator.schedule;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.zigral.orchestrator.schedule.ScheduleFeed.Feeding;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as callers see it.
 *
 * @param id its id
 * @param name what people call it
 * @param command the sentence
 * @param cron when it is due
 * @param when the same in the plain words in which it was said
 * @param zone in which its hours are meant
 * @param missed what happens to times that nobody was there to take
 * @param onlyNew whether its searches leave out whom earlier jobs of it have found
 * @param campaign the id of the campaign into which whom its jobs have found come, absent
 * for none
 * @param campaignName what people call that campaign, absent when it was deleted
 * @param enrolled how many people came into that campaign by it, absent without one
 * @param paused whether it makes no jobs until it is resumed
 * @param next its next times, three at most, none while it is paused
 * @param last the last time that has come, absent when none has
 * @param version its version, which is also its ETag
 * @param createdAt when it was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Schedule")
record ScheduleView(String id, String name, String command, String cron, @Nullable String when, String zone,
		MissedTimes missed, boolean onlyNew, @Nullable String campaign, @Nullable String campaignName,
		@Nullable Integer enrolled, boolean paused, List<Instant> next, @Nullable Time last, int version,
		Instant createdAt) {

	private static final int SHOWN = 3;

	static ScheduleView of(Schedule schedule, @Nullable Feeding feeding, @Nullable ScheduledTime last) {
		Instant next = schedule.nextAt();
		List<Instant> times = (next != null) ? schedule.timetable().next(next.minusMillis(1), SHOWN) : List.of();
		return new ScheduleView(schedule.id(), schedule.name(), schedule.command(), schedule.cron(), schedule.spoken(),
				schedule.zone().getId(), schedule.missed(), schedule.isOnlyNew(), schedule.campaign(),
				(feeding != null) ? feeding.name() : null, (feeding != null) ? feeding.enrolled() : null,
				schedule.isPaused(), times, (last != null) ? Time.of(last) : null, schedule.revision(),
				schedule.createdAt());
	}

	/**
	 * A time that has come.
	 *
	 * @param dueAt when it was
	 * @param takenAt when somebody took it
	 * @param result what came of it
	 * @param jobId its job, absent when there is none
	 * @param jobStatus how the job ended, absent while it has not
	 * @param reason why there is no job, or why it is late
	 * @param campaign the id of the campaign into which whom its job has found came,
	 * absent while there is none
	 * @param enrolled how many of them came in, absent without a campaign
	 * @param notEnrolled why the others did not, absent when everybody did
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	@Schema(name = "ScheduleTime")
	record Time(Instant dueAt, Instant takenAt, TimeResult result, @Nullable String jobId, @Nullable String jobStatus,
			@Nullable String reason, @Nullable String campaign, @Nullable Integer enrolled,
			@Nullable String notEnrolled) {

		static Time of(ScheduledTime time) {
			return new Time(time.dueAt(), time.takenAt(), time.result(),
					(time.result() == TimeResult.SKIPPED) ? null : time.jobId(), time.jobStatus(), time.reason(),
					time.campaignId(), time.enrolled(), time.notEnrolled());
		}

	}

}
