package com.zigral.orchestrator.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.zigral.agent.ProfileUrl;
import com.zigral.service.problem.InvalidInputException;
import com.zigral.service.problem.ProblemException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of lists that came without an address, and the jobs that look for them. SQL,
 * because no two jobs may take the same rows: they are chosen and taken by one statement.
 */
@Component
public class OpenRows {

	private static final String RETURNED = " RETURNING row, profile, data, candidates_job";

	private final JdbcClient jdbc;

	private final ListStore lists;

	private final JsonMapper json;

	OpenRows(JdbcClient jdbc, ListStore lists, JsonMapper json) {
		this.jdbc = jdbc;
		this.lists = lists;
		this.json = json;
	}

	/**
	 * Take the first rows of a list that no job looks for.
	 * @param listId the list
	 * @param jobId the job that is to look for them
	 * @param limit how many at most
	 * @return the rows, from the first to the last
	 * @throws ProblemException if there is no such list, it has not come in, or no row is
	 * left
	 */
	public List<OpenRow> takeNext(String listId, String jobId, int limit) {
		this.lists.requireCommitted(listId);
		List<OpenRow> taken = this.jdbc
			.sql("UPDATE list_person SET candidates_job = :job WHERE list_id = :id AND row IN "
					+ "(SELECT row FROM list_person WHERE list_id = :id AND profile IS NULL AND candidates_job IS NULL "
					+ "ORDER BY row LIMIT :limit FOR UPDATE SKIP LOCKED)" + RETURNED)
			.param("job", jobId)
			.param("id", listId)
			.param("limit", limit)
			.query(this::row)
			.list();
		if (taken.isEmpty()) {
			throw new ProblemException(HttpStatus.CONFLICT,
					"No row of this list is left to look for: all have an address, or a job looks for them. "
							+ "Name rows to look for them again.");
		}
		return sorted(taken);
	}

	/**
	 * Take some rows of a list, whether or not a job has looked for them.
	 * @param listId the list
	 * @param jobId the job that is to look for them
	 * @param rows which ones
	 * @return the rows, from the first to the last
	 * @throws ProblemException if there is no such list, or it has not come in
	 * @throws InvalidInputException if one of them is not to be resolved
	 */
	@Transactional
	public List<OpenRow> take(String listId, String jobId, Set<Integer> rows) {
		this.lists.requireCommitted(listId);
		List<OpenRow> taken = this.jdbc
			.sql("UPDATE list_person SET candidates_job = :job WHERE list_id = :id AND profile IS NULL "
					+ "AND row = ANY (:rows)" + RETURNED)
			.param("job", jobId)
			.param("id", listId)
			.param("rows", rows.toArray(Integer[]::new))
			.query(this::row)
			.list();
		Set<Integer> found = taken.stream().map(OpenRow::row).collect(Collectors.toUnmodifiableSet());
		List<Integer> others = rows.stream().filter((row) -> !found.contains(row)).sorted().toList();
		if (!others.isEmpty()) {
			throw new InvalidInputException("rows",
					"must be rows without an address; of these is none to be resolved: " + others);
		}
		return sorted(taken);
	}

	/**
	 * Let go of the rows of a job that did not begin.
	 * @param jobId the job
	 */
	public void release(String jobId) {
		this.jdbc.sql("UPDATE list_person SET candidates_job = NULL WHERE candidates_job = :job")
			.param("job", jobId)
			.update();
	}

	/**
	 * Get a row of a list.
	 * @param listId the list
	 * @param row the row
	 * @return the row, with an address or without one
	 * @throws ProblemException if nobody stands there
	 */
	public OpenRow get(String listId, int row) {
		this.lists.require(listId);
		return this.jdbc
			.sql("SELECT row, profile, data, candidates_job FROM list_person WHERE list_id = :id AND row = :row")
			.param("id", listId)
			.param("row", row)
			.query(this::row)
			.optional()
			.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "Nobody of this list stands in row " + row));
	}

	/**
	 * What a list is called.
	 * @param listId the list
	 * @return its name
	 */
	public String listName(String listId) {
		return this.lists.require(listId).name();
	}

	private static List<OpenRow> sorted(List<OpenRow> rows) {
		return rows.stream().sorted(Comparator.comparingInt(OpenRow::row)).toList();
	}

	private OpenRow row(ResultSet row, int number) throws SQLException {
		return new OpenRow(row.getInt("row"), Optional.ofNullable(row.getString("profile")).flatMap(ProfileUrl::from),
				this.json.readValue(row.getString("data"), new TypeReference<>() {
				}), Optional.ofNullable(row.getString("candidates_job")));
	}

}
