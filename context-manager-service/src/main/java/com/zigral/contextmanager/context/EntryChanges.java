package com.zigral.contextmanager.context;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

import com.zigral.contextmanager.document.Document;
import com.zigral.contextmanager.precondition.IfMatch;
import com.zigral.service.problem.Limits;
import com.zigral.service.problem.ProblemException;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Merges changes into entries (RFC 7396).
 */
@Component
public class EntryChanges {

	/** The longest type of an entry, in characters. */
	public static final int LONGEST_TYPE = EntryBody.LONGEST_TYPE;

	/** What {@code merge_patch} raises. */
	private static final String TOO_LARGE = "ZG413";

	private final Entries entries;

	private final int most;

	EntryChanges(Entries entries, Limits limits) {
		this.entries = entries;
		this.most = (int) limits.body().toBytes();
	}

	Optional<Entry> merge(JobId jobId, Document patch, IfMatch condition) {
		return limited(() -> this.entries.patch(jobId.value(), patch.json(), this.most, condition.versions()));
	}

	/**
	 * Merge changes into the entry of a job, in the caller's transaction.
	 * @param jobId the job
	 * @param patch the changes
	 * @return whether there is such an entry
	 * @throws ProblemException with 413 if it would be too large then
	 */
	public boolean merge(JobId jobId, Document patch) {
		return merge(jobId, patch, IfMatch.ANY).isPresent();
	}

	/**
	 * Merge changes into the entry of a job, or make the entry out of them, in the
	 * caller's transaction.
	 * @param jobId the job
	 * @param jobType the type of a new entry
	 * @param patch the changes
	 * @throws ProblemException with 413 if it would be too large then
	 */
	public void mergeOrAdd(JobId jobId, String jobType, Document patch) {
		limited(() -> this.entries.mergeOrAdd(jobId.value(), jobType, patch.json(), this.most));
	}

	private <T> T limited(Supplier<T> change) {
		try {
			return change.get();
		}
		catch (DataAccessException ex) {
			if (ex.getMostSpecificCause() instanceof SQLException cause && TOO_LARGE.equals(cause.getSQLState())) {
				throw new ProblemException(HttpStatus.CONTENT_TOO_LARGE,
						"With this patch context_data would be larger than the %d bytes allowed here."
							.formatted(this.most));
			}
			throw ex;
		}
	}

}
