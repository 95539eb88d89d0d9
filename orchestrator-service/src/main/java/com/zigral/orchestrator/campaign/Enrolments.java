package com.zigral.orchestrator.campaign;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is in which campaign. What concerns many people at once is one statement. Over 250
 * lines because it is a table of statements.
 */
public interface Enrolments extends Repository<Enrolment, Long> {

	Enrolment save(Enrolment enrolment);

	List<Enrolment> saveAll(Iterable<Enrolment> enrolments);

	/**
	 * Put people into a campaign who are not in it yet.
	 * @param campaignId the campaign
	 * @param version the version of its steps
	 * @param account its account
	 * @param step the step they begin with
	 * @param sourceJobId the job from which they come, absent when they come from none
	 * @param people the people, a JSON array of objects
	 * @return how many came in
	 */
	@Transactional
	@Modifying
	@NativeQuery("""
			INSERT INTO enrolment (campaign_id, sequence_version, account, profile, name, data, state, step, active,
				source_job_id)
			SELECT :campaignId, :version, :account, profile, name, data, 'queued', :step, false,
				cast(:sourceJobId AS text)
			FROM json_to_recordset(cast(:people AS json)) AS found (place integer, profile text, name text, data text)
			ORDER BY place
			ON CONFLICT (campaign_id, profile) DO NOTHING""")
	int add(String campaignId, int version, String account, String step, @Nullable String sourceJobId, String people);

	/**
	 * Leave out of a started campaign who is in another one of the same account already.
	 * @param campaignId the campaign
	 * @param now the time
	 * @return how many were left out
	 */
	@Transactional
	@Modifying
	@NativeQuery("""
			UPDATE enrolment SET state = 'left_out', step = NULL, ended_at = :now, revision = enrolment.revision + 1,
				reason = 'Is in the campaign "' || campaign.name || '" already'
			FROM enrolment AS other JOIN campaign ON campaign.id = other.campaign_id
			WHERE enrolment.campaign_id = :campaignId AND enrolment.state = 'queued' AND NOT enrolment.active
				AND other.account = enrolment.account AND other.profile = enrolment.profile AND other.active""")
	int leaveOutConflicts(String campaignId, Instant now);

	/**
	 * Let everybody in a started campaign begin.
	 * @param campaignId the campaign
	 * @param dueAt when their first step is due
	 * @param now the time
	 * @return how many began
	 */
	@Transactional
	@Modifying
	@NativeQuery("""
			UPDATE enrolment SET active = true, enrolled_at = :now, due_at = :dueAt, revision = revision + 1
			WHERE campaign_id = :campaignId AND state = 'queued' AND NOT active""")
	int begin(String campaignId, Instant dueAt, Instant now);

	/**
	 * Take everybody out of a campaign that ends.
	 * @param campaignId the campaign
	 * @param now the time
	 */
	@Transactional
	@Modifying
	@NativeQuery("""
			UPDATE enrolment SET state = 'stopped', active = false, job_id = NULL, due_at = NULL, step = NULL,
				ended_at = :now, reason = 'The campaign ended', revision = revision + 1
			WHERE campaign_id = :campaignId AND ended_at IS NULL""")
	void stopAll(String campaignId, Instant now);

	/**
	 * Let everybody under way go on by another version of the steps, where they are.
	 * @param campaignId the campaign
	 * @param version the version
	 */
	@Transactional
	@Modifying
	@NativeQuery("""
			UPDATE enrolment SET sequence_version = :version, revision = revision + 1
			WHERE campaign_id = :campaignId AND ended_at IS NULL AND job_id IS NULL""")
	void goOnBy(String campaignId, int version);

	/**
	 * Let whoever has not begun do so by another version of the steps.
	 * @param campaignId the campaign
	 * @param version the version
	 * @param step the step they begin with
	 */
	@Transactional
	@Modifying
	@NativeQuery("""
			UPDATE enrolment SET sequence_version = :version, step = :step, revision = revision + 1
			WHERE campaign_id = :campaignId AND state = 'queued' AND NOT active""")
	void beginBy(String campaignId, int version, String step);

	@NativeQuery("DELETE FROM enrolment WHERE campaign_id = :campaignId")
	@Transactional
	@Modifying
	void clear(String campaignId);

	/**
	 * The first people who are due for a step of a campaign.
	 * @param campaignId the campaign
	 * @param version the version of its steps
	 * @param step the step's id
	 * @param withoutNote whether they are invited without the note
	 * @param now the time
	 * @param limit how many at most
	 * @return the people, those who are due longest first
	 */
	@NativeQuery("""
			SELECT * FROM enrolment
			WHERE campaign_id = :campaignId AND sequence_version = :version AND step = :step
				AND without_note = :withoutNote AND active AND job_id IS NULL AND NOT held AND due_at <= :now
			ORDER BY due_at, id LIMIT :limit""")
	List<Enrolment> due(String campaignId, int version, String step, boolean withoutNote, Instant now, int limit);

