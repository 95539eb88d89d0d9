package com.zigral.orchestrator.campaign;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import com.zigral.agent.ProfileUrl;
import com.zigral.orchestrator.campaign.sequence.CampaignStep;
import com.zigral.orchestrator.campaign.sequence.Sequence;
import com.zigral.orchestrator.campaign.sequence.WorkingDays;
import com.zigral.orchestrator.job.IllegalTransitionException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * One person in one campaign: how far they have come, what is next and when. Each change
 * is a method that refuses what the state does not allow with an
 * {@link IllegalTransitionException}; a change that others have made meanwhile makes
 * saving it fail. Over 250 lines because a state can be guarded only by the entity that
 * holds it: it has one short method for each change.
 */
@Entity
public class Enrolment {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String campaignId;

	private int sequenceVersion;

	private String account;

	private ProfileUrl profile;

	private String name;

	private String data;

	@Enumerated(EnumType.STRING)
	private EnrolmentState state;

	private @Nullable String step;

	private @Nullable Instant dueAt;

	private @Nullable String jobId;

	private boolean withoutNote;

	private int sent;

	private @Nullable Instant enrolledAt;

	private @Nullable Instant invitedAt;

	private @Nullable Instant acceptedAt;

	private @Nullable Instant repliedAt;

	private @Nullable Instant endedAt;

	private @Nullable String reason;

	private boolean active;

	private boolean held;

	@Version
	private int revision;

	Enrolment() {
	}

	/**
	 * Somebody who comes into a campaign that goes on. Many at once come in by
	 * {@link Enrolments#add}.
	 * @param campaign the campaign
	 * @param profile who
	 * @param name their name
	 * @param first the step they begin with
	 * @param dueAt when it is due
	 */
	Enrolment(Campaign campaign, ProfileUrl profile, String name, CampaignStep first, Instant dueAt) {
		this.campaignId = campaign.id();
		this.sequenceVersion = campaign.sequenceVersion();
		this.account = campaign.account();
		this.profile = profile;
		this.name = name;
		this.data = "{}";
		this.state = EnrolmentState.QUEUED;
		this.step = first.id();
		this.dueAt = dueAt;
		this.enrolledAt = dueAt;
		this.active = true;
	}

	/**
	 * A job takes care of the step that is due.
	 * @param job the job's id
	 */
	public void handedOver(String job) {
		become(EnrolmentState.DUE);
		this.jobId = job;
	}

	/** The job asks a person. */
	public void asked() {
		become(EnrolmentState.WAITING_APPROVAL);
	}

	/** The person has answered the job. */
	public void decided() {
		become(EnrolmentState.DUE);
	}

	/**
	 * The job has ended without having done the step.
	 * @param again when to try again
	 */
	public void released(Instant again) {
		rest();
		this.dueAt = again;
		this.reason = this.held ? this.reason : null;
	}

	/**
	 * The step cannot be done yet.
	 * @param until when to look again
	 * @param why why not
	 */
	public void postponed(Instant until, String why) {
		this.dueAt = until;
		this.reason = why;
	}

	/** The invitation was refused because the account has no notes left. */
	public void continuedWithoutNote() {
		rest();
		this.withoutNote = true;
	}

	/**
	 * The invitation went out.
	 * @param at when
	 * @param sequence the steps
	 * @param days how time is counted
	 */
	public void invited(Instant at, Sequence sequence, WorkingDays days) {
		become(EnrolmentState.INVITED);
		this.jobId = null;
		this.invitedAt = at;
		wait(sequence.withdrawal(), at, days);
	}

	/**
	 * They were found among the account's connections.
	 * @param at when
	 * @param sequence the steps
	 * @param days how time is counted
	 */
	public void accepted(Instant at, Sequence sequence, WorkingDays days) {
		become(EnrolmentState.ACCEPTED);
		this.jobId = null;
		this.acceptedAt = at;
		goOn(sequence.message(Optional.empty()), at, days);
	}

	/**
	 * They were written to.
	 * @param at when
	 * @param sequence the steps
	 * @param days how time is counted
	 */
	public void sent(Instant at, Sequence sequence, WorkingDays days) {
		become(EnrolmentState.SENT);
		this.jobId = null;
		this.sent++;
		goOn(sequence.message(Optional.ofNullable(this.step)), at, days);
	}

	/**
	 * Their invitation was taken back.
	 * @param at when
	 */
	public void withdrawn(Instant at) {
		end(EnrolmentState.COMPLETED, at, "The invitation was withdrawn");
	}

	/**
	 * There was no invitation to take back, and they are not known to have accepted one:
	 * nothing more is done until they are found among the connections.
	 */
	public void notPending() {
		rest();
		this.step = null;
		this.dueAt = null;
	}

	/**
	 * Nobody can tell whether the step was done.
	 * @param why what is not known
	 */
	public void inDoubt(String why) {
		become(EnrolmentState.IN_DOUBT);
		this.reason = why;
	}

	/**
	 * They have answered.
	 * @param at when that was seen
	 */
	public void replied(Instant at) {
		if (this.repliedAt == null) {
			this.repliedAt = at;
		}
		end(EnrolmentState.REPLIED, at, null);
	}

