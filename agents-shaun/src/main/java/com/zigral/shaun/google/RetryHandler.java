package com.zigral.shaun.google;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import com.google.api.client.http.HttpIOExceptionHandler;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpUnsuccessfulResponseHandler;
import com.google.api.client.util.ExponentialBackOff;
import com.google.auth.http.HttpCredentialsAdapter;

/**
 * Tries one call again where that is safe: any call after 429, which Google answers
 * before doing anything, and a read also after 5xx or a broken connection.
 *
 * @see <a href=
 * "https://developers.google.com/workspace/sheets/api/limits#exponential">how Google
 * wants it</a>
 */
final class RetryHandler implements HttpUnsuccessfulResponseHandler, HttpIOExceptionHandler {

	private final ExponentialBackOff backOff;

	private final HttpCredentialsAdapter credentials;

	private final GoogleSettings settings;

	private boolean tokenRenewed;

	RetryHandler(HttpCredentialsAdapter credentials, GoogleSettings settings) {
		this.credentials = credentials;
		this.settings = settings;
		this.backOff = backOff(settings);
	}

	/**
	 * Growing waits with chance in them.
	 * @param settings the longest wait
	 * @return the waits
	 */
	static ExponentialBackOff backOff(GoogleSettings settings) {
		return new ExponentialBackOff.Builder().setInitialIntervalMillis(1_000)
			.setMultiplier(2)
			.setRandomizationFactor(0.5)
			.setMaxIntervalMillis(Math.toIntExact(settings.longestWait().toMillis()))
			.setMaxElapsedTimeMillis(Integer.MAX_VALUE)
			.build();
	}

	@Override
	public boolean handleResponse(HttpRequest request, HttpResponse response, boolean retrySupported)
			throws IOException {
		int status = response.getStatusCode();
		if (status == 401 && retrySupported && !this.tokenRenewed) {
			this.tokenRenewed = true;
			boolean renewed = this.credentials.handleResponse(request, response, retrySupported);
			request.setUnsuccessfulResponseHandler(this);
			return renewed;
		}
		boolean harmless = status == 429 || (status >= 500 && isRead(request));
		return harmless && retrySupported && sleep(wait(response));
	}

	@Override
	public boolean handleIOException(HttpRequest request, boolean retrySupported) throws IOException {
		return isRead(request) && retrySupported && sleep(Duration.ofMillis(this.backOff.nextBackOffMillis()));
	}

	private static boolean isRead(HttpRequest request) {
		return request.getRequestMethod().equals("GET");
	}

	private Duration wait(HttpResponse response) throws IOException {
		Duration own = Duration.ofMillis(this.backOff.nextBackOffMillis());
		Duration asked = retryAfter(response).orElse(Duration.ZERO);
		return (asked.compareTo(own) > 0) ? asked : own;
	}

	private static Optional<Duration> retryAfter(HttpResponse response) {
		return Optional.ofNullable(response.getHeaders().getRetryAfter())
			.filter((value) -> value.matches("\\d{1,9}"))
			.map((value) -> Duration.ofSeconds(Long.parseLong(value)));
	}

	private boolean sleep(Duration wait) {
		if (wait.compareTo(this.settings.longestWait().multipliedBy(2)) > 0) {
			return false;
		}
		try {
			this.settings.sleeper().sleep(wait);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
