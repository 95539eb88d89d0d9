package com.zigral.orchestrator.memory;

import java.util.Optional;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpClientErrorException;

/**
 * The checkpoints of the context manager: the engine state of each job with what its
 * steps have finished. Errors are those of {@link ContextManagerClient}.
 */
public final class CheckpointClient {

	private static final String CHECKPOINT = ContextManagerClient.ENTRY + "/checkpoint";

	private static final int ITEMS_A_PAGE = 1000;

	private final ContextManagerCalls calls;

	CheckpointClient(ContextManagerCalls calls) {
		this.calls = calls;
	}

	/**
	 * Read a job's checkpoint.
	 * @param <T> what it holds
	 * @param jobId the job's id
	 * @param type what it holds
	 * @return the checkpoint, empty when there is none
	 */
	public <T> Optional<Versioned<T>> find(String jobId, Class<T> type) {
		return this.calls.read(CHECKPOINT, jobId, type);
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
	public <T> Optional<Versioned<T>> findChanged(String jobId, Class<T> type, String etag) {
		return this.calls.call((client) -> {
			try {
				ResponseEntity<T> answer = client.get()
					.uri(CHECKPOINT, jobId)
					.header(HttpHeaders.IF_NONE_MATCH, etag)
					.retrieve()
					.toEntity(type);
				return answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_MODIFIED) ? Optional.empty() : Optional
					.of(new Versioned<>(ContextManagerCalls.body(answer), ContextManagerCalls.etag(answer)));
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
	public String save(String jobId, CheckpointWrite write, Optional<String> etag) {
		ResponseEntity<Void> answer = this.calls.call((client) -> {
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
		return ContextManagerCalls.etag(answer);
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
		return this.calls.call((client) -> ContextManagerCalls.body(client.get()
			.uri(CHECKPOINT + "/items?after={after}&limit={limit}", jobId, after, ITEMS_A_PAGE)
			.retrieve()
			.toEntity(String.class)));
	}

}