	/**
	 * Nothing more is done with them.
	 * @param end how they end
	 * @param at when
	 * @param why why, for people
	 */
	public void end(EnrolmentState end, Instant at, @Nullable String why) {
		if (end.isActive()) {
			throw new IllegalArgumentException(end + " is no end");
		}
		become(end);
		this.jobId = null;
		this.step = null;
		this.dueAt = null;
		this.endedAt = at;
		this.reason = why;
		this.active = false;
		this.held = false;
	}

	/**
	 * Do nothing with them until a person says that it may go on.
	 * @param why what a person is to know
	 */
	void hold(String why) {
		requireActive("held");
		this.held = true;
		this.reason = why;
	}

	/** A person says that it may go on. */
	void letGo() {
		requireActive("resumed");
		this.held = false;
		this.reason = null;
	}

	private void requireActive(String what) {
		if (!this.active) {
			throw new IllegalTransitionException(
					"%s is '%s' in the campaign; they cannot be %s".formatted(this.name, this.state.words(), what));
		}
	}

	private void goOn(Optional<CampaignStep> next, Instant from, WorkingDays days) {
		if (next.isEmpty()) {
			end(EnrolmentState.COMPLETED, from, null);
		}
		else {
			wait(next, from, days);
		}
	}

	private void wait(Optional<CampaignStep> next, Instant from, WorkingDays days) {
		this.step = next.map(CampaignStep::id).orElse(null);
		this.dueAt = next.map((step) -> step.dueAt(from, days)).orElse(null);
		this.withoutNote = false;
		this.reason = null;
	}

	// Back to where they were before a job had them.
	private void rest() {
		become(resting());
		this.jobId = null;
	}

	private EnrolmentState resting() {
		if (this.sent > 0) {
			return EnrolmentState.SENT;
		}
		if (this.acceptedAt != null) {
			return EnrolmentState.ACCEPTED;
		}
		return (this.invitedAt != null) ? EnrolmentState.INVITED : EnrolmentState.QUEUED;
	}

	private void become(EnrolmentState next) {
		if (!this.state.mayBecome(next)) {
			throw new IllegalTransitionException("%s is '%s' in campaign %s; they cannot be '%s'".formatted(this.name,
					this.state.words(), this.campaignId, next.words()));
		}
		this.state = next;
	}

	/**
	 * The step they are at.
	 * @param sequence the steps
	 * @return the step, empty when nothing is next
	 */
	public Optional<CampaignStep> step(Sequence sequence) {
		return Optional.ofNullable(this.step).flatMap(sequence::step);
	}

	/**
	 * Whether nothing is done with them until a person says so.
	 * @return whether they are held
	 */
	public boolean isHeld() {
		return this.held;
	}

	/**
	 * When they came into the running campaign.
	 * @return the moment, absent while it is a draft
	 */
	public @Nullable Instant enrolledAt() {
		return this.enrolledAt;
	}

	long id() {
		return Objects.requireNonNull(this.id, "An enrolment has a number once it is saved");
	}

	/**
	 * The campaign they are in.
	 * @return its id
	 */
	public String campaignId() {
		return this.campaignId;
	}

	/**
	 * By which version of the steps they go.
	 * @return the version, 1 for the first
	 */
	public int sequenceVersion() {
		return this.sequenceVersion;
	}

	String account() {
		return this.account;
	}

	/**
	 * Who they are; of somebody erased an address that leads nowhere.
	 * @return the profile
	 */
	public ProfileUrl profile() {
		return this.profile;
	}

	String name() {
		return this.name;
	}

	/**
	 * What was known of them when they came in.
	 * @return a JSON object with a prospect's fields; empty of somebody erased
	 */
	public String data() {
		return this.data;
	}

	/**
	 * How far they have come.
	 * @return the state
	 */
	public EnrolmentState state() {
		return this.state;
	}

	/**
	 * The step that is next.
	 * @return its id, absent when none is
	 */
	public @Nullable String stepId() {
		return this.step;
	}

	@Nullable Instant dueAt() {
		return this.dueAt;
	}

	/**
	 * The job that takes care of the step.
	 * @return its id, absent while no job has them
	 */
	public @Nullable String jobId() {
		return this.jobId;
	}

	boolean isWithoutNote() {
		return this.withoutNote;
	}

	/**
	 * How many messages of the campaign they have got.
	 * @return how many
	 */
	public int sent() {
		return this.sent;
	}

	@Nullable Instant invitedAt() {
		return this.invitedAt;
	}

	@Nullable Instant acceptedAt() {
		return this.acceptedAt;
	}

	/**
	 * When their first answer was seen.
	 * @return the moment, absent while they have not answered
	 */
	public @Nullable Instant repliedAt() {
		return this.repliedAt;
	}

	@Nullable Instant endedAt() {
		return this.endedAt;
	}

	/**
	 * Why they have ended, are held or wait.
	 * @return the reason for people, absent when there is none to tell
	 */
	public @Nullable String reason() {
		return this.reason;
	}

}