	@NativeQuery("SELECT * FROM enrolment WHERE job_id = :jobId ORDER BY id")
	List<Enrolment> ofJob(String jobId);

	/**
	 * With how many people of an account jobs are to do something.
	 * @param account the account
	 * @param kind what the jobs do
	 * @return how many
	 */
	@NativeQuery("""
			SELECT count(*) FROM enrolment JOIN campaign_job ON campaign_job.job_id = enrolment.job_id
			WHERE enrolment.account = :account AND campaign_job.kind = :kind AND campaign_job.settled_at IS NULL""")
	int countWithJobs(String account, String kind);

	/**
	 * Who of some people is in a campaign of an account that goes on with them.
	 * @param account the account
	 * @param profiles the people
	 * @return their enrolments
	 */
	@NativeQuery("SELECT * FROM enrolment WHERE account = :account AND active AND profile IN (:profiles)")
	List<Enrolment> active(String account, Collection<String> profiles);

	/**
	 * Who of some people is in a campaign, whatever has become of them.
	 * @param campaignId the campaign
	 * @param profiles the people
	 * @return their enrolments
	 */
	@NativeQuery("SELECT * FROM enrolment WHERE campaign_id = :campaignId AND profile IN (:profiles)")
	List<Enrolment> among(String campaignId, Collection<String> profiles);

	/**
	 * The enrolments of somebody that an answer concerns, in whatever campaign.
	 * @param profile who has answered
	 * @return those that go on, and those that are through
	 */
	@NativeQuery("SELECT * FROM enrolment WHERE profile = :profile AND (active OR state = 'completed')")
	List<Enrolment> ofPerson(String profile);

	/**
	 * The campaigns somebody is in or was in, the newest first.
	 * @param profile who
	 * @return their enrolments
	 */
	@NativeQuery("SELECT * FROM enrolment WHERE profile = :profile ORDER BY id DESC LIMIT 100")
	List<Enrolment> with(String profile);

	/**
	 * From whom an account may still hear.
	 * @param account the account
	 * @param limit how many at most
	 * @return the people, those who were invited or written to first, then the newest
	 */
	@NativeQuery("""
			SELECT profile, name, enrolled_at AS "enrolledAt" FROM enrolment
			WHERE account = :account AND replied_at IS NULL AND (active OR state = 'completed')
			ORDER BY (invited_at IS NULL AND sent = 0), id DESC LIMIT :limit""")
	List<Listener> listening(String account, int limit);

	@NativeQuery("SELECT DISTINCT account FROM enrolment WHERE active")
	List<String> accounts();

	@NativeQuery("SELECT * FROM enrolment WHERE campaign_id = :campaignId AND profile = :profile")
	Optional<Enrolment> find(String campaignId, String profile);

	@NativeQuery("SELECT * FROM enrolment WHERE active AND state = 'in_doubt' ORDER BY id LIMIT 1000")
	List<Enrolment> inDoubt();

	@NativeQuery("""
			SELECT * FROM enrolment WHERE campaign_id = :campaignId AND id > :after AND (:state = '' OR state = :state)
			ORDER BY id LIMIT :limit""")
	List<Enrolment> page(String campaignId, String state, long after, int limit);

	@NativeQuery("SELECT count(*) FROM enrolment WHERE campaign_id = :campaignId AND (:state = '' OR state = :state)")
	int count(String campaignId, String state);

	/**
	 * With whom campaigns of the same account go on at the moment who are in a campaign,
	 * too.
	 * @param campaignId the campaign
	 * @param limit how many at most
	 * @return the other enrolments
	 */
	@NativeQuery("""
			SELECT other.* FROM enrolment JOIN enrolment AS other
				ON other.account = enrolment.account AND other.profile = enrolment.profile AND other.active
			WHERE enrolment.campaign_id = :campaignId AND NOT enrolment.active AND enrolment.ended_at IS NULL
			ORDER BY other.id LIMIT :limit""")
	List<Enrolment> conflicts(String campaignId, int limit);

	@Transactional
	@Modifying
	@NativeQuery("""
			UPDATE enrolment SET profile = :tombstone, name = '(erased)', data = '{}', state = 'erased', active = false,
				job_id = NULL, due_at = NULL, step = NULL, reason = NULL, ended_at = coalesce(ended_at, :now),
				revision = revision + 1
			WHERE profile = :profile""")
	int erase(String profile, String tombstone, Instant now);

	@NativeQuery("SELECT DISTINCT name FROM enrolment WHERE profile = :profile")
	List<String> names(String profile);

	/**
	 * Somebody who may answer. There are many of them, and no more of an enrolment is
	 * needed.
	 */
	interface Listener {

		String getProfile();

		String getName();

		@Nullable Instant getEnrolledAt();

	}

}
