package com.zigral.shaun;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One writer at a time for each spreadsheet.
 */
final class Locks {

	private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

	/**
	 * Do something while nobody else does anything under the same name.
	 * @param <T> the type of the result
	 * @param name the name
	 * @param work what to do
	 * @return its result
	 * @throws SheetsException if the work fails
	 * @throws InterruptedException if the thread was told to stop
	 */
	<T> T during(String name, Work<T> work) throws SheetsException, InterruptedException {
		ReentrantLock lock = this.locks.computeIfAbsent(name, (key) -> new ReentrantLock());
		lock.lockInterruptibly();
		try {
			return work.run();
		}
		finally {
			lock.unlock();
		}
	}

	/**
	 * Something to do.
	 *
	 * @param <T> the type of its result
	 */
	@FunctionalInterface
	interface Work<T> {

		/**
		 * Do it.
		 * @return the result
		 * @throws SheetsException if it fails
		 * @throws InterruptedException if the thread was told to stop
		 */
		T run() throws SheetsException, InterruptedException;

	}

}
