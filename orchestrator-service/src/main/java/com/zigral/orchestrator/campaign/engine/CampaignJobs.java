package com.zigral.orchestrator.campaign.engine;

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

}
