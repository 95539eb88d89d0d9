package com.zigral.shaun.google;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import com.zigral.agent.ResourceLock;
import com.zigral.agent.StepContext;
import com.zigral.shaun.google.SheetsException.Retry;

/**
 * One writer at a time for each spreadsheet: in turn within this process, and by a hold
 * over all replicas.
 */
public final class SpreadsheetLocks {

	private static final Duration PAUSE = Duration.ofMillis(250);

	/** Longer than any upsert of usual size; then the thread is given back. */
	private static final int TRIES = 80;

	private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

	private final GoogleSettings.Sleeper sleeper;

	/**
	 * Create the locks, which all writers of this process must share.
	 * @param sleeper how time passes until another replica is done
	 */
	public SpreadsheetLocks(GoogleSettings.Sleeper sleeper) {
		this.sleeper = sleeper;
	}

	/**
	 * Do something while nobody else does anything under the same name.
	 * @param <T> the type of the result
	 * @param name the name
	 * @param context the step this is done for
	 * @param work what to do
	 * @return its result
	 * @throws SheetsException if the work fails, or another replica does not come to an
	 * end
	 * @throws InterruptedException if the thread was told to stop
	 */
	public <T> T during(String name, StepContext context, Work<T> work) throws SheetsException, InterruptedException {
		ReentrantLock lock = this.locks.computeIfAbsent(name, (key) -> new ReentrantLock());
		lock.lockInterruptibly();
		try (ResourceLock hold = hold("spreadsheet with the " + name, context)) {
			return work.run(hold);
		}
		finally {
			lock.unlock();
		}
	}

	private ResourceLock hold(String resource, StepContext context) throws SheetsException, InterruptedException {
		for (int tries = 0; tries < TRIES; tries++) {
			Optional<ResourceLock> hold = context.hold(resource);
			if (hold.isPresent()) {
				return hold.get();
			}
			this.sleeper.sleep(PAUSE);
		}
		throw new SheetsException(Retry.BUSY, "Another job is writing to the " + resource);
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
		 * @param hold what nobody else has meanwhile
		 * @return the result
		 * @throws SheetsException if it fails
		 * @throws InterruptedException if the thread was told to stop
		 */
		T run(ResourceLock hold) throws SheetsException, InterruptedException;

	}

}
