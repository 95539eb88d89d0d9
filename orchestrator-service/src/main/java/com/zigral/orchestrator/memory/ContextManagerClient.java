package com.zigral.orchestrator.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * The context manager as its REST contract shows it. Every call throws
 * {@link MemoryUnavailableException} when the service cannot be reached or cannot answer,
 * and {@link StaleWriteException} when somebody else wrote first.
 */
public class ContextManagerClient {

	private static final String ENTRY = "/context/{id}";

	private static final String CHECKPOINT = "/context/{id}/checkpoint";

	private static final int ITEMS_A_PAGE = 1000;

	private final RestClient http;

	/**
	 * Create the client.
	 * @param http a client whose base URL is the context manager
	 */
	public ContextManagerClient(RestClient http) {
		this.http = http;
	}

	/**
	 * Read an entry.
	 * @param jobId the job's id
	 * @return the entry, empty when there is none
	 */
	public Optional<ContextEntry> find(String jobId) {
		return read(ENTRY, jobId, ContextEntry.class).map(Versioned::value);
	}

	/**
	 * Read an entry as it is written, to every digit.
	 * @param jobId the job's id
	 * @return the whole entry as JSON, empty when there is none
	 */
	public Optional<Versioned<String>> entryText(String jobId) {
		return read(ENTRY, jobId, String.class);
	}

	/**
	 * Replace an entry.
	 * @param jobId the job's id
	 * @param entry the new entry, or its data alone, as JSON
	 * @param etag the version it replaces
	 */
	public void replaceEntry(String jobId, String entry, String etag) {
		call((client) -> client.put().uri(ENTRY, jobId).headers((headers) -> {
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
			Mentions page = call((client) -> body(client.get()
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
		return call((client) -> {
			try {
				return Optional.of(body(client.patch()
					.uri(ENTRY, jobId)
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
		return call((client) -> {
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
		ResponseEntity<ContextEntry[]> answer = call((client) -> client.get()
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
		return new Page(List.of(body(answer)), Long.parseLong(total));
	}

	/**
	 * Find the past jobs most like a text.
	 * @param text the text, 1 to 5000 characters
	 * @param limit how many to return at most, 1 to 50
	 * @return the jobs, the most like first
	 */
	public List<SimilarJob> similar(String text, int limit) {
		return List.of(call((client) -> body(client.get()
			.uri("/contexts/similar?text={text}&limit={limit}", text, limit)
			.retrieve()
			.toEntity(SimilarJob[].class))));
	}

	/**
	 * Read a job's checkpoint.
	 * @param <T> what it holds
	 * @param jobId the job's id
	 * @param type what it holds
	 * @return the checkpoint, empty when there is none
	 */
	public <T> Optional<Versioned<T>> checkpoint(String jobId, Class<T> type) {
		return read(CHECKPOINT, jobId, type);
	}

	/**
	 * Read a job's checkpoint unless it is known already.
	 * @param <T> what it holds
	 * @param jobId the job's id
	 * @param type what it holds
	 * @param etag the version that is known
	 * @return the checkpoint, empty when it is still of that version
	 * @throws NoSuchCheckpointException if there is none any more
	 */
	public <T> Optional<Versioned<T>> changedCheckpoint(String jobId, Class<T> type, String etag) {
		return call((client) -> {
			try {
				ResponseEntity<T> answer = client.get()
					.uri(CHECKPOINT, jobId)
					.header(HttpHeaders.IF_NONE_MATCH, etag)
					.retrieve()
					.toEntity(type);
				return answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_MODIFIED) ? Optional.empty()
						: Optional.of(new Versioned<>(body(answer), etag(answer)));
			}
			catch (HttpClientErrorException.NotFound ex) {
				throw new NoSuchCheckpointException(jobId);
			}
		});
	}

	/**
	 * Write a job's checkpoint and what changes with it.
	 * @param jobId the job's id
	 * @param write what to write
	 * @param etag the version it replaces, empty when there must be none yet
	 * @return the new version
	 * @throws StaleWriteException if somebody else wrote first, or has deleted the job
	 */
	public String saveCheckpoint(String jobId, CheckpointWrite write, Optional<String> etag) {
		ResponseEntity<Void> answer = call((client) -> {
			try {
				return client.put().uri(CHECKPOINT, jobId).headers((headers) -> {
					headers.set(etag.isPresent() ? HttpHeaders.IF_MATCH : HttpHeaders.IF_NONE_MATCH, etag.orElse("*"));
					headers.setContentType(MediaType.APPLICATION_JSON);
				}).body(write.body()).retrieve().toBodilessEntity();
			}
			catch (HttpClientErrorException.NotFound ex) {
				throw new StaleWriteException("Somebody has deleted the job " + jobId);
			}
		});
		return etag(answer);
	}

	/**
	 * Read a page of what the steps of a job have finished, as it is written, to every
	 * digit.
	 * @param jobId the job's id
	 * @param after the number of the last item that is known already, 0 for none
	 * @return a JSON array of items with number, step, key and item, oldest first; empty
	 * behind the last
	 */
	public String items(String jobId, long after) {
		return call((client) -> body(client.get()
			.uri(CHECKPOINT + "/items?after={after}&limit={limit}", jobId, after, ITEMS_A_PAGE)
			.retrieve()
			.toEntity(String.class)));
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

	private <T> Optional<Versioned<T>> read(String path, String jobId, Class<T> type) {
		return call((client) -> {
			try {
				ResponseEntity<T> answer = client.get().uri(path, jobId).retrieve().toEntity(type);
				return Optional.of(new Versioned<>(body(answer), etag(answer)));
			}
			catch (HttpClientErrorException.NotFound ex) {
				return Optional.empty();
			}
		});
	}

	private static <T> T body(ResponseEntity<T> answer) {
		return Optional.ofNullable(answer.getBody())
			.orElseThrow(() -> new MemoryUnavailableException("The context manager answered nothing"));
	}

	private static String etag(ResponseEntity<?> answer) {
		return Optional.ofNullable(answer.getHeaders().getETag())
			.orElseThrow(() -> new MemoryUnavailableException("The context manager's answer has no ETag"));
	}

	private <T> T call(Function<RestClient, T> request) {
		try {
			return request.apply(this.http);
		}
		catch (HttpClientErrorException ex) {
			throw switch (HttpStatus.resolve(ex.getStatusCode().value())) {
				case CONFLICT, PRECONDITION_FAILED -> new StaleWriteException("Somebody else wrote it first");
				case UNAUTHORIZED, FORBIDDEN, TOO_MANY_REQUESTS -> new MemoryUnavailableException(
						"The context manager refused the orchestrator's call: " + ex.getStatusText());
				case null, default -> ex;
			};
		}
		catch (ResourceAccessException ex) {
			throw new MemoryUnavailableException("The context manager cannot be reached");
		}
		catch (RestClientResponseException ex) {
			throw new MemoryUnavailableException("The context manager answered " + ex.getStatusCode());
		}
		catch (RestClientException ex) {
			throw new MemoryUnavailableException("The context manager's answer cannot be read");
		}
	}

	private record Mentions(List<Mention> jobs, @Nullable String next) {
	}

}
