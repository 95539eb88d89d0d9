package com.zigral.orchestrator.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

import com.zigral.orchestrator.job.IllegalTransitionException;
import com.zigral.orchestrator.schedule.timetable.CronText;
import com.zigral.orchestrator.schedule.timetable.Timetable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that is carried out again and again. Its next time is moved on by whoever
 * takes that time, which is no change of the schedule itself.
 */
@Entity
class Schedule {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	@Id
	private String id;

	private String name;

	private String command;

	private String cron;

	private @Nullable String spoken;

	private String zone;

	@Enumerated(EnumType.STRING)
	private MissedTimes missed;

	private boolean onlyNew;

	@Column(name = "campaign_id")
	private @Nullable String campaign;

	private @Nullable Instant nextAt;

	private Instant createdAt;

	// None until it is stored: by that Spring Data knows a new one.
	@Version
	private @Nullable Integer revision;

	Schedule() {
	}

	Schedule(String id, Settings settings, Instant now) {
		this.id = id;
		this.createdAt = now;
		assign(settings);
		this.nextAt = next(now);
	}

	/**
	 * Change it. A paused one stays paused, and what is due and not taken yet stays due
	 * unless it is to come at other times.
	 * @param settings what it shall be
	 * @param now the time
	 */
	void set(Settings settings, Instant now) {
		boolean sameTimes = this.cron.equals(settings.cron().text()) && this.zone.equals(settings.zone().getId());
		assign(settings);
		if (!isPaused() && !sameTimes) {
			this.nextAt = next(now);
		}
	}

	private void assign(Settings settings) {
		this.name = settings.name();
		this.command = settings.command();
		this.cron = settings.cron().text();
		this.spoken = settings.spoken();
		this.zone = settings.zone().getId();
		this.missed = settings.missed();
		this.onlyNew = settings.onlyNew();
		this.campaign = settings.campaign();
	}

	private @Nullable Instant next(Instant now) {
		return timetable().next(now).orElse(null);
	}

	/** Make no jobs until it is resumed. */
	void pause() {
		require(!isPaused(), "paused already");
		this.nextAt = null;
	}

	/**
	 * Go on after a pause. What came meanwhile was not missed.
	 * @param now the time
	 */
	void resume(Instant now) {
		require(isPaused(), "not paused");
		this.nextAt = next(now);
	}

	private void require(boolean legal, String standing) {
		if (!legal) {
			throw new IllegalTransitionException("Schedule %s is %s".formatted(this.id, standing));
		}
	}

	/**
	 * The id of the job of a time: always the same one, so that it is made once.
	 * @param due the time
	 * @return the id
	 */
	String jobId(Instant due) {
		return this.id + "-" + TIME.format(due);
	}

	Timetable timetable() {
		return new CronText(this.cron).in(zone());
	}

	boolean isPaused() {
		return this.nextAt == null;
	}

	String id() {
		return this.id;
	}

	String name() {
		return this.name;
	}

	String command() {
		return this.command;
	}

	String cron() {
		return this.cron;
	}

	@Nullable String spoken() {
		return this.spoken;
	}

	ZoneId zone() {
		return ZoneId.of(this.zone);
	}

	MissedTimes missed() {
		return this.missed;
	}

	boolean isOnlyNew() {
		return this.onlyNew;
	}

	@Nullable String campaign() {
		return this.campaign;
	}

	@Nullable Instant nextAt() {
		return this.nextAt;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	int revision() {
		return Objects.requireNonNull(this.revision, "not stored yet");
	}

	/**
	 * What people say of a schedule.
	 *
	 * @param name what they call it
	 * @param command the sentence
	 * @param cron when it is due
	 * @param spoken the same in plain words, absent when it was said by cron
	 * @param zone in which its hours are meant
	 * @param missed what happens to times that nobody was there to take
	 * @param onlyNew whether its searches leave out whom earlier jobs of it have found
	 * @param campaign the id of the campaign into which whom its jobs have found come,
	 * absent for none
	 */
	record Settings(String name, String command, CronText cron, @Nullable String spoken, ZoneId zone,
			MissedTimes missed, boolean onlyNew, @Nullable String campaign) {
	}

}
