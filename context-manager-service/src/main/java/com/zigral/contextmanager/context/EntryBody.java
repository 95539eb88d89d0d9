package com.zigral.contextmanager.context;

import java.util.Optional;
import java.util.Set;

import com.zigral.contextmanager.document.Document;
import com.zigral.contextmanager.document.DocumentReader;
import com.zigral.contextmanager.document.Members;
import com.zigral.contextmanager.document.Name;
import com.zigral.service.problem.ProblemException;

import org.springframework.http.HttpStatus;

/**
 * An entry as a caller sends it. Members that the service itself gives, such as the
 * version, may stand in it and are not looked at.
 *
 * @param jobId the job, empty when the body does not say
 * @param jobType its type, empty when the body does not say
 * @param contextData what is known
 */
record EntryBody(Optional<JobId> jobId, Optional<String> jobType, Document contextData) {

	static final int LONGEST_TYPE = 100;

	private static final String TYPE = "job_type";

	private static final String DATA = "context_data";

	/**
	 * Read the body of a new entry, which must be whole.
	 * @param body the body
	 * @param reader reads it
	 * @return the entry
	 */
	static EntryBody whole(byte[] body, DocumentReader reader) {
		Members members = members(body, reader);
		for (String name : new String[] { JobId.FIELD, TYPE }) {
			if (members.text(name).isEmpty()) {
				members.complain(name, "is missing");
			}
		}
		return from(members);
	}

	/**
	 * Read the body that replaces an entry: a whole one, or its data alone.
	 * @param body the body
	 * @param path the job in the path
	 * @param reader reads it
	 * @return the entry
	 * @throws ProblemException with 400 if it is about another job
	 */
	static EntryBody replacing(byte[] body, JobId path, DocumentReader reader) {
		EntryBody entry = from(members(body, reader));
		entry.jobId.filter((given) -> !given.equals(path)).ifPresent((given) -> {
			throw new ProblemException(HttpStatus.BAD_REQUEST,
					"Job ID mismatch: URL has '%s' but payload has '%s'".formatted(path, given));
		});
		return entry;
	}

	private static Members members(byte[] body, DocumentReader reader) {
		return reader.members(body, Set.of(JobId.FIELD, TYPE), Set.of(DATA));
	}

	private static EntryBody from(Members members) {
		Optional<String> id = members.text(JobId.FIELD);
		Optional<String> type = members.text(TYPE);
		id.map(JobId::problem)
			.filter((problem) -> !problem.isEmpty())
			.ifPresent((problem) -> members.complain(JobId.FIELD, problem));
		type.map((given) -> Name.problem(given, LONGEST_TYPE))
			.filter((problem) -> !problem.isEmpty())
			.ifPresent((problem) -> members.complain(TYPE, problem));
		Optional<Document> data = members.document(DATA);
		if (data.isEmpty()) {
			members.complain(DATA, "is missing");
		}
		members.refuseIfBad();
		return new EntryBody(id.map(JobId::of), type.map(String::strip), data.orElseThrow());
	}

}
