package com.zigral.orchestrator.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import com.zigral.orchestrator.job.store.JobAftermath;
import com.zigral.orchestrator.job.store.JobOutcomes;
import com.zigral.orchestrator.job.store.OutreachFigures;
import com.zigral.orchestrator.memory.MemoryUnavailableException;
import com.zigral.orchestrator.memory.StaleWriteException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * The jobs from which the people of campaigns came, and what the campaigns have brought
 * with them: what was sent is what the ledger has confirmed. SQL, because the figures are
 * counted where the rows are.
 */
@Component
public class SourceJobs implements JobAftermath {

	private static final Logger logger = LoggerFactory.getLogger(SourceJobs.class);

	private static final String CONFIRMED = """
			EXISTS (SELECT FROM ledger WHERE ledger.campaign_id = enrolment.campaign_id AND ledger.campaign_id <> ''
				AND ledger.recipient = enrolment.profile AND ledger.state = 'confirmed' AND ledger.kind = '%s')""";

	private static final String FIGURES = """
			SELECT source_job_id AS job_id, count(*) FILTER (WHERE invited) AS invited,
				count(*) FILTER (WHERE invited AND accepted_at IS NOT NULL) AS accepted,
				count(*) FILTER (WHERE written) AS written,
				count(*) FILTER (WHERE written AND replied_at IS NOT NULL) AS answered
			FROM (SELECT enrolment.*, %s AS invited, %s AS written FROM enrolment) AS person
			""".formatted(CONFIRMED.formatted("invitation"), CONFIRMED.formatted("message"));

	private static final String OF_JOB = "SELECT * FROM (" + FIGURES
			+ "WHERE source_job_id = :jobId GROUP BY source_job_id) AS figure WHERE accepted + answered > 0";

	private static final String CHANGED = "SELECT figure.* FROM (" + FIGURES
			+ "WHERE source_job_id IS NOT NULL GROUP BY source_job_id) AS figure " + """
					LEFT JOIN told_job USING (job_id)
					WHERE figure.accepted + figure.answered > 0 AND (told_job.job_id IS NULL
						OR (told_job.accepted, told_job.answered) IS DISTINCT FROM (figure.accepted, figure.answered))
					ORDER BY job_id LIMIT 100""";

	private static final String TOLD = """
			INSERT INTO told_job (job_id, accepted, answered) VALUES (:jobId, :accepted, :answered)
			ON CONFLICT (job_id) DO UPDATE SET accepted = excluded.accepted, answered = excluded.answered""";

	private final JdbcClient jdbc;

	private final JobOutcomes outcomes;

	/**
	 * Create them.
	 * @param jdbc the database
	 * @param outcomes what is remembered of jobs
	 */
	public SourceJobs(JdbcClient jdbc, JobOutcomes outcomes) {
		this.jdbc = jdbc;
		this.outcomes = outcomes;
	}

	@Override
	public Optional<OutreachFigures> of(String jobId) {
		return this.jdbc.sql(OF_JOB).param("jobId", jobId).query(Source::of).optional().map(Source::figures);
	}

	/**
	 * Tell the jobs of whose people more have accepted or answered than they were told
	 * of. What cannot be told now is told the next time.
	 */
	public void tell() {
		try {
			this.jdbc.sql(CHANGED).query(Source::of).list().forEach(this::tell);
		}
		catch (MemoryUnavailableException ex) {
			logger.warn("What came of the people of past jobs is told later: {}", ex.getMessage());
		}
	}

	@Override
	public void forget(String jobId) {
		this.jdbc.sql("UPDATE enrolment SET source_job_id = NULL WHERE source_job_id = :jobId")
			.param("jobId", jobId)
			.update();
		this.jdbc.sql("DELETE FROM told_job WHERE job_id = :jobId").param("jobId", jobId).update();
	}

	private void tell(Source source) {
		try {
			this.outcomes.tell(source.jobId(), source.figures());
			this.jdbc.sql(TOLD)
				.param("jobId", source.jobId())
				.param("accepted", source.figures().accepted())
				.param("answered", source.figures().answered())
				.update();
		}
		catch (StaleWriteException ex) {
			logger.info("Somebody else has changed job {} just now; what came of its people is told later",
					source.jobId());
		}
		catch (RestClientException ex) {
			logger.warn("What came of the people of job {} cannot be told: {}", source.jobId(), ex.getMessage());
		}
	}

	/**
	 * A job whose people are in campaigns.
	 *
	 * @param jobId the job
	 * @param figures what came of them
	 */
	private record Source(String jobId, OutreachFigures figures) {

		static Source of(ResultSet row, int number) throws SQLException {
			return new Source(row.getString("job_id"), new OutreachFigures(row.getInt("invited"),
					row.getInt("accepted"), row.getInt("written"), row.getInt("answered")));
		}

	}

}
