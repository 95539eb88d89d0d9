package com.zigral.contextmanager.mention;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Looks through everything that is kept of the jobs, a stretch of them at a time, so that
 * no call takes long however many there are.
 */
@Repository
class Mentions {

	/** A stretch of jobs with 25 people each takes some 100 ms. */
	private static final int STRETCH = 500;

	private static final String SEARCH = """
			SELECT job_id, strpos(lower(context_data::text), lower(:text)) > 0 AS in_context,
				EXISTS (SELECT 1 FROM checkpoints WHERE checkpoints.job_id = entries.job_id
					AND strpos(lower(state::text), lower(:text)) > 0) AS in_checkpoint,
				EXISTS (SELECT 1 FROM events WHERE events.job_id = entries.job_id
					AND strpos(lower(data::text), lower(:text)) > 0) AS in_history
			FROM entries WHERE job_id > :after ORDER BY job_id LIMIT :stretch""";

	private final JdbcClient jdbc;

	Mentions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Look through the next stretch of jobs.
	 * @param text what to look for, in any case
	 * @param after the job after which to begin, empty for the first
	 * @return those that hold the text, and where to go on
	 */
	MentionPage find(String text, String after) {
		List<Mention> looked = this.jdbc.sql(SEARCH)
			.param("text", text)
			.param("after", after)
			.param("stretch", STRETCH)
			.query((row, number) -> new Mention(row.getString("job_id"), row.getBoolean("in_context"),
					row.getBoolean("in_checkpoint"), row.getBoolean("in_history")))
			.list();
		return new MentionPage(looked.stream().filter(Mention::isAny).toList(),
				(looked.size() == STRETCH) ? looked.getLast().jobId() : null);
	}

}
