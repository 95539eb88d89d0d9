package com.zigral.lincoln.browser;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import com.zigral.lincoln.LincolnSettings.Pause;

/**
 * Pauses between pages, as a person who reads them would make.
 *
 * @param pause how long they are
 * @param sleeper how time passes
 */
public record Throttle(Pause pause, Sleeper sleeper) {

	/**
	 * Wait for a random time between the pause's bounds; return at once when that is
	 * zero.
	 * @throws InterruptedException if the thread was told to stop
	 */
	public void rest() throws InterruptedException {
		long least = this.pause.least().toMillis();
		long span = this.pause.most().toMillis() - least;
		Duration duration = Duration.ofMillis(least + ThreadLocalRandom.current().nextLong(span + 1));
		if (duration.isPositive()) {
			this.sleeper.sleep(duration);
		}
	}

	/** How time passes. */
	@FunctionalInterface
	public interface Sleeper {

		/** Time passes as it does for everybody. */
		Sleeper REAL = Thread::sleep;

		/**
		 * Return after a while.
		 * @param duration how long
		 * @throws InterruptedException if the thread was told to stop
		 */
		void sleep(Duration duration) throws InterruptedException;

	}

}
