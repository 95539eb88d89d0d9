package com.zigral.shaun.google;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import com.google.api.client.util.ExponentialBackOff;
import com.zigral.shaun.google.SheetsException.Retry;

/**
 * Does a piece of work again from its start while nobody knows whether it was done. The
 * work looks first what is there, so nothing is done twice.
 */
public final class RetryPolicy {

	private final GoogleSettings settings;

	/**
	 * Create the policy.
	 * @param settings how often to try again, the pauses between, and how time passes
	 */
	public RetryPolicy(GoogleSettings settings) {
		this.settings = settings;
	}

	/**
	 * Do the work until it is known whether it was done.
	 * @param <T> the type of its result
	 * @param work the work
	 * @return its result
	 * @throws SheetsException if the work fails with certainty, or the last try is still
	 * {@link Retry#UNCERTAIN}
	 * @throws InterruptedException if the thread was told to stop
	 */
	public <T> T until(Work<T> work) throws SheetsException, InterruptedException {
		ExponentialBackOff backOff = RetryHandler.backOff(this.settings);
		for (int tries = 0;; tries++) {
			try {
				return work.run();
			}
			catch (SheetsException ex) {
				if (ex.retry() != Retry.UNCERTAIN || tries >= this.settings.retries()) {
					throw ex;
				}
			}
			this.settings.sleeper().sleep(next(backOff));
		}
	}

	private static Duration next(ExponentialBackOff backOff) {
		try {
			return Duration.ofMillis(backOff.nextBackOffMillis());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Something to do.
	 *
	 * @param <T> the type of its result
	 */
	@FunctionalInterface
	public interface Work<T> {

		/**
		 * Do it.
		 * @return the result
		 * @throws SheetsException if it fails
		 * @throws InterruptedException if the thread was told to stop
		 */
		T run() throws SheetsException, InterruptedException;

	}

}
