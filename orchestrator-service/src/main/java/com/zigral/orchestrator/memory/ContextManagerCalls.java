package com.zigral.orchestrator.memory;

import java.util.Optional;
import java.util.function.Function;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Calls to the context manager, and what its errors mean.
 */
final class ContextManagerCalls {

	private final RestClient http;

	ContextManagerCalls(RestClient http) {
		this.http = http;
	}

	<T> Optional<Versioned<T>> read(String path, String jobId, Class<T> type) {
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

	static <T> T body(ResponseEntity<T> answer) {
		return Optional.ofNullable(answer.getBody())
			.orElseThrow(() -> new MemoryUnavailableException("The context manager answered nothing"));
	}

	static String etag(ResponseEntity<?> answer) {
		return Optional.ofNullable(answer.getHeaders().getETag())
			.orElseThrow(() -> new MemoryUnavailableException("The context manager's answer has no ETag"));
	}

	<T> T call(Function<RestClient, T> request) {
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

}
