package com.zigral.orchestrator.campaign;

import java.time.Instant;
import java.time.ZoneId;

import com.zigral.orchestrator.campaign.sequence.SequenceStore;
import com.zigral.orchestrator.job.IllegalTransitionException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of steps over people, with one account. Its steps are those of its latest
 * version; {@link SequenceStore} keeps all.
 */
@Entity
public class Campaign {

	@Id
	private String id;

	private String name;

	private String account;

	private String zone;

	@Enumerated(EnumType.STRING)
	private CampaignStatus status;

	private int sequenceVersion;

	private boolean withoutNote;

	private Instant createdAt;

	private @Nullable Instant startedAt;

	private @Nullable Instant endedAt;

	// None until it is stored: by that Spring Data knows a new one.
	@Version
	private @Nullable Integer revision;

	Campaign() {
	}

	Campaign(String id, Settings settings, String account, Instant now) {
		this.id = id;
		this.account = account;
		this.status = CampaignStatus.DRAFT;
		this.sequenceVersion = 1;
		this.createdAt = now;
		this.name = settings.name();
		this.zone = settings.zone().getId();
		this.withoutNote = settings.withoutNote();
	}

	/**
	 * Change what is not about its steps.
	 * @param settings the settings
	 */
	void set(Settings settings) {
		requireNotEnded("changed");
		this.name = settings.name();
		this.zone = settings.zone().getId();
		this.withoutNote = settings.withoutNote();
	}

	/**
	 * Give it other steps.
	 * @return the number of their version
	 */
	int nextVersion() {
		requireNotEnded("given other steps");
		return ++this.sequenceVersion;
	}

	/**
	 * Let it go on by itself from now on.
	 * @param now the time
	 */
	void start(Instant now) {
		require(this.status == CampaignStatus.DRAFT, "started");
		this.status = CampaignStatus.ACTIVE;
		this.startedAt = now;
	}

	/** Send nothing for a while. */
	void pause() {
		require(this.status == CampaignStatus.ACTIVE, "paused");
		this.status = CampaignStatus.PAUSED;
	}

	/** Go on after a pause. */
	void resume() {
		require(this.status == CampaignStatus.PAUSED, "resumed");
		this.status = CampaignStatus.ACTIVE;
	}

	/**
	 * Send nothing any more.
	 * @param now the time
	 */
	void end(Instant now) {
		requireNotEnded("ended");
		this.status = CampaignStatus.ENDED;
		this.endedAt = now;
	}

	private void requireNotEnded(String what) {
		require(this.status != CampaignStatus.ENDED, what);
	}

	private void require(boolean legal, String what) {
		if (!legal) {
			throw new IllegalTransitionException(
					"Campaign %s is %s; it cannot be %s".formatted(this.id, this.status.key(), what));
		}
	}

	/**
	 * Whether people in it are taken care of, now or after a pause.
	 * @return whether it was started and has not ended
	 */
	boolean isUnderWay() {
		return this.status == CampaignStatus.ACTIVE || this.status == CampaignStatus.PAUSED;
	}

	/**
	 * What it is known by.
	 * @return its id
	 */
	public String id() {
		return this.id;
	}

	/**
	 * What people call it.
	 * @return its name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * The account that invites and writes.
	 * @return its name
	 */
	public String account() {
		return this.account;
	}

	ZoneId zone() {
		return ZoneId.of(this.zone);
	}

	/**
	 * Whether it is under way.
	 * @return its status
	 */
	public CampaignStatus status() {
		return this.status;
	}

	int sequenceVersion() {
		return this.sequenceVersion;
	}

	/**
	 * Whether it invites without the note when the account has no notes left.
	 * @return whether it does
	 */
	public boolean isWithoutNote() {
		return this.withoutNote;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	@Nullable Instant startedAt() {
		return this.startedAt;
	}

	@Nullable Instant endedAt() {
		return this.endedAt;
	}

	/**
	 * What is told of a campaign beside its steps and its people.
	 *
	 * @param name what people call it
	 * @param zone in which its days are counted
	 * @param withoutNote whether to invite without a note when the account has none left
	 */
	record Settings(String name, ZoneId zone, boolean withoutNote) {
	}

}
