package com.zigral.orchestrator.campaign;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/**
 * The jobs that campaigns have made.
 */
interface CampaignJobs extends Repository<CampaignJob, String> {

	CampaignJob save(CampaignJob job);

	@NativeQuery("SELECT * FROM campaign_job WHERE settled_at IS NULL ORDER BY created_at, job_id")
	List<CampaignJob> open();

	/**
	 * Whether a step has a job that is under way, or has had the one of a day.
	 * @param campaignId the campaign
	 * @param version the version of its steps
	 * @param step the step's id
	 * @param withoutNote whether it invites without the note
	 * @param day the day
	 * @return whether another job has to wait
	 */
	@NativeQuery("""
			SELECT count(*) > 0 FROM campaign_job
			WHERE campaign_id = :campaignId AND sequence_version = :version AND step = :step
				AND without_note = :withoutNote AND (settled_at IS NULL OR day = :day)""")
	boolean isTaken(String campaignId, int version, String step, boolean withoutNote, LocalDate day);

}
