package com.zigral.orchestrator.job.store;

import java.util.List;
import java.util.Map;

/**
 * Jobs that follow one another for the same purpose.
 */
public interface JobSeries {

	/**
	 * Whom the jobs of a job's series have found before it.
	 * @param jobId the job's id, whether it is stored already or not
	 * @return their data, as short as a step takes it; nobody when the job is in no
	 * series
	 */
	List<Map<String, Object>> before(String jobId);

}
