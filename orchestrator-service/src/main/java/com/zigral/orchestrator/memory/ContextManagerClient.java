package com.zigral.orchestrator.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The context manager as its REST contract shows it. Every call throws
 * {@link MemoryUnavailableException} when the service cannot be reached or cannot answer,
 * and {@link StaleWriteException} when somebody else wrote first.
 */
public class ContextManagerClient {

	static final String ENTRY = "/context/{id}";

	private final RestClient http;

	private final ContextManagerCalls calls;

	private final CheckpointClient checkpoints;

	/**
	 * Create the client.
	 * @param http a client whose base URL is the context manager
	 */
	public ContextManagerClient(RestClient http) {
		this.http = http;
		this.calls = new ContextManagerCalls(http);
		this.checkpoints = new CheckpointClient(this.calls);
	}

	/**
	 * The checkpoints that it keeps.
	 * @return the client for them
	 */
	public CheckpointClient checkpoints() {
		return this.checkpoints;
	}

	/**
	 * Read an entry.
	 * @param jobId the job's id
	 * @return the entry, empty when there is none
	 */
	public Optional<ContextEntry> find(String jobId) {
		return versioned(jobId).map(Versioned::value);
	}

	/**
	 * Read an entry that is to be changed.
	 * @param jobId the job's id
	 * @return the entry with its version, empty when there is none
	 */
	public Optional<Versioned<ContextEntry>> versioned(String jobId) {
		return this.calls.read(ENTRY, jobId, ContextEntry.class);
	}

	/**
	 * Read an entry as it is written, to every digit.
	 * @param jobId the job's id
	 * @return the whole entry as JSON, empty when there is none
	 */
	public Optional<Versioned<String>> entryText(String jobId) {
		return this.calls.read(ENTRY, jobId, String.class);
	}

	/**
	 * Replace an entry.
	 * @param jobId the job's id
	 * @param entry the new entry, or its data alone, as JSON
	 * @param etag the version it replaces
	 */
	public void replaceEntry(String jobId, String entry, String etag) {
		this.calls.call((client) -> client.put().uri(ENTRY, jobId).headers((headers) -> {
			headers.set(HttpHeaders.IF_MATCH, etag);
			headers.setContentType(MediaType.APPLICATION_JSON);
		}).body(entry).retrieve().toBodilessEntity());
	}

	/**
	 * Find everything that holds a text.
	 * @param text the text, 1 to 1000 characters, in any case
	 * @return the jobs that hold it somewhere
	 */
	public List<Mention> mentions(String text) {
		List<Mention> found = new ArrayList<>();
		Optional<String> after = Optional.of("");
		while (after.isPresent()) {
			String from = after.get();
			Mentions page = this.calls.call((client) -> ContextManagerCalls.body(client.get()
				.uri("/contexts/mentioning?text={text}&after={after}", text, from)
				.retrieve()
				.toEntity(Mentions.class)));
			found.addAll(page.jobs());
			after = Optional.ofNullable(page.next());
		}
		return found;
	}

	/**
	 * Change some of an entry.
	 * @param jobId the job's id
	 * @param patch a merge patch (RFC 7396) of its data
	 * @return the changed entry, empty when there is none
	 */
	public Optional<ContextEntry> patchEntry(String jobId, Object patch) {
		return patch(jobId, patch, (headers) -> {
		});
	}

	/**
	 * Change some of an entry unless somebody else has changed it meanwhile.
	 * @param jobId the job's id
	 * @param patch a merge patch (RFC 7396) of its data
	 * @param etag the version that is changed
	 * @return the changed entry, empty when there is none
	 */
	public Optional<ContextEntry> patchEntry(String jobId, Object patch, String etag) {
		return patch(jobId, patch, (headers) -> headers.set(HttpHeaders.IF_MATCH, etag));
	}

	private Optional<ContextEntry> patch(String jobId, Object patch, Consumer<HttpHeaders> condition) {
		return this.calls.call((client) -> {
			try {
				return Optional.of(ContextManagerCalls.body(client.patch()
					.uri(ENTRY, jobId)
					.headers(condition)
					.contentType(MediaType.APPLICATION_JSON)
					.body(patch)
					.retrieve()
					.toEntity(ContextEntry.class)));
			}
			catch (HttpClientErrorException.NotFound ex) {
				return Optional.empty();
			}
		});
	}

	/**
	 * Delete an entry with its checkpoint and its history.
	 * @param jobId the job's id
	 * @param etag the version that is deleted
	 * @return whether there was one
	 */
	public boolean delete(String jobId, String etag) {
		return this.calls.call((client) -> {
			try {
				client.delete().uri(ENTRY, jobId).header(HttpHeaders.IF_MATCH, etag).retrieve().toBodilessEntity();
				return true;
			}
			catch (HttpClientErrorException.NotFound ex) {
				return false;
			}
		});
	}

	/**
	 * List entries, newest first. What is too large for one answer is read in halves.
	 * @param query which entries
	 * @param skip how many to leave out, 0 or more
	 * @param limit how many to return at most, 1 to 100
	 * @return the page
	 */
	public Page list(EntryQuery query, int skip, int limit) {
		try {
			return page(query, skip, limit);
		}
		catch (HttpClientErrorException ex) {
			if (limit == 1 || !ex.getStatusCode().isSameCodeAs(HttpStatus.UNPROCESSABLE_CONTENT)) {
				throw ex;
			}
			int half = limit / 2;
			return list(query, skip, half).and(list(query, skip + half, limit - half));
		}
	}

	private Page page(EntryQuery query, int skip, int limit) {
		ResponseEntity<ContextEntry[]> answer = this.calls.call((client) -> client.get()
			.uri((uri) -> uri.path("/contexts")
				.queryParam("job_type", query.jobType())
				.queryParamIfPresent("status", query.status())
				.queryParamIfPresent("archived", query.archived())
				.queryParam("skip", skip)
				.queryParam("limit", limit)
				.build())
			.retrieve()
			.toEntity(ContextEntry[].class));
		String total = Optional.ofNullable(answer.getHeaders().getFirst("X-Total-Count")).orElse("0");
		return new Page(List.of(ContextManagerCalls.body(answer)), Long.parseLong(total));
	}

	/**
	 * Find the past jobs most like a text.
	 * @param text the text, 1 to 5000 characters
	 * @param limit how many to return at most, 1 to 50
	 * @return the jobs, the most like first
	 */
	public List<SimilarJob> similar(String text, int limit) {
		return List.of(this.calls.call((client) -> ContextManagerCalls.body(client.get()
			.uri("/contexts/similar?text={text}&limit={limit}", text, limit)
			.retrieve()
			.toEntity(SimilarJob[].class))));
	}

	/**
	 * Ask whether the context manager can do its work for this service. The call carries
	 * the token, which the context manager refuses here, too, when it is wrong.
	 * @return whether it says that it is healthy
	 */
	public boolean isHealthy() {
		try {
			return this.http.get().uri("/health").retrieve().toBodilessEntity().getStatusCode().is2xxSuccessful();
		}
		catch (RestClientException ex) {
			return false;
		}
	}

	private record Mentions(List<Mention> jobs, @Nullable String next) {
	}

}
