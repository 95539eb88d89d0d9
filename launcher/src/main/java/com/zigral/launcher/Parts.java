package com.zigral.launcher;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

import com.zigral.launcher.setting.LaunchException;

/**
 * Parts that were started and are to be closed, the last one first. It may be closed
 * while another thread still starts parts: the one being started is closed too, and the
 * next one is refused.
 */
final class Parts implements AutoCloseable {

	private final Deque<AutoCloseable> started = new ArrayDeque<>();

	private boolean closed;

	/**
	 * Start a part.
	 * @param <T> its type
	 * @param starter what starts it
	 * @return the started part
	 * @throws IOException if it cannot be started
	 * @throws LaunchException if the parts are closed
	 */
	synchronized <T extends AutoCloseable> T start(Starter<T> starter) throws IOException {
		if (this.closed) {
			throw new LaunchException("Zigral was stopped while it started");
		}
		T part = starter.start();
		this.started.push(part);
		return part;
	}

	@Override
	public synchronized void close() {
		this.closed = true;
		IllegalStateException failure = new IllegalStateException("Not all of Zigral could be stopped");
		while (!this.started.isEmpty()) {
			try {
				this.started.pop().close();
			}
			catch (Exception ex) {
				failure.addSuppressed(ex);
			}
		}
		if (failure.getSuppressed().length > 0) {
			throw failure;
		}
	}

	/**
	 * Starts a part.
	 *
	 * @param <T> the part's type
	 */
	interface Starter<T> {

		T start() throws IOException;

	}

}
