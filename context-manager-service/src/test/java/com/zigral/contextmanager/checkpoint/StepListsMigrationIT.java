package com.zigral.contextmanager.checkpoint;

import com.zigral.testing.postgres.TestDatabase;
import com.zigral.testing.postgres.TestPostgres;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of jobs that an earlier version has stored.
 */
class StepListsMigrationIT {

	private static final String JOB = """
			{"job_id": "old", "status": "running", "steps": [
			  {"planned": {"id": "s1", "parameters": {"titles": ["CTO"]}}, "status": "done", "state": {},
			   "output": {"prospects": [{"full_name": "Ada", "score": 1.10}, {"full_name": "Grace"}], "pages": 2, "none": []}},
			  {"planned": {"id": "s2"}, "status": "running", "state": {"done": ["sent"]}, "output": {}}], "error": null}""";

	private final TestDatabase database = TestPostgres.newDatabase("context");

	private final JdbcClient jdbc = JdbcClient
		.create(new DriverManagerDataSource(this.database.jdbcUrl(), this.database.user(), this.database.password()));

	@Test
	void theListsOfAnOldJobBecomeItemsAndItsEntryNoLongerHasThem() {
		flyway().target("7").load().migrate();
		store("old", "prospecting",
				"""
						{"n": 1.10, "status": "running", "results": [{"step": "s1", "output": {"prospects": [1]}, "summary": "Two"}]}""",
				JOB);
		store("foreign", "notes", "{\"results\": [{\"output\": 1}]}", "{\"steps\": 3, \"n\": 1.10}");
		flyway().load().migrate();
		assertThat(text("SELECT state FROM context.checkpoints WHERE job_id = 'old'")).isEqualToIgnoringWhitespace("""
				{"job_id":"old","status":"running","steps":[
				  {"planned":{"id": "s1", "parameters": {"titles": ["CTO"]}},"status":"done","state":{},
				   "output":{"pages":2,"none":[]}},
				  {"planned":{"id": "s2"},"status":"running","state":{},"output":{}}],"error":null,
				  "lists":{"made" : 2, "lengths" : { "s1.1" : 2, "s2.2" : 1 },
				   "places" : { "s1/output/prospects" : {"id" : "s1.1", "from" : 0, "size" : 2},
				    "s2/state/done" : {"id" : "s2.2", "from" : 0, "size" : 1} }}}""");
		assertThat(
				this.jdbc.sql("SELECT step || ' ' || key || ' ' || item FROM context.checkpoint_items ORDER BY number")
					.query(String.class)
					.list())
			.containsExactly("s1.1 0 {\"full_name\": \"Ada\", \"score\": 1.10}", "s1.1 1 {\"full_name\": \"Grace\"}",
					"s2.2 0 \"sent\"");
		assertThat(text("SELECT context_data FROM context.entries WHERE job_id = 'old'")).isEqualToIgnoringWhitespace(
				"{\"n\":1.10,\"status\":\"running\",\"results\":[{\"step\":\"s1\",\"summary\":\"Two\"}]}");
		assertThat(text("SELECT state FROM context.checkpoints WHERE job_id = 'foreign'"))
			.isEqualTo("{\"steps\": 3, \"n\": 1.10}");
		assertThat(text("SELECT context_data FROM context.entries WHERE job_id = 'foreign'"))
			.isEqualTo("{\"results\": [{\"output\": 1}]}");
		assertThat(text("SELECT entries + (SELECT sum(added) FROM context.entry_changes) FROM context.entry_total"))
			.isEqualTo("2");
		assertThat(text("SELECT count(*) FROM context.entry_search")).isEqualTo("2");
	}

	private FluentConfiguration flyway() {
		return Flyway.configure()
			.dataSource(this.database.jdbcUrl(), this.database.user(), this.database.password())
			.schemas("context");
	}

	private void store(String jobId, String type, String data, String state) {
		this.jdbc.sql("INSERT INTO context.entries (job_id, job_type, context_data) VALUES (?, ?, ?::json)")
			.params(jobId, type, data)
			.update();
		this.jdbc.sql("INSERT INTO context.checkpoints (job_id, state) VALUES (?, ?::json)")
			.params(jobId, state)
			.update();
	}

	private String text(String query) {
		return this.jdbc.sql("SELECT (" + query + ")::text").query(String.class).single();
	}

}
